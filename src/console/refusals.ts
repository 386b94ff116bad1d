import type { Refusal, Result } from '../desk/desk'
import type { HttpResponse } from '../http/route'
import type { DeskError } from './api'

const statusOf: Readonly<Record<Refusal['refused'], number>> = {
  unknown: 404,
  'not-owner': 403,
  'lead-only': 403,
  'reason-needed': 403,
  taken: 409,
  closed: 409,
  'visitor-left': 409,
  absent: 409,
}

/** What the desk does not do, with the status that fits and the name of who has it. */
export function refusal({ refused, by }: Refusal): HttpResponse {
  const json: DeskError = { error: { code: refused }, ...(by === undefined ? {} : { by }) }
  return { status: statusOf[refused], json }
}

/** @param shape what is sent when the desk did it */
export function answer<T extends object>(result: Result<T>, shape: (value: T) => unknown): HttpResponse {
  return isRefusal(result) ? refusal(result) : { status: 200, json: shape(result) }
}

export function isRefusal(result: object): result is Refusal {
  return 'refused' in result
}
