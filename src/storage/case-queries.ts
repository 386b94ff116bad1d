import { sql } from 'kysely'
import type { CaseStore } from '../desk/case-store'
import { toCase, type CaseRow, type CaseStoreParts } from './case-rows'

/** Finding and listing cases. */
export function caseQueries({
  store,
  vault,
}: CaseStoreParts): Pick<CaseStore, 'read' | 'findByConversation' | 'findByCode' | 'list' | 'withoutConversation'> {
  const opened = (row: CaseRow) => toCase({ row, key: vault.unwrap('cases', row.id, row) })
  return {
    read: (caseId) =>
      store.read(async (db) => {
        const row = await db.selectFrom('cases').selectAll().where('id', '=', caseId).executeTakeFirst()
        return row && opened(row)
      }),

    findByConversation: (conversationId) =>
      store.read(async (db) => {
        const row = await db
          .selectFrom('cases')
          .selectAll()
          .where('conversation_id', '=', conversationId)
          .orderBy('opened_at', 'desc')
          .executeTakeFirst()
        return row && opened(row)
      }),

    findByCode: (codeHash) =>
      store.read(async (db) => {
        const row = await db.selectFrom('cases').selectAll().where('code_hash', '=', codeHash).executeTakeFirst()
        return row && opened(row)
      }),

    list: ({ states, staffId, limit, before }) =>
      store.read(async (db) => {
        const rows = await db
          .selectFrom('cases')
          .selectAll()
          .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
          .$if(staffId !== undefined, (query) => query.where('staff_id', '=', staffId ?? null))
          // A further page: what is waiting or with a person stood on the first.
          .$if(before !== undefined, (query) =>
            query.where('state', 'not in', ['waiting', 'staff']).where('opened_at', '<', before?.getTime() ?? 0),
          )
          .orderBy(sql`case state when 'waiting' then 0 when 'staff' then 1 else 2 end`)
          .orderBy(sql`case state when 'waiting' then waiting_since else -opened_at end`)
          .orderBy('id')
          .limit(limit)
          .execute()
        return rows.map(opened)
      }),

    withoutConversation: () =>
      store.read(async (db) => {
        const rows = await db
          .selectFrom('cases')
          .selectAll('cases')
          .where('cases.state', 'in', ['waiting', 'staff'])
          .where((eb) =>
            eb.not(
              eb.exists(
                eb
                  .selectFrom('conversation')
                  .select('conversation.id')
                  .whereRef('conversation.id', '=', 'cases.conversation_id'),
              ),
            ),
          )
          .execute()
        return rows.map(opened)
      }),
  }
}
