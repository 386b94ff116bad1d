import type { Dependencies } from '../dependencies'
import { findBody, parse } from '../schemas'
import type { StaffHandler } from '../session/guard'

/** By the code that a visitor was given. POST: a code does not belong in an address. */
export function findCases({ desk }: Pick<Dependencies, 'desk'>): StaffHandler {
  return async ({ staff, request }) => {
    const { code } = parse(findBody, request.body.json)
    return { status: 200, json: { cases: await desk.search(staff, { code }) } }
  }
}
