import type { CaseOutcome, OpenedCase, Wire } from '../api'
import { Refused, type DeskApi } from './link/desk-api'
import { findTab, isMine, needsReason } from './state/cases'
import type { Tab, WireCase, WireMessage } from './state/state'
import type { Store } from './state/store'

/** Told again at most this often. */
const typingEveryMs = 3_000
const visitorTypingMs = 8_000
const listSize = 100
const pageSize = 50

export interface DeskClientOptions {
  api: DeskApi
  store: Store
  newId: () => string
  nowMs: () => number
}

/** Everything a person can do here: a call, and what comes of it in the store. */
export type DeskClient = ReturnType<typeof createDeskClient>

export function createDeskClient({ api, store, newId, nowMs }: DeskClientOptions) {
  const { dispatch } = store
  const opening = new Set<string>()
  /** One reply after the other, so that they arrive in the order in which they were written. */
  const sending = new Map<string, Promise<void>>()
  const typingToldAt = new Map<string, number>()
  const typingTimers = new Map<string, ReturnType<typeof setTimeout>>()

  /** Does it, or tells why it was not done. @returns undefined when it was not */
  const attempt = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
    try {
      const result = await act()
      if (store.state.notice?.kind === 'refused') dispatch({ kind: 'notice', notice: undefined })
      return result
    } catch (error) {
      const { code, by } = whyNot(error)
      // The sign-in page says that one.
      if (code !== 'NotSignedIn')
        dispatch({ kind: 'notice', notice: { kind: 'refused', code, ...(by === undefined ? {} : { by }) } })
      return undefined
    }
  }

  const showCase = (known: WireCase): void => dispatch({ kind: 'live', message: { kind: 'case', case: known } })

  /** What came while we were away may be more than one page. */
  const withGap = async (caseId: string, messages: WireMessage[], tab: Tab | undefined): Promise<WireMessage[]> => {
    const last = tab?.reading === 'done' ? (tab.messages.at(-1)?.sequence ?? 0) : undefined
    let all = messages
    for (;;) {
      const first = all[0]?.sequence
      if (last === undefined || first === undefined || first <= last + 1) return all
      const page = await api.messages(caseId, first)
      if (page.length === 0) return all
      all = [...page, ...all]
    }
  }

  const read = async (caseId: string, reason?: string): Promise<Wire<OpenedCase>> => {
    const opened = await api.open(caseId, reason)
    const messages = await withGap(caseId, opened.messages, findTab(store.state, caseId))
    dispatch({ kind: 'opened', ...opened, messages, withReason: reason !== undefined })
    return opened
  }

  /** Reads what is mine and not read yet. A failure is tried again after the next hello. */
  const readMine = async (caseId: string): Promise<void> => {
    if (opening.has(caseId)) return
    opening.add(caseId)
    try {
      await read(caseId)
    } catch (error) {
      if (error instanceof Refused && error.code !== 'NotSignedIn') dispatch({ kind: 'not-readable', caseId })
    } finally {
      opening.delete(caseId)
    }
  }

  store.subscribe((now, before) => {
    if (now.tabs === before.tabs || now.link !== 'live') return
    for (const tab of now.tabs) if (tab.reading === 'to-do') void readMine(tab.caseId)
  })

  /** After a reconnection: reads open tabs again, and finds out what became of those that are not open any more. */
  const catchUp = async (openNow: ReadonlySet<string>): Promise<void> => {
    const tabs = store.state.tabs.filter(({ reading }) => reading === 'done')
    const ended = tabs.filter(({ caseId }) => !openNow.has(caseId))
    const readable = tabs.filter(({ caseId }) => {
      const known = store.state.cases[caseId]
      return openNow.has(caseId) && known && !needsReason(store.state, known)
    })
    await Promise.all(readable.map(({ caseId }) => readMine(caseId)))
    if (ended.every(({ caseId }) => store.state.cases[caseId]?.state.name === 'closed')) return
    const closed = await api.list({ states: ['closed'] }).catch(() => [])
    for (const known of closed) if (ended.some(({ caseId }) => caseId === known.id)) showCase(known)
  }

  const send = (caseId: string, clientId: string, text: string): void => {
    dispatch({ kind: 'sending', caseId, clientId, text })
    const post = async (): Promise<void> => {
      try {
        dispatch({ kind: 'sent', caseId, clientId, message: await api.reply(caseId, { clientId, text }) })
      } catch (error) {
        dispatch({ kind: 'not-sent', caseId, clientId, why: whyNot(error).code })
      }
    }
    sending.set(caseId, (sending.get(caseId) ?? Promise.resolve()).then(post))
  }

  const show = (caseId: string): void => dispatch({ kind: 'go', place: { name: 'conversation', caseId } })

  return {
    catchUp,

    async claim(caseId: string): Promise<void> {
      const claimed = await attempt(() => api.claim(caseId))
      if (!claimed) return
      showCase(claimed)
      show(caseId)
    },

    /** Shows a case, after reading it. @returns false when it needs a reason first */
    async open(caseId: string, reason?: string): Promise<boolean> {
      const known = store.state.cases[caseId]
      if (findTab(store.state, caseId)?.reading === 'done') return (show(caseId), true)
      if (reason === undefined && known && needsReason(store.state, known)) return false
      if (await attempt(() => read(caseId, reason))) show(caseId)
      return true
    },

    async earlier(caseId: string): Promise<void> {
      const first = findTab(store.state, caseId)?.messages[0]?.sequence
      if (first === undefined) return
      const messages = await attempt(() => api.messages(caseId, first))
      if (messages) dispatch({ kind: 'earlier', caseId, messages, hasMore: messages.length === pageSize })
    },

    reply(caseId: string): void {
      const text = findTab(store.state, caseId)?.draft.trim() ?? ''
      if (text === '') return
      dispatch({ kind: 'draft', caseId, text: '' })
      typingToldAt.delete(caseId)
      send(caseId, newId(), text)
    },

    retry(caseId: string, clientId: string): void {
      const known = findTab(store.state, caseId)?.outgoing.find((each) => each.clientId === clientId)
      if (known?.status === 'failed') send(caseId, clientId, known.text)
    },

    draft(caseId: string, text: string): void {
      dispatch({ kind: 'draft', caseId, text })
      const known = store.state.cases[caseId]
      if (text.trim() === '' || !known || !isMine(store.state, known)) return
      if (nowMs() - (typingToldAt.get(caseId) ?? -Infinity) < typingEveryMs) return
      typingToldAt.set(caseId, nowMs())
      // A sign that gets lost is no news.
      api.typing(caseId).catch(() => undefined)
    },

    visitorTypes(caseId: string): void {
      clearTimeout(typingTimers.get(caseId))
      typingTimers.set(
        caseId,
        setTimeout(() => dispatch({ kind: 'typing-over', caseId }), visitorTypingMs),
      )
    },

    async note(caseId: string): Promise<void> {
      const text = findTab(store.state, caseId)?.noteDraft.trim() ?? ''
      if (text === '') return
      const note = await attempt(() => api.note(caseId, text))
      if (!note) return
      dispatch({ kind: 'live', message: { kind: 'note', caseId, note } })
      dispatch({ kind: 'note-draft', caseId, text: '' })
    },

    async transfer(caseId: string, to: string): Promise<boolean> {
      const moved = await attempt(() => api.transfer(caseId, to))
      if (!moved) return false
      showCase(moved)
      dispatch({ kind: 'put-away', caseId })
      return true
    },

    async close(caseId: string, outcome: CaseOutcome): Promise<boolean> {
      const closed = await attempt(() => api.close(caseId, outcome))
      if (!closed) return false
      showCase(closed)
      dispatch({ kind: 'put-away', caseId })
      dispatch({ kind: 'notice', notice: { kind: 'closed' } })
      return true
    },

    async export(caseId: string, options: Parameters<DeskApi['export']>[1]): Promise<Blob | undefined> {
      const file = await attempt(() => api.export(caseId, options))
      if (file) dispatch({ kind: 'notice', notice: { kind: 'exported' } })
      return file
    },

    async delete(caseId: string, reason: string): Promise<boolean> {
      const counts = await attempt(() => api.delete(caseId, reason))
      if (!counts) return false
      dispatch({ kind: 'live', message: { kind: 'deleted', caseId } })
      dispatch({ kind: 'notice', notice: { kind: 'deleted', ...counts } })
      return true
    },

    /** A page of the case list. @returns whether there may be more */
    async list(states: readonly string[], before?: string): Promise<boolean> {
      const cases = await attempt(() => api.list({ states, ...(before === undefined ? {} : { before }) }))
      if (cases) dispatch({ kind: 'listed', cases, further: before !== undefined })
      return cases?.length === listSize
    },

    async find(code: string): Promise<void> {
      const cases = await attempt(() => api.find(code))
      if (cases) dispatch({ kind: 'listed', cases, further: false })
    },

    statistics: (from: string, to: string) => attempt(() => api.statistics(from, to)),

    /** Asks who we are: at the start, and after somebody signed in again. */
    async begin(): Promise<boolean> {
      const me = await attempt(() => api.me())
      if (me) dispatch({ kind: 'me', me })
      return me !== undefined
    },

    signOut: () => attempt(() => api.signOut()),
  }
}

function whyNot(error: unknown): { code: string; by?: string | undefined } {
  return error instanceof Refused ? { code: error.code, by: error.by } : { code: 'unreachable' }
}
