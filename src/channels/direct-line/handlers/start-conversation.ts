import type { HttpRequest, Route } from '../../../http/route'
import type { Access } from '../access'
import { languageOf } from '../activity-mapper'
import { issueToken, nowMs, type Dependencies } from '../dependencies'
import { parse, startConversationSchema } from '../schemas'
import { streamUrl } from '../stream'
import { welcome } from '../welcome'

/** `POST /conversations`: starts the token's conversation, or with our secret a new one. Has the assistant greet. */
export function startConversation(dependencies: Dependencies): Route['handle'] {
  return async (request) => {
    const { conversation, token, expiresInSec } = await enter(dependencies, request)
    const { locale } = parse(startConversationSchema, request.body.json)
    conversation.language ??= languageOf(locale)
    const started = await welcome(conversation, dependencies)
    const { publicUrl } = dependencies.settings
    return {
      status: started ? 201 : 200,
      json: {
        conversationId: conversation.id,
        token,
        expires_in: expiresInSec,
        streamUrl: streamUrl(conversation, request, { publicUrl, nowMs: nowMs(dependencies), watermark: '' }),
      },
    }
  }
}

async function enter(dependencies: Dependencies, request: HttpRequest): Promise<Access> {
  if (!dependencies.access.isSecret(request)) return dependencies.access.conversation(request)
  const conversation = await dependencies.conversations.create()
  return {
    conversation,
    token: issueToken(dependencies, conversation),
    expiresInSec: dependencies.tokens.lifetimeSec,
  }
}
