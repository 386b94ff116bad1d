import type { Selectable } from 'kysely'
import type { CaseMessage, Delivery } from '../desk/case'
import type { CaseStore, ReplyResult } from '../desk/case-store'
import type { CaseState } from '../desk/transitions'
import { writeAudit } from './audit-trail'
import { conversationOf } from './case-moves'
import { openCase, placeOfMessage, type CaseStoreParts, type OpenCase } from './case-rows'
import { appendActivities, type OpenConversation } from './conversation-rows'
import type { Database } from './database'
import { inboxKey } from './inbox'
import type { Trx } from './sql-store'
import type { RowKey } from './vault'

type MessageRow = Selectable<Database['case_message']>
type NewMessage = Pick<MessageRow, 'author'> & {
  text: string
  at: Date
  staff?: { id: string; name: string; clientId: string; conversationSequence: number | undefined }
}

/** Adds a message at the end of a case. */
export async function appendMessage(trx: Trx, { row, key }: OpenCase, message: NewMessage): Promise<CaseMessage> {
  const { author, text, at, staff } = message
  const sequence = row.last_sequence + 1
  const added: MessageRow = {
    case_id: row.id,
    sequence,
    author,
    staff_id: staff?.id ?? null,
    staff_name: staff ? key.seal(placeOfMessage(row.id, sequence, 'staff_name'), staff.name) : null,
    client_id: staff ? ownClientId(staff.id, staff.clientId) : null,
    body: key.seal(placeOfMessage(row.id, sequence, 'body'), text),
    at: at.getTime(),
    delivery: staff ? 'stored' : null,
    delivered_at: null,
    failed_why: null,
    conversation_sequence: staff?.conversationSequence ?? null,
    shown: 0,
  }
  await trx.insertInto('case_message').values(added).execute()
  row.last_sequence = sequence
  row.unread = author === 'visitor' ? row.unread + 1 : staff ? 0 : row.unread
  await trx
    .updateTable('cases')
    .set({ last_sequence: row.last_sequence, unread: row.unread })
    .where('id', '=', row.id)
    .execute()
  return toMessage(added, key)
}

/** Messages of a case: reading by the page, staff's replies, and how far those got. */
export function caseMessages(
  parts: CaseStoreParts,
): Pick<
  CaseStore,
  | 'messages'
  | 'lastVisitorMessageAt'
  | 'reply'
  | 'setDelivery'
  | 'delivered'
  | 'missed'
  | 'markRead'
  | 'takeUnseenReplies'
