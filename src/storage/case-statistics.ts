import type { CaseStore } from '../desk/case-store'
import type { CaseStoreParts } from './case-rows'

const dimensions = [
  'channel',
  'language',
  'level',
  'reason',
  'close_reason',
  'outcome_form',
  'outcome_region',
  'outcome_advice',
] as const

/** How many cases there were of each kind. Columns that are readable hold no content, so nothing needs to be opened. */
export function caseStatistics({ store }: CaseStoreParts): Pick<CaseStore, 'statistics'> {
  return {
    statistics: (from, to) =>
      store.read(async (db) => {
        const counts: Record<string, Record<string, number>> = {}
        for (const column of dimensions) {
          const rows = await db
            .selectFrom('cases')
            .select((eb) => [eb.ref(column).as('value'), eb.fn.countAll().as('count')])
            .where('opened_at', '>=', from.getTime())
            .where('opened_at', '<', to.getTime())
            .where('is_drill', '=', 0)
            .where(column, 'is not', null)
            .groupBy(column)
            .execute()
          const name = column.replace('outcome_', '').replace('_', '-')
          counts[name] = Object.fromEntries(rows.map(({ value, count }) => [String(value), Number(count)]))
        }
        return counts
      }),
  }
}
