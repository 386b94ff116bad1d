import { z } from 'zod'
import { languageSchema } from '../conversation/language'
import type { ConversationStore } from '../conversation/stores'
import { appendActivities, openConversation, placeOfActivity, placeOfTurn } from './conversation-rows'
import { inboxKey, takeFromInbox } from './inbox'
import type { SqlStore } from './sql-store'
import type { Vault } from './vault'

const purgeAtOnce = 500
const originsSchema = z.array(z.string())

/** Keeps conversations in the database. What was said is sealed with a key of the conversation. */
export function createSqlConversationStore({ store, vault }: { store: SqlStore; vault: Vault }): ConversationStore {
  return {
    create: ({ id, channel, userId, origins, language, at }) =>
      store.transaction(async (trx) => {
        await trx
          .insertInto('conversation')
          .values({
            ...vault.newKey('conversation', id).wrapped,
            id,
            channel,
            user_id: userId,
            origins: origins === undefined ? null : JSON.stringify(origins),
            language: language ?? null,
            token_generation: 0,
            last_sequence: 0,
            delivered_sequence: 0,
            state: null,
            owner: 'bot',
            case_id: null,
            staff_id: null,
            staff_name: null,
            owner_version: 0,
            created_at: at.getTime(),
            active_at: at.getTime(),
            left_at: null,
          })
          .execute()
      }),

    find: (id) =>
      store.read(async (db) => {
        const row = await db
          .selectFrom('conversation')
          .selectAll()
          .where('id', '=', id)
          .where('left_at', 'is', null)
          .executeTakeFirst()
        return (
          row && {
            id,
            channel: row.channel,
            userId: row.user_id,
            origins: row.origins === null ? undefined : originsSchema.parse(JSON.parse(row.origins)),
            language: languageSchema.optional().parse(row.language ?? undefined),
            tokenGeneration: row.token_generation,
            deliveredSequence: row.delivered_sequence,
            owner: row.owner,
            activeAt: new Date(row.active_at),
          }
        )
      }),

    receive: (id, { id: receivedId, body, turn, notices = [], at }) =>
      store.transaction(async (trx) => {
        const conversation = await openConversation({ store, vault }, trx, id)
        if (conversation === undefined) return undefined
        const { row, key } = conversation
        const sequence = row.last_sequence + (body === undefined ? 0 : 1)
        const entry = { conversation_id: id, key: inboxKey(id, receivedId) }
        const added = await trx
          .insertInto('inbox')
          .values({
            ...entry,
            sequence,
            pending: turn === undefined ? 0 : 1,
            turn: turn === undefined ? null : key.seal(placeOfTurn(id, entry.key), JSON.stringify(turn)),
            at: at.getTime(),
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
        if ((added.numInsertedOrUpdatedRows ?? 0n) === 0n) {
          const earlier = await trx
            .selectFrom('inbox')
            .select('sequence')
            .where('conversation_id', '=', id)
            .where('key', '=', entry.key)
            .executeTakeFirstOrThrow()
          return { repeated: true, sequence: earlier.sequence, stored: [] }
        }
        const own = body === undefined ? [] : [body]
        const stored = [
          ...(await appendActivities(trx, conversation, own, { direction: 'in', at })),
          ...(await appendActivities(trx, conversation, notices, { direction: 'out', at })),
        ]
        return { repeated: false, sequence, stored }
      }),

    pending: (id) =>
      store.read(async (db) => {
        const rows = await db
          .selectFrom('inbox')
          .innerJoin('conversation', 'conversation.id', 'inbox.conversation_id')
          .select(['inbox.key', 'inbox.turn', 'inbox.sequence', 'wrapped_key', 'wrapped_by'])
          .where('conversation_id', '=', id)
          .where('pending', '=', 1)
          .orderBy('inbox.sequence')
          .execute()
        return rows.flatMap(({ key, turn, sequence, ...wrapped }) => {
          if (turn === null) return []
          const opened = vault.unwrap('conversation', id, wrapped).open(placeOfTurn(id, key), turn)
          return [{ turn: JSON.parse(opened) as unknown, sequence }]
        })
      }),

    withPending: () =>
      store.read(async (db) => {
        const rows = await db
          .selectFrom('inbox')
          .select('conversation_id')
          .distinct()
          .where('pending', '=', 1)
          .execute()
        return rows.map((row) => row.conversation_id)
      }),

    say: (id, { bodies, at, answers }) =>
      store.transaction(async (trx) => {
        const conversation = await openConversation({ store, vault }, trx, id)
        if (conversation === undefined) return []
        const { last_sequence: sequence } = conversation.row
        if (answers !== undefined) {
          const mine = await takeFromInbox(trx, { conversationId: id, key: inboxKey(id, answers), sequence, at })
          if (!mine) return []
        }
        return appendActivities(trx, conversation, bodies, { direction: 'out', at })
      }),

    activities: (id, { after, limit }) =>
      store.read(async (db) => {
        const rows = await db
          .selectFrom('activity')
          .innerJoin('conversation', 'conversation.id', 'activity.conversation_id')
          .select(['activity.sequence', 'activity.body', 'activity.at', 'wrapped_key', 'wrapped_by'])
          .where('conversation_id', '=', id)
          .where('sequence', '>', after)
          .orderBy('sequence')
          .limit(limit)
          .execute()
        const [first] = rows
        if (first === undefined) return []
        const key = vault.unwrap('conversation', id, first)
        return rows.map(({ sequence, body, at }) => ({
          sequence,
          body: JSON.parse(key.open(placeOfActivity(id, sequence), body)) as unknown,
          at: new Date(at),
        }))
      }),

    note: (id, { tokenGeneration, deliveredSequence, language }) =>
      store.transaction(async (trx) => {
        const change = {
          ...(tokenGeneration === undefined ? {} : { token_generation: tokenGeneration }),
          ...(deliveredSequence === undefined ? {} : { delivered_sequence: deliveredSequence }),
          ...(language === undefined ? {} : { language }),
        }
        await trx.updateTable('conversation').set(change).where('id', '=', id).execute()
      }),

    erase: (id, options) =>
      store.transaction(async (trx) => {
        const done = await trx
          .deleteFrom('conversation')
          .where('id', '=', id)
          .$if(options?.onlyOf === 'bot', (query) => query.where('owner', '=', 'bot'))
          .executeTakeFirst()
        if (done.numDeletedRows > 0n || options === undefined) return true
        const left = await trx.selectFrom('conversation').select('id').where('id', '=', id).executeTakeFirst()
        return left === undefined
      }),

    purge: async ({ createdAt, activeAt }) => {
      for (let purged = 0; ;) {
        const done = await store.transaction((trx) =>
          trx
            .deleteFrom('conversation')
            .where('id', 'in', (query) =>
              query
                .selectFrom('conversation')
                .select('id')
                .where('owner', '=', 'bot')
                .where((eb) =>
                  eb.or([eb('created_at', '<', createdAt.getTime()), eb('active_at', '<', activeAt.getTime())]),
                )
                .limit(purgeAtOnce),
            )
            .executeTakeFirst(),
        )
        purged += Number(done.numDeletedRows)
        if (done.numDeletedRows < purgeAtOnce) return purged
      }
    },
  }
}
