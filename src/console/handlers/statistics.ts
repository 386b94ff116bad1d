import type { Dependencies } from '../dependencies'
import { answer } from '../refusals'
import { parseQuery, statisticsQuery } from '../schemas'
import type { StaffHandler } from '../session/guard'

export function statistics({ desk }: Pick<Dependencies, 'desk'>): StaffHandler {
  return async ({ staff, request }) => {
    const { from, to } = parseQuery(statisticsQuery, request.query)
    return answer(await desk.statistics(staff, from, to), (counts) => ({ counts }))
  }
}
