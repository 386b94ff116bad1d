import type { Owner } from '../conversation/owner'
import type { AuditRow } from '../desk/case'
import { IllegalMove, type CaseStore } from '../desk/case-store'
import { mayMove, type CaseState } from '../desk/transitions'
import { writeAudit } from './audit-trail'
import { openCase, replaceDeadlines, stateColumns, toCase, type CaseStoreParts } from './case-rows'
import { appendActivities, openConversation, setOwner, type OpenConversation } from './conversation-rows'
import type { Trx } from './sql-store'

/** Changes of state: the case and the owner of its conversation move together. */
export function caseMoves(parts: CaseStoreParts): Pick<CaseStore, 'move'> {
  const { store } = parts
  return {
    move: (caseId, { version, to, at, actorId, outcome, deadlines, outgoing = [] }) =>
      store.transaction(async (trx) => {
        const conversation = await conversationOf(parts, trx, caseId)
        const opened = await openCase(parts, trx, caseId)
        if (opened === undefined) return { moved: false, now: undefined }
        const { row, key } = opened
        if (row.version !== version) return { moved: false, now: toCase(opened) }
        checkMove(parts, row, to.name)
        const takesVisitor = to.name === 'staff' || to.name === 'waiting'
        if (takesVisitor && conversation === undefined) {
          return { moved: false, now: { ...toCase(opened), conversationId: undefined } }
        }
        const from = row.state
        const lost = lostBy(to, conversation !== undefined)
        const change = {
          ...stateColumns(caseId, key, to, at),
          version: version + 1,
          conversation_id: lost === 'visitor-left' ? null : row.conversation_id,
          ...(outcome === undefined
            ? {}
            : { outcome_form: outcome.form, outcome_region: outcome.region, outcome_advice: outcome.advice }),
        }
        await trx.updateTable('cases').set(change).where('id', '=', caseId).execute()
        await replaceDeadlines(parts, trx, caseId, deadlines)
        if (lost !== undefined) await failUndelivered(trx, caseId, lost)
        if (conversation !== undefined && (takesVisitor || conversation.row.case_id === caseId)) {
          await setOwner(trx, conversation, ownerIn(to, caseId))
        }
        const told =
          conversation === undefined
            ? []
            : await appendActivities(trx, conversation, outgoing, { direction: 'out', at })
        const action = actionOf(from, to.name)
        if (action !== undefined) await writeAudit(store, trx, { at, actorId, action, caseId, result: 'done' })
        return { moved: true, now: toCase({ row: { ...row, ...change }, key }), told }
      }),
  }
}

/** Takes the row of a case's conversation, before the case itself is taken. */
export async function conversationOf(
  parts: CaseStoreParts,
  trx: Trx,
  caseId: string,
): Promise<OpenConversation | undefined> {
  const row = await trx.selectFrom('cases').select('conversation_id').where('id', '=', caseId).executeTakeFirst()
  const id = row?.conversation_id ?? undefined
  return id === undefined ? undefined : openConversation(parts, trx, id)
}

/** @throws {IllegalMove} when the table of moves does not have it */
export function checkMove(
  { log }: CaseStoreParts,
  { id, state }: { id: string; state: CaseState['name'] },
  to: CaseState['name'],
): void {
  if (mayMove(state, to)) return
  log('case.move-refused', { caseId: id, from: state, to })
  throw new IllegalMove(`a case cannot go from ${state} to ${to}`)
}

/** Why what is not delivered by now never will be. */
function lostBy(to: CaseState, hasConversation: boolean): 'visitor-left' | 'channel-refused' | undefined {
  if (!hasConversation || (to.name === 'closed' && to.reason === 'visitor-left')) return 'visitor-left'
  return to.name === 'closed' && to.reason === 'undeliverable' ? 'channel-refused' : undefined
}

async function failUndelivered(trx: Trx, caseId: string, why: 'visitor-left' | 'channel-refused'): Promise<void> {
  await trx
    .updateTable('case_message')
    .set({ delivery: 'failed', failed_why: why })
    .where('case_id', '=', caseId)
    .where('delivery', '=', 'stored')
    .where('conversation_sequence', 'is not', null)
    .execute()
}

function ownerIn(state: CaseState, caseId: string): Owner {
  switch (state.name) {
    case 'waiting':
      return { name: 'waiting', caseId }
    case 'staff':
      return { name: 'staff', caseId, staffId: state.staffId, staffName: state.staffName }
    case 'message-left':
    case 'expired':
    case 'closed':
      return { name: 'bot' }
  }
}

function actionOf(from: CaseState['name'], to: CaseState['name']): AuditRow['action'] | undefined {
  switch (to) {
    case 'staff':
      return from === 'waiting' ? 'claim' : 'transfer'
    case 'waiting':
      return 'transfer'
    case 'closed':
      return 'close'
    case 'expired':
      return 'expire'
    case 'message-left':
      return undefined
  }
}
