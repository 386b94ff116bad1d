import { ServiceError } from '../../../errors'
import type { Route } from '../../../http/route'
import type { Dependencies } from '../dependencies'
import { takePermit } from './post-activity'

/**
 * `POST /conversations/{id}/upload`: always refused, unread. The assistant says so in the conversation too, because
 * clients show no more than "not sent". (403 would make them believe that the token has expired.)
 */
export function upload(dependencies: Dependencies): Route['handle'] {
  return (request) => {
    const { conversation } = dependencies.access.conversation(request)
    takePermit(conversation, dependencies)
    dependencies.turns.say(conversation, 'noFiles')
    throw new ServiceError('AttachmentsNotAccepted', 415, 'files are never accepted')
  }
}
