import type { Selectable } from 'kysely'
import { z } from 'zod'
import { languageSchema } from '../conversation/language'
import type { ConversationStore, NewConversation, StoredConversation } from '../conversation/stores'
import { ServiceError } from '../errors'
import { appendActivities, openConversation, placeOf, placeOfActivity, placeOfTurn } from './conversation-rows'
import type { Database } from './database'
import { inboxKey, takeFromInbox } from './inbox'
import type { SqlStore, Trx } from './sql-store'
import type { Vault } from './vault'

const purgeAtOnce = 500
const originsSchema = z.array(z.string())

/** Keeps conversations in the database. What was said is sealed with a key of the conversation. */
export function createSqlConversationStore({ store, vault }: { store: SqlStore; vault: Vault }): ConversationStore {
  const insert = async (trx: Trx, conversation: NewConversation): Promise<boolean> => {
    const { id, channel, userId, origins, language, address, at } = conversation
    const { key, wrapped } = vault.newKey('conversation', id)
    const added = await trx
      .insertInto('conversation')
      .values({
        ...wrapped,
        id,
        channel,
        user_id: userId,
        origins: origins === undefined ? null : JSON.stringify(origins),
        language: language ?? null,
        address: address === undefined ? null : key.seal(placeOf(id, 'address'), JSON.stringify(address)),
        token_generation: 0,
        last_sequence: 0,
        delivered_sequence: 0,
        state: null,
        owner: 'bot',
        case_id: null,
        staff_id: null,
        staff_name: null,
        owner_version: 0,
        heard_at: null,
        created_at: at.getTime(),
        active_at: at.getTime(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
  }

  const find = (id: string): Promise<StoredConversation | undefined> =>
    store.read(async (db) => {
      const row = await db.selectFrom('conversation').selectAll().where('id', '=', id).executeTakeFirst()
      return row && asConversation(row, vault)
    })

  return {
    create: (conversation) =>
      store.transaction(async (trx) => {
        if (!(await insert(trx, conversation))) throw new TypeError('a conversation of this id exists')
      }),

    async enter(conversation) {
      const { id, address } = conversation
      const known = await find(id)
      if (known && JSON.stringify(known.address) === JSON.stringify(address)) return known
      await store.transaction(async (trx) => {
        if (await insert(trx, conversation)) return
        const open = await openConversation({ store, vault }, trx, id)
        const sealed = open?.key.seal(placeOf(id, 'address'), JSON.stringify(address))
        await trx
          .updateTable('conversation')
          .set({ address: sealed ?? null })
          .where('id', '=', id)
          .execute()
      })
      const entered = await find(id)
      // Erased in this very instant: the sender tries again, and begins a new one.
      if (entered === undefined) throw new ServiceError('StoreUnavailable', 503, 'erased while it was entered')
      return entered
    },

    find,

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
        await trx.updateTable('conversation').set({ heard_at: at.getTime() }).where('id', '=', id).execute()
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
          // What leaves no activity has no place of its own; in the same instant, at least the same order each time.
          .orderBy('inbox.sequence')
          .orderBy('inbox.at')
          .orderBy('inbox.key')
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

    withUndelivered: () =>
      store.read(async (db) => {
        const rows = await db
          .selectFrom('conversation')
          .select('id')
          .where('channel', '!=', 'web')
          .whereRef('last_sequence', '>', 'delivered_sequence')
          .execute()
        return rows.map((row) => row.id)
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

    note: (id, { tokenGeneration, deliveredSequence, attemptedSequence, language }) =>
      store.transaction(async (trx) => {
        const change = {
          ...(tokenGeneration === undefined ? {} : { token_generation: tokenGeneration }),
          ...(deliveredSequence === undefined ? {} : { delivered_sequence: deliveredSequence }),
          ...(attemptedSequence === undefined ? {} : { attempted_sequence: attemptedSequence }),
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

    async purge({ createdAt, webActiveAt, activeAt }) {
      let purged = 0
      let done: number
      do {
        done = await store.transaction(async (trx) => {
          const result = await trx
            .deleteFrom('conversation')
            .where('id', 'in', (query) =>
              query
                .selectFrom('conversation')
                .select('id')
                .where('owner', '=', 'bot')
                .where((eb) =>
                  eb.or([
                    eb.and([eb('channel', '=', 'web'), eb('created_at', '<', createdAt.getTime())]),
                    eb.and([eb('channel', '=', 'web'), eb('active_at', '<', webActiveAt.getTime())]),
                    eb('active_at', '<', activeAt.getTime()),
                  ]),
                )
                .limit(purgeAtOnce),
            )
            .executeTakeFirst()
          return Number(result.numDeletedRows)
        })
        purged += done
      } while (done === purgeAtOnce)
      await forgetSaid(activeAt)
      return purged
    },
  }

  /** What was said before in conversations of other channels that go on and that nobody has. */
  async function forgetSaid(before: Date): Promise<void> {
    let done: number
    do {
      done = await store.transaction(async (trx) => {
        const old = await trx
          .selectFrom('activity')
          .innerJoin('conversation', 'conversation.id', 'activity.conversation_id')
          .select(['activity.conversation_id', 'activity.sequence'])
          .where('channel', '!=', 'web')
          .where('owner', '=', 'bot')
          .where('at', '<', before.getTime())
          .limit(purgeAtOnce)
          .execute()
        for (const { conversation_id, sequence } of old) {
          await trx
            .deleteFrom('activity')
            .where('conversation_id', '=', conversation_id)
            .where('sequence', '=', sequence)
            .execute()
        }
        return old.length
      })
    } while (done === purgeAtOnce)
  }
}

function asConversation(row: Selectable<Database['conversation']>, vault: Vault): StoredConversation {
  const { id, channel, owner, origins, language, address, heard_at: heardAtMs } = row
  const key = address === null ? undefined : vault.unwrap('conversation', id, row)
  return {
    id,
    channel,
    userId: row.user_id,
    origins: origins === null ? undefined : originsSchema.parse(JSON.parse(origins)),
    language: languageSchema.optional().parse(language ?? undefined),
    ...(address === null
      ? {}
      : { address: JSON.parse(key?.open(placeOf(id, 'address'), address) ?? 'null') as unknown }),
    tokenGeneration: row.token_generation,
    deliveredSequence: row.delivered_sequence,
    attemptedSequence: row.attempted_sequence,
    lastSequence: row.last_sequence,
    heardAt: heardAtMs === null ? undefined : new Date(heardAtMs),
    owner,
    activeAt: new Date(row.active_at),
  }
}
