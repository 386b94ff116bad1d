import type { Outgoing, Tab, TabAction, Unsent, WireMessage } from './state'

export function newTab(
  caseId: string,
  tabs: readonly Tab[],
  { unread = 0, unsent }: { unread?: number; unsent?: Unsent | undefined } = {},
): Tab {
  let number = 1
  while (tabs.some((tab) => tab.number === number)) number++
  return {
    caseId,
    number,
    reading: 'to-do',
    withReason: false,
    messages: [],
    hasEarlier: false,
    notes: [],
    alerts: [],
    outgoing: unsent?.outgoing.map((each) => ({ ...each, status: 'failed' })) ?? [],
    draft: unsent?.draft ?? '',
    noteDraft: unsent?.noteDraft ?? '',
    visitorAway: false,
    visitorTyping: false,
    unread,
    scrollTop: 'end',
  }
}

/** What is not ours to read any more leaves the screen; what was typed stays. */
export function withoutContent(tab: Tab): Tab {
  return {
    ...tab,
    reading: 'refused',
    messages: [],
    hasEarlier: false,
    notes: [],
    alerts: [],
    visitorTyping: false,
    unread: 0,
  }
}

/** Puts messages in their places: by sequence, each once, the newest state of each. */
export function withMessages(tab: Tab, arriving: readonly WireMessage[], myId: string | undefined): Tab {
  if (arriving.length === 0) return tab
  const last = tab.messages.at(-1)?.sequence ?? 0
  const bySequence = new Map(tab.messages.map((message) => [message.sequence, message]))
  for (const message of arriving) bySequence.set(message.sequence, newest(bySequence.get(message.sequence), message))
  const messages = [...bySequence.values()].sort((a, b) => a.sequence - b.sequence)
  // The screen may hear of my own message before the call that sent it is answered.
  const mine = arriving.filter(
    ({ sequence, author }) => sequence > last && author.kind === 'staff' && author.staffId === myId,
  )
  return { ...tab, messages, outgoing: mine.reduce(withoutOldestOf, tab.outgoing) }
}

/** A tick is never taken back: an answer may be older than what the socket already told. */
function newest(known: WireMessage | undefined, arriving: WireMessage): WireMessage {
  return known?.delivery && known.delivery.name !== 'stored' && arriving.delivery?.name === 'stored' ? known : arriving
}

function withoutOldestOf(outgoing: readonly Outgoing[], { text }: WireMessage): readonly Outgoing[] {
  const index = outgoing.findIndex((each) => each.text.normalize('NFC').trim() === text)
  return index < 0 ? outgoing : outgoing.toSpliced(index, 1)
}

/** What happens inside one tab. */
export function reduceTab(tab: Tab, action: TabAction, myId: string | undefined): Tab {
  switch (action.kind) {
    case 'draft':
      return { ...tab, draft: action.text }
    case 'note-draft':
      return { ...tab, noteDraft: action.text }
    case 'scrolled':
      return { ...tab, scrollTop: action.to }
    case 'sending': {
      const { clientId, text } = action
      const others = tab.outgoing.filter((each) => each.clientId !== clientId)
      return { ...tab, outgoing: [...others, { clientId, text, status: 'sending' }] }
    }
    case 'sent': {
      const outgoing = tab.outgoing.filter(({ clientId }) => clientId !== action.clientId)
      return { ...withMessages({ ...tab, outgoing: [] }, [action.message], myId), outgoing }
    }
    case 'not-sent': {
      const { clientId, why } = action
      const outgoing = tab.outgoing.map((each): Outgoing =>
        each.clientId === clientId ? { ...each, status: 'failed', why } : each,
      )
      return { ...tab, outgoing }
    }
    case 'take-back': {
      const taken = tab.outgoing.find(({ clientId }) => clientId === action.clientId)
      if (!taken) return tab
      const draft = tab.draft.trim() === '' ? taken.text : `${taken.text}\n${tab.draft}`
      return { ...tab, draft, outgoing: tab.outgoing.filter((each) => each !== taken) }
    }
    case 'typing-over':
      return { ...tab, visitorTyping: false }
    case 'earlier':
      return { ...withMessages(tab, action.messages, undefined), hasEarlier: action.hasMore }
    case 'not-readable':
      return withoutContent(tab)
  }
}
