import type { Desk } from './desk'
import type { DeskParts } from './desk-parts'
import { announce } from './moving'

/** More new messages than this between two looks are told from the page that the screen reads itself. */
const pageSize = 100

/** What the visitor's side reports: after it was stored, and never twice. */
export function visitorSide(
  parts: DeskParts,
  sweepSoon: () => void,
): Pick<Desk, 'turnStored' | 'visitorTyping' | 'visitorHas' | 'visitorMissed' | 'visitorAway'> {
  const { store, open, live, signals, log, clock } = parts
  const { toldUpTo } = open
  /** One look at a time per conversation, so that messages are told in order. */
  const looking = new Map<string, Promise<void>>()

  const look = async (conversationId: string): Promise<void> => {
    const before = open.ofConversation(conversationId)
    const known = (await store.findByConversation(conversationId)) ?? (before && (await store.read(before.id)))
    if (!known) return
    const isNew = open.caseIdOf(conversationId) !== known.id
    const messages = await store.messages(known.id, { after: toldUpTo.get(known.id) ?? 0, limit: pageSize })
    announce(parts, known)
    for (const message of messages) {
      if (message.author.kind !== 'staff') live.about(known, { kind: 'message', caseId: known.id, message })
      toldUpTo.set(known.id, message.sequence)
    }
    if (before && before.state.name !== known.state.name) signals.moved(known)
    if (!isNew) return
    signals.opened(known)
    sweepSoon()
  }

  const inBackground = (name: string, work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) =>
      log(`desk.${name}-failed`, { code: error instanceof Error ? error.name : 'unknown' }),
    )

  return {
    turnStored(conversationId) {
      const next = (looking.get(conversationId) ?? Promise.resolve()).then(() => look(conversationId))
      const done = inBackground('look', next).then(() => {
        if (looking.get(conversationId) === done) looking.delete(conversationId)
      })
      looking.set(conversationId, done)
    },

    visitorTyping(conversationId) {
      const known = open.ofConversation(conversationId)
      if (known) live.about(known, { kind: 'visitor-typing', caseId: known.id })
    },

    visitorHas(conversationId, sequence) {
      if (open.caseIdOf(conversationId) === undefined) return
      const report = async (): Promise<void> => {
        const at = clock()
        for (const arrived of await store.delivered(conversationId, sequence, at)) {
          const known = open.get(arrived.caseId)
          if (known) live.about(known, { kind: 'delivery', ...arrived, delivery: { name: 'delivered', at } })
        }
      }
      void inBackground('delivery', report())
    },

    async visitorMissed(conversationId, sequence, why) {
      const delivery = { name: 'failed', why } as const
      const missed = await store.missed(conversationId, sequence, delivery)
      const known = missed && (open.get(missed.caseId) ?? (await store.read(missed.caseId)))
      if (missed && known) live.about(known, { kind: 'delivery', ...missed, delivery })
    },

    visitorAway(conversationId, away) {
      const known = open.ofConversation(conversationId)
      if (known && open.setAway(known.id, away)) live.about(known, { kind: 'visitor-away', caseId: known.id, away })
    },
  }
}
