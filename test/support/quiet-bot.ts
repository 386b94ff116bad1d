import { createHandleTurn } from '../../src/bot/handle-turn'
import type { HandleTurn } from '../../src/conversation/dialog'
import type { Reply } from '../../src/conversation/reply'
import type { Services } from '../../src/conversation/services'
import type { TurnStore } from '../../src/conversation/stores'
import type { Turn } from '../../src/conversation/turn'

/** The real path of a message, for an assistant that knows nothing: every turn gets these replies. */
export function createQuietBot(turns: TurnStore, say: (turn: Turn) => string[]): HandleTurn {
  const plain = (text: string): Reply => ({ tone: 'plain', text })
  return createHandleTurn({
    turns,
    // The steps ask no more than this of them.
    services: {
      triage: { classify: () => ({ level: 'none', reasons: [] }), learn: () => undefined },
      intents: { recognise: () => undefined },
      desk: { readCode: () => undefined, place: () => undefined },
    } as unknown as Services,
    dialogs: [{ name: 'quiet', respond: ({ turn }) => ({ replies: say(turn).map(plain), outcome: 'answer' }) }],
    emergencyReplies: () => [],
    withPerson: { relayed: () => plain('relayed'), ended: () => plain('ended'), erased: () => plain('erased') },
    privateChat: () => plain('in private'),
    disclosure: () => plain('a machine'),
    detectLanguage: () => undefined,
  })
}
