import type { DeskEffect } from '../conversation/hand-off'
import type { TriageLevel } from '../conversation/triage'
import { IllegalMove, type NewDeadline } from '../desk/case-store'
import type { CaseState } from '../desk/transitions'
import { appendMessage } from './case-messages'
import { checkMove } from './case-moves'
import { openCase, replaceDeadlines, sealRequest, stateColumns, type CaseStoreParts, type OpenCase } from './case-rows'
import { setOwner, type OpenConversation } from './conversation-rows'
import { addReminders, forgetReminders } from './reminder-store-sql'
import type { Trx } from './sql-store'
import type { ApplyDeskEffect } from './turn-store-sql'
import type { RowKey } from './vault'

/** What a case needs to know that a turn does not say. */
export interface DeskEffectOptions {
  deadlinesFor(state: CaseState['name'], since: Date): NewDeadline[]
  /** A conversation that the drill holds: its case is marked. */
  isDrill(conversationId: string): boolean
}

const byGravity: readonly TriageLevel[] = ['none', 'suspected', 'crisis', 'danger']

interface About {
  conversation: OpenConversation
  at: Date
  languageAndLevel: Pick<OpenCase['row'], 'language' | 'level' | 'channel'>
}

/** Carries out what a turn asks of the desk, in the transaction that stores the turn. */
export function createApplyDeskEffect(
  parts: CaseStoreParts & { storeKey: RowKey; clock: () => Date },
  options: DeskEffectOptions,
): ApplyDeskEffect {
  const { vault, clock } = parts

  const open = async (trx: Trx, effect: Extract<DeskEffect, { kind: 'open' }>, about: About): Promise<void> => {
    const { caseId, codeHash, request, queue } = effect
    const { conversation, at } = about
    const state = queue ? 'waiting' : 'message-left'
    const isOther = conversation.row.case_id !== null && conversation.row.case_id !== caseId
    if (isOther) throw new IllegalMove('this conversation has a case that is open')
    const earlier = await openCase(parts, trx, caseId)
    if (earlier) {
      await leaveMessage(trx, earlier, about)
      return
    }
    const { key, wrapped } = vault.newKey('cases', caseId)
    await trx
      .insertInto('cases')
      .values({
        ...wrapped,
        ...about.languageAndLevel,
        ...stateColumns(caseId, key, { name: state }, at),
        id: caseId,
        version: 1,
        code_hash: codeHash,
        conversation_id: conversation.row.id,
        reason: request.reason,
        opened_at: at.getTime(),
        waiting_since: at.getTime(),
        request: sealRequest(caseId, key, request),
        outcome_form: null,
        outcome_region: null,
        outcome_advice: null,
        is_drill: options.isDrill(conversation.row.id) ? 1 : 0,
        unread: 0,
        last_sequence: 0,
      })
      .execute()
    await replaceDeadlines(parts, trx, caseId, options.deadlinesFor(state, at))
    if (queue) await setOwner(trx, conversation, { name: 'waiting', caseId })
  }

  /** Nobody came, or waiting took too long: the same case stays as a message. */
  const leaveMessage = async (trx: Trx, opened: OpenCase, { conversation, at }: About): Promise<void> => {
    await setState(trx, opened, { name: 'message-left' }, at)
    if (conversation.row.case_id === opened.row.id) await setOwner(trx, conversation, { name: 'bot' })
  }

  const setState = async (trx: Trx, { row, key }: OpenCase, state: CaseState, at: Date): Promise<void> => {
    checkMove(parts, row, state.name)
    const change = { ...stateColumns(row.id, key, state, at), version: row.version + 1 }
    Object.assign(row, change)
    await trx.updateTable('cases').set(change).where('id', '=', row.id).execute()
    await replaceDeadlines(parts, trx, row.id, options.deadlinesFor(state.name, at))
  }

  const ofConversation = async (trx: Trx, caseId: string, { row }: OpenConversation): Promise<OpenCase> => {
    const opened = await openCase(parts, trx, caseId)
    if (opened?.row.conversation_id !== row.id) throw new IllegalMove('the case belongs to another conversation')
    return opened
  }

  const relay = async (trx: Trx, effect: Extract<DeskEffect, { kind: 'relay' }>, about: About): Promise<void> => {
    const opened = await ofConversation(trx, effect.caseId, about.conversation)
    const { row } = opened
    // A message after the end would be read by nobody; the turn fails, and the visitor is told.
    if (row.state === 'closed') throw new IllegalMove('the case is closed')
    await appendMessage(trx, opened, { author: 'visitor', text: effect.text, at: about.at })
    if (byGravity.indexOf(effect.level) <= byGravity.indexOf(row.level)) return
    await trx.updateTable('cases').set({ level: effect.level }).where('id', '=', row.id).execute()
  }

  const end = async (trx: Trx, caseId: string, { conversation, at }: About): Promise<void> => {
    const opened = await ofConversation(trx, caseId, conversation)
    await setState(trx, opened, { name: 'closed', reason: 'visitor' }, at)
    if (conversation.row.case_id === caseId) await setOwner(trx, conversation, { name: 'bot' })
  }

  /** What the visitor had passed on goes; that there was a case, and what staff did, stays. */
  const erase = async (trx: Trx, { conversation, at }: About): Promise<void> => {
    const { id } = conversation.row
    const rows = await trx.selectFrom('cases').select('id').where('conversation_id', '=', id).orderBy('id').execute()
    for (const { id: caseId } of rows) {
      const opened = await openCase(parts, trx, caseId)
      if (opened === undefined) continue
      if (opened.row.state !== 'closed') await setState(trx, opened, { name: 'closed', reason: 'erased' }, at)
      const { key, wrapped } = vault.newKey('cases', caseId)
      const request = sealRequest(caseId, key, { passedOn: [], safeContact: { way: 'never' } })
      const emptied = { ...wrapped, request, staff_name: null, conversation_id: null, unread: 0 }
      await trx.updateTable('cases').set(emptied).where('id', '=', caseId).execute()
      await trx.deleteFrom('case_message').where('case_id', '=', caseId).execute()
      await trx.deleteFrom('case_note').where('case_id', '=', caseId).execute()
    }
    if (conversation.row.case_id !== null) await setOwner(trx, conversation, { name: 'bot' })
  }

  return async (trx, effect, { conversation, turn, change }) => {
    const languageAndLevel = { language: change.language, level: change.state.concern, channel: turn.channel }
    const about: About = { conversation, at: clock(), languageAndLevel }
    switch (effect.kind) {
      case 'open':
        return open(trx, effect, about)
      case 'relay':
        return relay(trx, effect, about)
      case 'end':
        return end(trx, effect.caseId, about)
      case 'erase':
        await forgetReminders(trx, conversation.row.id)
        return erase(trx, about)
      case 'remind': {
        const { storeKey, ids } = parts
        return addReminders(trx, effect, { conversation, language: change.language, storeKey, ids })
      }
      case 'forget-reminders':
        return forgetReminders(trx, conversation.row.id, effect.eventId)
    }
  }
}
