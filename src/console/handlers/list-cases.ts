import type { Dependencies } from '../dependencies'
import { listQuery, parseQuery } from '../schemas'
import type { StaffHandler } from '../session/guard'

/** The queue; or a page of what has these states, from before a moment. */
export function listCases({ desk }: Pick<Dependencies, 'desk'>): StaffHandler {
  return async ({ staff, request }) => {
    const { state: states, before } = parseQuery(listQuery, request.query)
    const isQueue = states === undefined && before === undefined
    const cases = isQueue
      ? await desk.queue(staff)
      : await desk.search(staff, { ...(states ? { states } : {}), ...(before ? { before } : {}) })
    return { status: 200, json: { cases } }
  }
}
