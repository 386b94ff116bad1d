import { createHash } from 'node:crypto'
import type { Trx } from './sql-store'

/** The key of something received. A hash: what a client chose is not kept, and may hold what a column cannot. */
export function inboxKey(conversationId: string, id: string): string {
  return createHash('sha256')
    .update(JSON.stringify([conversationId, id]))
    .digest('base64url')
}

/**
 * Notes that something received is answered by this transaction. What other channels receive need not have been noted
 * before.
 * @returns false when it was answered already
 */
export async function takeFromInbox(
  trx: Trx,
  about: { conversationId: string; key: string; sequence: number; at: Date },
): Promise<boolean> {
  const { conversationId, key, sequence, at } = about
  const done = await trx
    .updateTable('inbox')
    .set({ pending: 0, turn: null })
    .where('conversation_id', '=', conversationId)
    .where('key', '=', key)
    .where('pending', '=', 1)
    .executeTakeFirst()
  if (done.numUpdatedRows > 0n) return true
  const added = await trx
    .insertInto('inbox')
    .values({ conversation_id: conversationId, key, sequence, pending: 0, turn: null, at: at.getTime() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}
