import type { Language } from '../../conversation/language'
import type { Reply } from '../../conversation/reply'
import type { Services } from '../../conversation/services'
import type { Channel } from '../../conversation/turn'
import type { Step } from '../step'

/** @param site where the chat of the website is: Messenger's warning leads there */
export type Disclosure = (language: Language, channel: Channel, site: string) => Reply

/**
 * Says once in a conversation that this is an automatic assistant (EU AI Act, art. 50(1)). The website says it in the
 * welcome; where a conversation starts with a message it comes before the answer, but never before 112.
 */
export function discloseAssistant({ publicUrl }: Pick<Services, 'publicUrl'>, disclosure: Disclosure): Step {
  return async (exchange, next) => {
    const first = !exchange.state.greeted
    exchange.state = { ...exchange.state, greeted: true }
    await next()
    if (!first || exchange.turn.kind === 'joined') return
    const notice = disclosure(exchange.language, exchange.turn.channel, publicUrl)
    exchange.replies = exchange.outcome === 'emergency' ? [...exchange.replies, notice] : [notice, ...exchange.replies]
  }
}
