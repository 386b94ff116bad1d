import { placeOf, placeOfActivity, placeOfTurn, type OpenConversation } from './conversation-rows'
import type { Trx } from './sql-store'
import type { RowKey, Vault } from './vault'

/**
 * Erases what was said up to the message that asked for it, and destroys the key; the conversation goes on under a new
 * one. What came in since is kept: it is still to be answered. Every answer until now is to something before that, also
 * when it was given after the message that asks had come in.
 * @param inboxKey of the message that asked
 */
export async function eraseSaid(
  trx: Trx,
  vault: Vault,
  { row, key: old }: OpenConversation,
  inboxKey: string,
): Promise<RowKey> {
  const { key, wrapped } = vault.newKey('conversation', row.id)
  const asked = await trx
    .selectFrom('inbox')
    .select('sequence')
    .where('conversation_id', '=', row.id)
    .where('key', '=', inboxKey)
    .executeTakeFirst()
  const upTo = asked?.sequence ?? row.last_sequence
  await trx
    .deleteFrom('activity')
    .where('conversation_id', '=', row.id)
    .where((eb) => eb.or([eb('sequence', '<=', upTo), eb('direction', '=', 'out')]))
    .execute()

  const said = await trx
    .selectFrom('activity')
    .select(['sequence', 'body'])
    .where('conversation_id', '=', row.id)
    .execute()
  for (const { sequence, body } of said) {
    const place = placeOfActivity(row.id, sequence)
    await trx
      .updateTable('activity')
      .set({ body: key.seal(place, old.open(place, body)) })
      .where('conversation_id', '=', row.id)
      .where('sequence', '=', sequence)
      .execute()
  }
  const waiting = await trx
    .selectFrom('inbox')
    .select(['key', 'turn'])
    .where('conversation_id', '=', row.id)
    .where('pending', '=', 1)
    .execute()
  for (const { key: each, turn } of waiting) {
    if (turn === null) continue
    const place = placeOfTurn(row.id, each)
    await trx
      .updateTable('inbox')
      .set({ turn: key.seal(place, old.open(place, turn)) })
      .where('conversation_id', '=', row.id)
      .where('key', '=', each)
      .execute()
  }
  const address = row.address && key.seal(placeOf(row.id, 'address'), old.open(placeOf(row.id, 'address'), row.address))
  const renewed = { ...wrapped, state: null, staff_name: null, address }
  Object.assign(row, renewed)
  await trx.updateTable('conversation').set(renewed).where('id', '=', row.id).execute()
  return key
}
