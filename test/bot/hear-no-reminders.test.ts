import { describe, expect, it } from '@jest/globals'
import type { Step } from '../../src/bot/step'
import { runSteps } from '../../src/bot/step'
import { hearNoReminders } from '../../src/bot/steps/hear-no-reminders'
import { relayToDesk } from '../../src/bot/steps/relay-to-desk'
import type { Services } from '../../src/conversation/services'
import { loadIntents } from '../../src/intents/recognise'
import { anExchange } from '../support/exchange'

// The steps ask nothing of the other services.
const services = { intents: loadIntents('knowledge') } as unknown as Services
const words = 'ik wil geen herinneringen meer'

const actionOf = async (turn: Parameters<typeof anExchange>[0]): Promise<string | undefined> => {
  const exchange = anExchange(turn)
  await runSteps([hearNoReminders(services)], exchange)
  return exchange.turn.action
}

describe('no reminders any more', () => {
  it('is heard as the button in Teams, where reminders come', async () => {
    expect(await actionOf({ channel: 'teams', text: words })).toBe('forget-reminders')
  })

  it('is left to the triage elsewhere, and when more is said', async () => {
    expect(await actionOf({ channel: 'web', text: words })).toBeUndefined()
    expect(await actionOf({ channel: 'messenger', text: words })).toBeUndefined()
    expect(await actionOf({ channel: 'teams', text: `${words}, ik wil niet verder leven` })).toBeUndefined()
  })

  it('does not change a button that was pressed', async () => {
    expect(await actionOf({ channel: 'teams', text: words, action: 'person' })).toBe('person')
  })

  it('is no message for who has the conversation', async () => {
    const reply = { tone: 'plain' as const, text: '' }
    const replies = { relayed: () => reply, ended: () => reply, erased: () => reply }
    let answered = false
    const dialogs: Step = () => Promise.resolve(void (answered = true))
    const exchange = anExchange({ channel: 'teams', text: words })
    exchange.owner = { name: 'staff', caseId: 'case', staffId: 's', staffName: 'Anna' }
    await runSteps([hearNoReminders(services), relayToDesk(services, replies), dialogs], exchange)
    expect({ answered, effects: exchange.effects }).toEqual({ answered: true, effects: [] })
  })
})
