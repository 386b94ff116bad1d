import { createHash, timingSafeEqual } from 'node:crypto'
import { ServiceError } from '../../errors'
import type { ConversationStore } from '../../conversation/stores'
import type { HttpRequest } from '../../http/route'
import type { Log } from '../../log'
import type { Conversation } from './conversation'
import type { Conversations } from './conversations'
import type { Tokens } from './tokens'

export interface Access {
  conversation: Conversation
  /** As shown by the caller. */
  token: string
  expiresInSec: number
}

export interface AccessControl {
  /**
   * The conversation that the caller's token belongs to.
   * @throws {ServiceError} 401 `MissingToken`; 403 `TokenExpired`, also when the conversation has ended; 403
   *   `NotAllowed` for everything else, the same for a conversation of somebody else and for one that never was; 503
   *   `StoreUnavailable` for a conversation that is not in memory
   */
  conversation(request: HttpRequest): Promise<Access>
  /** @throws {ServiceError} 401 or 403 unless the caller shows our secret */
  secret(request: HttpRequest): void
  /** Whether the bearer is our secret; without a secret in the settings nothing is. */
  isSecret(request: HttpRequest): boolean
}

/** Decides who may do what with which conversation. */
export function createAccessControl(options: {
  tokens: Tokens
  conversations: Conversations
  clock: () => Date
  secret: string | undefined
  store: Pick<ConversationStore, 'note'>
  log: Log
}): AccessControl {
  const { tokens, conversations, clock, secret, store, log } = options

  /** Lost in a crash, the note costs nothing: the token itself says its generation again. */
  const rememberRotation = ({ id, rotation }: Conversation): void => {
    store
      .note(id, { tokenGeneration: rotation.current })
      .catch(() => log('direct-line.note-failed', { conversationId: id }))
  }
  const isSecret = (request: HttpRequest): boolean => secret !== undefined && sameText(bearer(request), secret)
  return {
    isSecret,
    secret: (request) => {
      if (!isSecret(request)) throw new ServiceError('NotAllowed', 403, 'not the secret')
    },
    conversation: async (request) => {
      const token = bearer(request)
      const claims = tokens.read(token)
      const { id } = request.params
      if (id !== undefined && id !== claims.conv) throw new ServiceError('NotAllowed', 403, 'of another conversation')
      const conversation = await conversations.find(claims.conv)
      const nowMs = clock().getTime()
      const before = conversation?.rotation.current
      if (conversation?.rotation.accepts(claims.gen, nowMs) !== true) {
        throw new ServiceError('TokenExpired', 403, 'the conversation has ended or the token was replaced')
      }
      if (conversation.rotation.current !== before) rememberRotation(conversation)
      if (!conversation.welcomes(request.origin)) throw new ServiceError('NotAllowed', 403, 'from another page')
      conversation.seenAtMs = nowMs
      return { conversation, token, expiresInSec: claims.exp - Math.floor(nowMs / 1000) }
    },
  }
}

/** @throws {ServiceError} 401 `MissingToken` */
function bearer(request: HttpRequest): string {
  const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined) throw new ServiceError('MissingToken', 401, 'no bearer token')
  return token
}

/** Compares hashes, so that neither length nor the first wrong character shows in the time it takes. */
function sameText(a: string, b: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(a), hash(b))
}