> {
  const { store, vault } = parts
  return {
    messages: (caseId, { before, after, limit }) =>
      store.read(async (db) => {
        const row = await db
          .selectFrom('cases')
          .select(['wrapped_key', 'wrapped_by'])
          .where('id', '=', caseId)
          .executeTakeFirst()
        if (row === undefined) return []
        const rows = await db
          .selectFrom('case_message')
          .selectAll()
          .where('case_id', '=', caseId)
          .$if(before !== undefined, (query) => query.where('sequence', '<', before ?? 0))
          .$if(after !== undefined, (query) => query.where('sequence', '>', after ?? 0))
          .orderBy('sequence', 'desc')
          .limit(limit)
          .execute()
        const key = vault.unwrap('cases', caseId, row)
        return rows.reverse().map((message) => toMessage(message, key))
      }),

    lastVisitorMessageAt: (caseId) =>
      store.read(async (db) => {
        const row = await db
          .selectFrom('case_message')
          .select('at')
          .where('case_id', '=', caseId)
          .where('author', '=', 'visitor')
          .orderBy('sequence', 'desc')
          .executeTakeFirst()
        return row && new Date(row.at)
      }),

    reply: (caseId, { staffId, staffName, clientId, text, at, outgoing }) =>
      store.transaction(async (trx): Promise<ReplyResult> => {
        const conversation = await conversationOf(parts, trx, caseId)
        const opened = await openCase(parts, trx, caseId)
        if (opened === undefined) return { refused: 'unknown' }
        const earlier = await trx
          .selectFrom('case_message')
          .selectAll()
          .where('case_id', '=', caseId)
          .where('client_id', '=', ownClientId(staffId, clientId))
          .executeTakeFirst()
        if (earlier) return { stored: toMessage(earlier, opened.key), repeated: true, told: [] }
        const way = wayTo(opened, conversation, staffId)
        if ('refused' in way) return way
        const told =
          way.line === undefined ? [] : await appendActivities(trx, way.line, [outgoing], { direction: 'out', at })
        const staff = { id: staffId, name: staffName, clientId, conversationSequence: told[0]?.sequence }
        const stored = await appendMessage(trx, opened, { author: 'staff', text, at, staff })
        await writeAudit(store, trx, { at, actorId: staffId, action: 'reply', caseId, result: 'done' })
        return { stored, repeated: false, told }
      }),

    setDelivery: (caseId, sequence, delivery) =>
      store.transaction(async (trx) => {
        await trx
          .updateTable('case_message')
          .set(deliveryColumns(delivery))
          .where('case_id', '=', caseId)
          .where('sequence', '=', sequence)
          .where('author', '=', 'staff')
          .execute()
      }),

    async delivered(conversationId, upTo, at) {
      const arrived = await store.read((db) =>
        db
          .selectFrom('cases')
          .innerJoin('case_message', 'case_message.case_id', 'cases.id')
          .select(['cases.id as caseId', 'case_message.sequence'])
          .where('cases.conversation_id', '=', conversationId)
          .where('case_message.delivery', '=', 'stored')
          .where('case_message.conversation_sequence', '<=', upTo)
          .orderBy('case_message.sequence')
          .execute(),
      )
      // Most of what a client reports is nothing new; only what is costs a transaction.
      if (arrived.length === 0) return []
      await store.transaction(async (trx) => {
        for (const { caseId, sequence } of arrived) {
          await trx
            .updateTable('case_message')
            .set(deliveryColumns({ name: 'delivered', at }))
            .where('case_id', '=', caseId)
            .where('sequence', '=', sequence)
            .where('delivery', '=', 'stored')
            .execute()
        }
      })
      return arrived
    },

    missed: (conversationId, conversationSequence, delivery) =>
      store.transaction(async (trx) => {
        const found = await trx
          .selectFrom('cases')
          .innerJoin('case_message', 'case_message.case_id', 'cases.id')
          .select(['cases.id as caseId', 'case_message.sequence'])
          .where('cases.conversation_id', '=', conversationId)
          .where('case_message.delivery', '=', 'stored')
          .where('case_message.conversation_sequence', '=', conversationSequence)
          .executeTakeFirst()
        if (found === undefined) return undefined
        await trx
          .updateTable('case_message')
          .set(deliveryColumns(delivery))
          .where('case_id', '=', found.caseId)
          .where('sequence', '=', found.sequence)
          .execute()
        return found
      }),

    markRead: (caseId) =>
      store.transaction(async (trx) => {
        await trx.updateTable('cases').set({ unread: 0 }).where('id', '=', caseId).where('unread', '>', 0).execute()
      }),

    takeUnseenReplies: (caseId, at) =>
      store.transaction(async (trx) => {
        const opened = await openCase(parts, trx, caseId)
        if (opened === undefined) return []
        const rows = await trx
          .selectFrom('case_message')
          .selectAll()
          .where('case_id', '=', caseId)
          .where('author', '=', 'staff')
          .where('shown', '=', 0)
          .where('delivery', '!=', 'delivered')
          .orderBy('sequence')
          .execute()
        const shown = { ...deliveryColumns({ name: 'delivered', at }), shown: 1 }
        for (const { sequence } of rows) {
          await trx
            .updateTable('case_message')
            .set(shown)
            .where('case_id', '=', caseId)
            .where('sequence', '=', sequence)
            .execute()
        }
        return rows.map((row) => toMessage({ ...row, ...shown }, opened.key))
      }),
  }
}

/** Whether this person may write to the visitor now, and along which line: none for a message that was left. */
function wayTo(
  { row }: OpenCase,
  conversation: OpenConversation | undefined,
  staffId: string,
): { line: OpenConversation | undefined } | Extract<ReplyResult, { refused: unknown }> {
  const state: CaseState['name'] = row.state
  switch (state) {
    case 'staff':
      if (row.staff_id !== staffId) return { refused: 'not-owner' }
      if (conversation === undefined) return { refused: 'visitor-left' }
      return conversation.row.case_id === row.id ? { line: conversation } : { refused: 'not-owner' }
    case 'waiting':
      return { refused: 'not-owner' }
    case 'message-left':
    case 'expired':
      return { line: undefined }
    case 'closed':
      return { refused: row.close_reason === 'visitor-left' ? 'visitor-left' : 'closed' }
  }
}

/** Two screens may choose the same id; one person's screens do not. A hash: in Teams it is the channel's own id. */
function ownClientId(staffId: string, clientId: string): string {
  return inboxKey(staffId, clientId)
}

function deliveryColumns(delivery: Delivery) {
  return {
    delivery: delivery.name,
    delivered_at: delivery.name === 'delivered' ? delivery.at.getTime() : null,
    failed_why: delivery.name === 'failed' ? delivery.why : null,
  }
}

function toMessage(row: MessageRow, key: RowKey): CaseMessage {
  const { case_id: caseId, sequence } = row
  return {
    sequence,
    author:
      row.author === 'staff'
        ? {
            kind: 'staff',
            staffId: row.staff_id ?? '',
            staffName:
              row.staff_name === null ? '' : key.open(placeOfMessage(caseId, sequence, 'staff_name'), row.staff_name),
          }
        : { kind: row.author },
    text: key.open(placeOfMessage(caseId, sequence, 'body'), row.body),
    at: new Date(row.at),
    delivery: toDelivery(row),
  }
}

function toDelivery({ delivery, delivered_at, failed_why }: MessageRow): Delivery | undefined {
  switch (delivery) {
    case null:
      return undefined
    case 'stored':
      return { name: 'stored' }
    case 'delivered':
      return { name: 'delivered', at: new Date(delivered_at ?? 0) }
    case 'failed':
      return { name: 'failed', why: failed_why ?? 'unsure' }
  }
}
