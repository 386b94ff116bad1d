import type { DeskEffect } from '../conversation/hand-off'
import { OwnerChanged, type TurnChange, type TurnStore } from '../conversation/stores'
import type { Turn } from '../conversation/turn'
import { appendActivities, openConversation, ownerOf, placeOf, type OpenConversation } from './conversation-rows'
import { eraseSaid } from './erase-said'
import { inboxKey, takeFromInbox } from './inbox'
import type { SqlStore, Trx } from './sql-store'
import type { Vault } from './vault'

/**
 * Carries out what a turn asks of the desk, inside the turn's transaction: opens, fills and ends cases, and changes the
 * owner of the conversation (`setOwner`). Of `erase` it does the part of the case.
 */
export type ApplyDeskEffect = (
  trx: Trx,
  effect: DeskEffect,
  about: { conversation: OpenConversation; turn: Turn; change: TurnChange },
) => Promise<void>

/** Remembers turns in the database, in one transaction with what they ask of the desk. */
export function createSqlTurnStore(options: {
  store: SqlStore
  vault: Vault
  applyEffect: ApplyDeskEffect
  clock: () => Date
}): TurnStore {
  const { store, vault, applyEffect, clock } = options
  return {
    begin: ({ id, conversationId }) =>
      store.read(async (db) => {
        const row = await db
          .selectFrom('conversation')
          .leftJoin('inbox', (join) =>
            join
              .onRef('inbox.conversation_id', '=', 'conversation.id')
              .on('inbox.key', '=', inboxKey(conversationId, id)),
          )
          .selectAll('conversation')
          .select('inbox.pending')
          .where('conversation.id', '=', conversationId)
          .executeTakeFirst()
        if (row === undefined) return { state: undefined, owner: { name: 'bot' }, answered: false, ownerVersion: 0 }
        const { pending, ...conversation } = row
        const key = vault.unwrap('conversation', conversationId, row)
        const state: unknown =
          row.state === null ? undefined : JSON.parse(key.open(placeOf(row.id, 'state'), row.state))
        return {
          state,
          owner: ownerOf({ row: conversation, key }),
          answered: pending === 0,
          ownerVersion: row.owner_version,
        }
      }),

    commit: (turn, change) =>
      store.transaction(async (trx) => {
        const conversation = await openConversation({ store, vault }, trx, turn.conversationId)
        if (conversation === undefined) return []
        const { row } = conversation
        if (row.owner_version !== change.ownerVersion) throw new OwnerChanged('the conversation has another owner now')
        const at = clock()
        const inbox = { conversationId: row.id, key: inboxKey(row.id, turn.id), sequence: row.last_sequence, at }
        if (!(await takeFromInbox(trx, inbox))) return []
        for (const effect of change.effects) {
          await applyEffect(trx, effect, { conversation, turn, change })
          if (effect.kind === 'erase') conversation.key = await eraseSaid(trx, vault, conversation, inbox.key)
        }
        const stored = await appendActivities(trx, conversation, change.outgoing, { direction: 'out', at })
        const state = conversation.key.seal(placeOf(row.id, 'state'), JSON.stringify(change.state))
        await trx
          .updateTable('conversation')
          .set({ state, language: change.language, active_at: at.getTime() })
          .where('id', '=', row.id)
          .execute()
        return stored
      }),
  }
}
