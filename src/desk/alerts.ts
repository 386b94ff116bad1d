import type { Log } from '../log'
import type { AlertAttempt, CaseStore } from './case-store'

/** One way to tell staff that somebody waits. */
export interface AlertWay {
  to: AlertAttempt['to']
  /** `second` hears only of cases that still wait after two reminders. */
  when: 'first' | 'second' | 'always'
  /** @throws {AlertError} with a code */
  send(signal: AbortSignal): Promise<void>
}

/** An alert that did not arrive. The code is of the transport; its texts can hold addresses. */
export class AlertError extends Error {
  override readonly name = 'AlertError'

  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}

export interface Alerts {
  /** Tries every way of this round and writes down what came of each. Takes at most the time-out; never rejects. */
  send(caseId: string, round: 'first' | 'second'): Promise<void>
}

/** A server that has not taken a mail after this long gets another chance at the next round. */
const timeoutMs = 15_000

export function createAlerts(options: {
  ways: readonly AlertWay[]
  store: Pick<CaseStore, 'recordAlert'>
  clock: () => Date
  log: Log
  timeoutMs?: number
}): Alerts {
  const { ways, store, clock, log } = options
  const limitMs = options.timeoutMs ?? timeoutMs

  const attempt = async (caseId: string, way: AlertWay): Promise<void> => {
    const code = await tryOnce(way, limitMs)
    const result = code === undefined ? 'sent' : 'failed'
    if (code !== undefined) log('desk.alert-not-sent', { caseId, to: way.to, code })
    await store.recordAlert({ caseId, at: clock(), to: way.to, result, code })
  }

  return {
    async send(caseId, round) {
      const now = ways.filter(({ when }) => when === 'always' || when === round)
      const results = await Promise.allSettled(now.map((way) => attempt(caseId, way)))
      if (results.some(({ status }) => status === 'rejected')) log('desk.alert-not-recorded', { caseId })
    },
  }
}

/** @returns the code of what went wrong */
async function tryOnce(way: AlertWay, limitMs: number): Promise<string | undefined> {
  const stop = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      stop.abort()
      reject(new AlertError('TIMEOUT'))
    }, limitMs).unref()
  })
  try {
    await Promise.race([way.send(stop.signal), late])
    return undefined
  } catch (error) {
    return error instanceof AlertError ? error.code : 'UNKNOWN'
  } finally {
    clearTimeout(timer)
  }
}
