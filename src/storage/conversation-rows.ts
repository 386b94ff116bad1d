import type { Selectable } from 'kysely'
import type { Owner } from '../conversation/owner'
import type { StoredActivity } from '../conversation/stores'
import type { Database } from './database'
import type { SqlStore, Trx } from './sql-store'
import type { RowKey, Vault } from './vault'

/** A conversation inside a transaction: nobody else changes it until that ends. */
export interface OpenConversation {
  row: Selectable<Database['conversation']>
  key: RowKey
}

/** Takes the row of a conversation for this transaction. Always before the row of its case. Undefined: it is gone. */
export async function openConversation(
  { store, vault }: { store: SqlStore; vault: Vault },
  trx: Trx,
  id: string,
): Promise<OpenConversation | undefined> {
  const row = await trx
    .selectFrom('conversation')
    .selectAll()
    .where('id', '=', id)
    .$if(store.locksRows, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && { row, key: vault.unwrap('conversation', id, row) }
}

/** Adds to what was said, in order. The channel is told afterwards, with what this returns. */
export async function appendActivities(
  trx: Trx,
  { row, key }: OpenConversation,
  bodies: readonly unknown[],
  about: { direction: 'in' | 'out'; at: Date },
): Promise<StoredActivity[]> {
  const { direction, at } = about
  const first = row.last_sequence + 1
  const stored = bodies.map((body, index): StoredActivity => ({ sequence: first + index, body, at }))
  if (stored.length === 0) return []
  await trx
    .insertInto('activity')
    .values(
      stored.map(({ sequence, body }) => ({
        conversation_id: row.id,
        sequence,
        direction,
        body: key.seal(placeOfActivity(row.id, sequence), JSON.stringify(body)),
        at: at.getTime(),
      })),
    )
    .execute()
  row.last_sequence += stored.length
  row.active_at = at.getTime()
  const { last_sequence, active_at } = row
  await trx.updateTable('conversation').set({ last_sequence, active_at }).where('id', '=', row.id).execute()
  return stored
}

/** Changes who answers. The caller changes the case in the same transaction. */
export async function setOwner(trx: Trx, { row, key }: OpenConversation, owner: Owner): Promise<void> {
  const change = {
    owner: owner.name,
    case_id: owner.name === 'bot' ? null : owner.caseId,
    staff_id: owner.name === 'staff' ? owner.staffId : null,
    staff_name: owner.name === 'staff' ? key.seal(placeOf(row.id, 'staff_name'), owner.staffName) : null,
    owner_version: row.owner_version + 1,
  }
  Object.assign(row, change)
  await trx.updateTable('conversation').set(change).where('id', '=', row.id).execute()
}

export function ownerOf({ row, key }: OpenConversation): Owner {
  const { owner, case_id: caseId, staff_id: staffId, staff_name: sealed } = row
  if (caseId === null) return { name: 'bot' }
  if (owner !== 'staff' || staffId === null || sealed === null) return { name: 'waiting', caseId }
  return { name: 'staff', caseId, staffId, staffName: key.open(placeOf(row.id, 'staff_name'), sealed) }
}

export const placeOf = (id: string, column: 'state' | 'staff_name' | 'address') => ({
  table: 'conversation',
  row: id,
  column,
})

export const placeOfActivity = (id: string, sequence: number) => ({
  table: 'activity',
  row: [id, sequence],
  column: 'body',
})

export const placeOfTurn = (id: string, key: string) => ({ table: 'inbox', row: [id, key], column: 'turn' })
