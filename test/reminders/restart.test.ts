import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { dialogs, disclosure, emergencyReplies, privateChat, reminderReplies, withPerson } from '../../dialogs'
import { createBot } from '../../src/app'
import type { Action } from '../../src/conversation/action'
import { createHandleTurn } from '../../src/bot/handle-turn'
import type { ReminderStore } from '../../src/conversation/stores'
import { detectLanguage } from '../../src/language/detect'
import { createReminders } from '../../src/reminders/reminders'
import { openStores } from '../desk/support'
import { databases, openTestStore, type TestStore } from '../support/stores'

const { services } = createBot({ knowledgeDir: 'knowledge', publicUrl: 'https://chat.example' })
const asked = new Date('2026-11-21T12:00:00+01:00')
const weekBefore = new Date('2027-07-23T09:00:00+02:00')
const dayBefore = new Date('2027-07-29T09:00:00+02:00')
const address = { chat: 'a:1' }

describe.each(databases)('reminders asked for in a chat, on %s', (kind) => {
  let store: TestStore
  let sent: { address: unknown; text: string }[]
  let turns = 0

  beforeAll(async () => {
    store = await openTestStore(kind)
    await store.conversations.enter({
      id: 'c1',
      channel: 'teams',
      userId: '29:u',
      origins: undefined,
      language: undefined,
      address,
      at: asked,
    })
  }, 60_000)
  beforeEach(() => {
    sent = []
  })
  afterAll(() => store.remove())

  const say = async (text: string, action?: Action): Promise<void> => {
    const { turns: turnStore } = await openStores(store)
    const parts = { services, turns: turnStore, dialogs, emergencyReplies, withPerson, disclosure, privateChat }
    await createHandleTurn({ ...parts, detectLanguage })(
      {
        id: `t${(turns += 1)}`,
        conversationId: 'c1',
        channel: 'teams',
        kind: 'message',
        text,
        audience: 'professional',
        now: asked,
        ...(action && { action }),
      },
      () => [],
    )
  }
  const sweep = (now: Date, reminders: ReminderStore = store.reminders): Promise<void> =>
    createReminders({
      store: reminders,
      agenda: () => services.agenda,
      replies: (notice, language) => reminderReplies(notice, language, 'https://chat.example'),
      say(to, replies) {
        for (const { text } of replies) sent.push({ address: to, text })
        return Promise.resolve('sent')
      },
      clock: () => now,
      log: () => undefined,
    }).sweep()

  it('outlive a restart, and come in the language and the chat in which they were asked for', async () => {
    await say('remind me of the World Day')
    await say('remind me of the World Day')
    await store.close()
    store = await store.reopen()
    await sweep(new Date(weekBefore.getTime() - 1))
    expect(sent).toEqual([])
    await sweep(weekBefore)
    await sweep(dayBefore)
    expect(sent.map(({ text }) => text.slice(0, 90))).toEqual([
      expect.stringContaining('World Day Against Trafficking in Persons** is in 7 days'),
      expect.stringContaining('World Day Against Trafficking in Persons** is tomorrow'),
    ])
    expect(sent[0]?.address).toEqual(address)
  }, 30_000)

  it('do not come after they were stopped, by button, by words, by plain "stop", or with everything else', async () => {
    const stops: [string, Action?][] = [
      ['No reminders', 'forget-reminders'],
      ['please no more reminders'],
      ['stop'],
      ['wis alles'],
    ]
    for (const [words, action] of stops) {
      await say('remind me of the World Day')
      expect(await store.reminders.due(dayBefore, 10)).toHaveLength(2)
      await say(words, action)
      expect({ words, due: await store.reminders.due(dayBefore, 10) }).toEqual({ words, due: [] })
    }
  })
})
