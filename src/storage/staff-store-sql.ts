import type { Selectable } from 'kysely'
import type { StaffMember } from '../desk/case'
import type { StaffStore } from '../desk/case-store'
import type { Database } from './database'
import type { SqlStore, Trx } from './sql-store'
import type { RowKey } from './vault'

/** A session that nobody used for this long has ended; one that is this old has too. */
const idleMs = 15 * 60_000
const absoluteMs = 10 * 3_600_000
/** Use is written down at most this often: a screen asks many times a minute. */
const seenEveryMs = 60_000

type StaffRow = Selectable<Database['staff']>

/** Keeps staff in the database, their names sealed with the key of the store. Tokens come in as hashes. */
export function createSqlStaffStore({ store, storeKey }: { store: SqlStore; storeKey: RowKey }): StaffStore {
  const toMember = ({ id, name, role, active }: StaffRow): StaffMember => {
    return { id, name: storeKey.open(placeOfName(id), name), role, active: active === 1 }
  }
  const findIn = async (db: Pick<Trx, 'selectFrom'>, staffId: string): Promise<StaffMember | undefined> => {
    const row = await db.selectFrom('staff').selectAll().where('id', '=', staffId).executeTakeFirst()
    return row && toMember(row)
  }
  const findSession = (tokenHash: string, nowMs: number) =>
    store.read((db) =>
      db
        .selectFrom('session')
        .innerJoin('staff', 'staff.id', 'session.staff_id')
        .selectAll('staff')
        .select(['session.seen_at', 'session.created_at as session_created_at'])
        .where('token_hash', '=', tokenHash)
        .where('ended_at', 'is', null)
        .where('seen_at', '>', nowMs - idleMs)
        .where('created_at', '>', nowMs - absoluteMs)
        .where('active', '=', 1)
        .executeTakeFirst(),
    )
  return {
    find: (staffId) => store.read((db) => findIn(db, staffId)),

    findByDirectory: (issuer, subject) =>
      store.read(async (db) => {
        const row = await db
          .selectFrom('staff_directory')
          .innerJoin('staff', 'staff.id', 'staff_directory.staff_id')
          .selectAll('staff')
          .where('issuer', '=', issuer)
          .where('subject', '=', subject)
          .executeTakeFirst()
        return row && toMember(row)
      }),

    list: () =>
      store.read(async (db) => {
        const rows = await db.selectFrom('staff').selectAll().orderBy('id').execute()
        return rows.map(toMember)
      }),

    save: ({ id, name, role, active }, directory) =>
      store.transaction(async (trx) => {
        const columns = { name: storeKey.seal(placeOfName(id), name), role, active: active ? 1 : 0 }
        await trx
          .insertInto('staff')
          .values({ id, ...columns })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
          .execute()
        if (directory === undefined) return
        await trx
          .insertInto('staff_directory')
          .values({ ...directory, staff_id: id })
          .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
          .execute()
      }),

    createInvite: ({ tokenHash, staffId, expiresAt }) =>
      store.transaction(async (trx) => {
        await trx
          .insertInto('invite')
          .values({ token_hash: tokenHash, staff_id: staffId, expires_at: expiresAt.getTime(), used_at: null })
          .execute()
      }),

    redeemInvite: (tokenHash, now) =>
      store.transaction(async (trx) => {
        const used = await trx
          .updateTable('invite')
          .set({ used_at: now.getTime() })
          .where('token_hash', '=', tokenHash)
          .where('used_at', 'is', null)
          .where('expires_at', '>', now.getTime())
          .returning('staff_id')
          .executeTakeFirst()
        const member = used && (await findIn(trx, used.staff_id))
        return member?.active ? member : undefined
      }),

    createSession: ({ tokenHash, staffId, at }) =>
      store.transaction(async (trx) => {
        const times = { created_at: at.getTime(), seen_at: at.getTime(), ended_at: null }
        await trx
          .insertInto('session')
          .values({ token_hash: tokenHash, staff_id: staffId, ...times })
          .execute()
      }),

    async session(tokenHash, now) {
      const nowMs = now.getTime()
      const found = await findSession(tokenHash, nowMs)
      if (found && nowMs - found.seen_at >= seenEveryMs) {
        await store.transaction(async (trx) => {
          await trx.updateTable('session').set({ seen_at: nowMs }).where('token_hash', '=', tokenHash).execute()
        })
      }
      return found && toMember(found)
    },

    async watchSession(tokenHash, now) {
      const found = await findSession(tokenHash, now.getTime())
      return found && { staff: toMember(found), endsAt: new Date(found.session_created_at + absoluteMs) }
    },

    endSession: (tokenHash) =>
      store.transaction(async (trx) => {
        // The row goes too: nothing is left to try the token on.
        await trx.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
      }),
  }
}

const placeOfName = (id: string) => ({ table: 'staff', row: id, column: 'name' })
