import { languageSchema } from '../conversation/language'
import type { DeskEffect } from '../conversation/hand-off'
import type { ReminderStore } from '../conversation/stores'
import { placeOf, type OpenConversation } from './conversation-rows'
import type { SqlStore, Trx } from './sql-store'
import type { RowKey } from './vault'

/** Keeps reminders in the database. Where they go is sealed with the key of the store: the conversation may be gone by then. */
export function createSqlReminderStore({ store, storeKey }: { store: SqlStore; storeKey: RowKey }): ReminderStore {
  return {
    due: (now, limit) =>
      store.read(async (db) => {
        const rows = await db
          .selectFrom('reminder')
          .selectAll()
          .where('due_at', '<=', now.getTime())
          .orderBy('due_at')
          .limit(limit)
          .execute()
        return rows.map(({ id, address, ...row }) => ({
          id,
          conversationId: row.conversation_id,
          eventId: row.event_id,
          startsOn: row.starts_on,
          language: languageSchema.parse(row.language),
          address: JSON.parse(storeKey.open(placeOfReminder(id), address)) as unknown,
          dueAt: new Date(row.due_at),
        }))
      }),

    take: (id) =>
      store.transaction(async (trx) => {
        const done = await trx.deleteFrom('reminder').where('id', '=', id).executeTakeFirst()
        return done.numDeletedRows > 0n
      }),

    forget: (conversationId, eventId) => store.transaction((trx) => forgetReminders(trx, conversationId, eventId)),
  }
}

/** Carries out `remind`, in the transaction of the turn that asked for it. */
export async function addReminders(
  trx: Trx,
  { dueAt, eventId, startsOn }: Extract<DeskEffect, { kind: 'remind' }>,
  about: { conversation: OpenConversation; language: string; storeKey: RowKey; ids: () => string },
): Promise<void> {
  const { row, key } = about.conversation
  // Only channels that can be called have one; elsewhere nobody is offered a reminder.
  if (row.address === null) return
  const address = key.open(placeOf(row.id, 'address'), row.address)
  for (const moment of dueAt) {
    const id = about.ids()
    await trx
      .insertInto('reminder')
      .values({
        id,
        conversation_id: row.id,
        event_id: eventId,
        starts_on: startsOn,
        language: about.language,
        address: about.storeKey.seal(placeOfReminder(id), address),
        due_at: moment.getTime(),
      })
      .onConflict((conflict) => conflict.columns(['conversation_id', 'event_id', 'due_at']).doNothing())
      .execute()
  }
}

export async function forgetReminders(trx: Trx, conversationId: string, eventId?: string): Promise<void> {
  await trx
    .deleteFrom('reminder')
    .where('conversation_id', '=', conversationId)
    .$if(eventId !== undefined, (query) => query.where('event_id', '=', eventId ?? ''))
    .execute()
}

const placeOfReminder = (id: string) => ({ table: 'reminder', row: id, column: 'address' })
