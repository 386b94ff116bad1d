import { ServiceError } from '../../../errors'
import type { Log } from '../../../log'

/** Why something was not let in: for us, as the caller sees a status and nothing else. */
export type Why =
  | 'header'
  | 'algorithm'
  | 'issuer'
  | 'audience'
  | 'claims'
  | 'expired'
  | 'key'
  | 'endorsement'
  | 'signature'
  | 'body'
  | 'service-address'
  | 'channel'
  | 'tenant'
  | 'page'

/** 400 for what is no activity at all, 401 for all that may not come in. */
export class Refusal extends ServiceError {
  constructor(
    readonly why: Why,
    cause?: unknown,
  ) {
    super('NotAllowed', why === 'body' ? 400 : 401, why, { cause })
  }
}

const minuteMs = 60_000
const linesPerMinute = 30

/** Writes refusals to the log, a flood of them as one number. */
export function createRefusalLog({ log, clock }: { log: Log; clock: () => Date }): (refusal: Refusal) => void {
  let minute = 0
  let lines = 0
  return ({ why }) => {
    const now = Math.floor(clock().getTime() / minuteMs)
    if (now !== minute) {
      if (lines > linesPerMinute) log('azure.refused-more', { count: lines - linesPerMinute })
      minute = now
      lines = 0
    }
    lines += 1
    if (lines <= linesPerMinute) log('azure.refused', { why })
  }
}
