import type { CaseOutcome, DeskError, Me, OpenedCase, SignedOut, Wire } from '../../api'
import type { WireCase, WireMessage, WireNote } from '../state/state'

/** The desk does not do it: `code` says why, `by` who has the case. */
export class Refused extends Error {
  override readonly name = 'Refused'

  constructor(
    readonly code: string,
    readonly by: string | undefined,
  ) {
    super(code)
  }
}

/** No answer, or none that can be understood: it may have happened or not. */
class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

const timeoutMs = 15_000

export type Counts = Record<string, Record<string, number>>

/** The calls of `api.ts`. Every one of them may throw {@link Refused} or {@link Unreachable}. */
export interface DeskApi {
  me(): Promise<Me>
  list(query: { states?: readonly string[]; before?: string }): Promise<WireCase[]>
  find(code: string): Promise<WireCase[]>
  open(caseId: string, reason?: string): Promise<Wire<OpenedCase>>
  messages(caseId: string, before: number): Promise<WireMessage[]>
  claim(caseId: string): Promise<WireCase>
  reply(caseId: string, reply: { clientId: string; text: string }): Promise<WireMessage>
  typing(caseId: string): Promise<void>
  note(caseId: string, text: string): Promise<WireNote>
  transfer(caseId: string, to: string): Promise<WireCase>
  close(caseId: string, outcome: CaseOutcome): Promise<WireCase>
  export(caseId: string, options: { reason: string; language: 'nl' | 'en'; form: 'json' | 'html' }): Promise<Blob>
  delete(caseId: string, reason: string): Promise<{ messages: number; notes: number }>
  statistics(from: string, to: string): Promise<Counts>
  signOut(): Promise<void>
}

export interface DeskApiOptions {
  fetch: typeof fetch
  /** After every answer: the session was used, and the server's clock was heard. */
  onAnswer: (at: { serverDate: string | null }) => void
  onSignedOut: (signIn: SignedOut['signIn']) => void
}

export function createDeskApi({ fetch, onAnswer, onSignedOut }: DeskApiOptions): DeskApi {
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    let answer: Response
    try {
      answer = await fetch(path, { ...init, signal: AbortSignal.timeout(timeoutMs) })
    } catch (error) {
      throw new Unreachable('no answer', { cause: error })
    }
    if (answer.status === 401) {
      const { signIn } = (await readJson(answer)) as SignedOut // api.ts: on every call
      onSignedOut(signIn)
      throw new Refused('NotSignedIn', undefined)
    }
    onAnswer({ serverDate: answer.headers.get('date') })
    if (answer.ok) return answer
    const { error, by } = (await readJson(answer)) as DeskError // api.ts: a refusal is a DeskError
    throw new Refused(error.code, by)
  }

  // What an answer holds is in api.ts, which the server is compiled against too.
  const get = async <T>(path: string): Promise<T> => (await readJson(await call(path))) as T
  const post = (path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Response> =>
    call(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Desk': '1', ...headers },
      body: JSON.stringify(body),
    })
  const postFor = async <T>(path: string, body?: unknown): Promise<T> => (await readJson(await post(path, body))) as T
  const of = (caseId: string, what: string): string => `/desk/api/cases/${encodeURIComponent(caseId)}/${what}`

  return {
    me: () => get('/desk/api/me'),
    async list({ states, before }) {
      const query = new URLSearchParams({
        ...(states ? { state: states.join(',') } : {}),
        ...(before === undefined ? {} : { before }),
      })
      return (await get<{ cases: WireCase[] }>(`/desk/api/cases?${query.toString()}`)).cases
    },
    find: async (code) => (await postFor<{ cases: WireCase[] }>('/desk/api/cases/find', { code })).cases,
    open: (caseId, reason) => postFor(of(caseId, 'open'), reason === undefined ? {} : { reason }),
    messages: async (caseId, before) =>
      (await get<{ messages: WireMessage[] }>(`${of(caseId, 'messages')}?before=${before}`)).messages,
    claim: async (caseId) => (await postFor<{ case: WireCase }>(of(caseId, 'claim'))).case,
    reply: async (caseId, reply) => (await postFor<{ message: WireMessage }>(of(caseId, 'reply'), reply)).message,
    async typing(caseId) {
      await post(of(caseId, 'typing'))
    },
    note: async (caseId, text) => (await postFor<{ note: WireNote }>(of(caseId, 'notes'), { text })).note,
    transfer: async (caseId, to) => (await postFor<{ case: WireCase }>(of(caseId, 'transfer'), { to })).case,
    close: async (caseId, outcome) => (await postFor<{ case: WireCase }>(of(caseId, 'close'), outcome)).case,
    async export(caseId, { reason, language, form }) {
      const headers = { Accept: form === 'html' ? 'text/html' : 'application/json' }
      return (await post(of(caseId, 'export'), { reason, language }, headers)).blob()
    },
    delete: (caseId, reason) => postFor(of(caseId, 'delete'), { reason }),
    statistics: async (from, to) =>
      (await get<{ counts: Counts }>(`/desk/api/statistics?${new URLSearchParams({ from, to }).toString()}`)).counts,
    async signOut() {
      await post('/desk/sign-out')
    },
  }
}

async function readJson(answer: Response): Promise<unknown> {
  try {
    return await answer.json()
  } catch (error) {
    throw new Unreachable('no JSON', { cause: error })
  }
}
