import type { Selectable } from 'kysely'
import { z } from 'zod'
import { handOffRequestSchema, type HandOffRequest } from '../conversation/hand-off'
import { channels } from '../conversation/turn'
import { languageSchema } from '../conversation/language'
import type { Case, CaseOutcome } from '../desk/case'
import type { NewDeadline } from '../desk/case-store'
import type { CaseState } from '../desk/transitions'
import type { Log } from '../log'
import type { Database } from './database'
import type { SqlStore, Trx } from './sql-store'
import type { RowKey, Vault } from './vault'

/** What the parts of the case store work with. */
export interface CaseStoreParts {
  store: SqlStore
  vault: Vault
  ids: () => string
  log: Log
}

export type CaseRow = Selectable<Database['cases']>

/** A case inside a transaction: nobody else changes it until that ends. */
export interface OpenCase {
  row: CaseRow
  key: RowKey
}

const requestSchema = handOffRequestSchema.pick({ passedOn: true, safeContact: true })

/** Takes the row of a case for this transaction. Always after the row of its conversation. */
export async function openCase(
  { store, vault }: CaseStoreParts,
  trx: Trx,
  caseId: string,
): Promise<OpenCase | undefined> {
  const row = await trx
    .selectFrom('cases')
    .selectAll()
    .where('id', '=', caseId)
    .$if(store.locksRows, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && { row, key: vault.unwrap('cases', caseId, row) }
}

export function toCase({ row, key }: OpenCase): Case {
  const { passedOn, safeContact } = requestSchema.parse(JSON.parse(key.open(placeOf(row.id, 'request'), row.request)))
  return {
    id: row.id,
    version: row.version,
    state: stateOf({ row, key }),
    conversationId: row.conversation_id ?? undefined,
    channel: z.enum(channels).parse(row.channel),
    language: languageSchema.parse(row.language),
    level: row.level,
    reason: row.reason,
    openedAt: new Date(row.opened_at),
    waitingSince: new Date(row.waiting_since),
    closedAt: row.closed_at === null ? undefined : new Date(row.closed_at),
    passedOn,
    safeContact,
    outcome: outcomeOf(row),
    isDrill: row.is_drill === 1,
    unread: row.unread,
  }
}

function stateOf({ row, key }: OpenCase): CaseState {
  switch (row.state) {
    case 'staff':
      return {
        name: 'staff',
        staffId: row.staff_id ?? '',
        staffName: row.staff_name === null ? '' : key.open(placeOf(row.id, 'staff_name'), row.staff_name),
      }
    case 'closed':
      return { name: 'closed', reason: row.close_reason ?? 'staff' }
    case 'waiting':
    case 'message-left':
    case 'expired':
      return { name: row.state }
  }
}

/** The columns that say in which state a case is. */
export function stateColumns(caseId: string, key: RowKey, state: CaseState, at: Date) {
  const staff = state.name === 'staff' ? state : undefined
  return {
    state: state.name,
    staff_id: staff?.staffId ?? null,
    staff_name: staff ? key.seal(placeOf(caseId, 'staff_name'), staff.staffName) : null,
    close_reason: state.name === 'closed' ? state.reason : null,
    closed_at: state.name === 'closed' ? at.getTime() : null,
  }
}

export function sealRequest(caseId: string, key: RowKey, request: Pick<HandOffRequest, 'passedOn' | 'safeContact'>) {
  const { passedOn, safeContact } = request
  return key.seal(placeOf(caseId, 'request'), JSON.stringify({ passedOn, safeContact }))
}

function outcomeOf({ outcome_form, outcome_region, outcome_advice }: CaseRow): CaseOutcome | undefined {
  if (outcome_form === null || outcome_region === null || outcome_advice === null) return undefined
  return { form: outcome_form, region: outcome_region, advice: outcome_advice }
}

export async function replaceDeadlines(
  { ids }: CaseStoreParts,
  trx: Trx,
  caseId: string,
  deadlines: readonly NewDeadline[],
): Promise<void> {
  await trx.deleteFrom('deadline').where('case_id', '=', caseId).execute()
  if (deadlines.length === 0) return
  const rows = deadlines.map(({ kind, dueAt, onlyIn }) => {
    return { id: ids(), case_id: caseId, kind, due_at: dueAt.getTime(), only_in: onlyIn }
  })
  await trx.insertInto('deadline').values(rows).execute()
}

const placeOf = (id: string, column: 'request' | 'staff_name') => ({ table: 'cases', row: id, column })

export const placeOfMessage = (caseId: string, sequence: number, column: 'body' | 'staff_name') => ({
  table: 'case_message',
  row: [caseId, sequence],
  column,
})

export const placeOfNote = (id: string, column: 'body' | 'staff_name') => ({ table: 'case_note', row: id, column })
