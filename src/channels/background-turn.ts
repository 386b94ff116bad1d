import type { Turn } from '../conversation/turn'
import { ServiceError } from '../errors'

/** A turn as it was handed to the store, after its way through JSON. Nobody else can have written it: it was sealed. */
export function asTurn(stored: unknown): Turn {
  const turn = stored as Omit<Turn, 'now'> & { now: string }
  return { ...turn, now: new Date(turn.now) }
}

/** The acknowledgement leaves first, also when the turn would keep the processor busy. */
export const afterAnswering = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** @throws {ServiceError} 504 `TurnTimeout` */
export async function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ServiceError('TurnTimeout', 504, 'the turn took too long')), timeoutMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Of an error, for the log. */
export function codeOf(error: unknown): string {
  return error instanceof ServiceError ? error.code : error instanceof Error ? error.name : typeof error
}
