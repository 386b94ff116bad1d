import { ServiceError } from '../../../errors'
import type { Route } from '../../../http/route'
import type { Dependencies } from '../dependencies'
import { renderSentence } from '../turns'
import { takePermit } from './post-activity'

/**
 * `POST /conversations/{id}/upload`: always refused, unread. The assistant says so in the conversation too, because
 * clients show no more than "not sent". (403 would make them believe that the token has expired.)
 */
export function upload(dependencies: Dependencies): Route['handle'] {
  return async (request) => {
    const { conversation } = await dependencies.access.conversation(request)
    takePermit(conversation, dependencies)
    const { store, conversations, clock } = dependencies
    const bodies = renderSentence('noFiles', conversation.language)
    await conversations.show(conversation, await store.say(conversation.id, { bodies, at: clock() }))
    throw new ServiceError('AttachmentsNotAccepted', 415, 'files are never accepted')
  }
}
