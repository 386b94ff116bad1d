import { afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { dialogs, disclosure, emergencyReplies, privateChat, withPerson } from '../../../dialogs'
import { createBot, type Bot } from '../../../src/app'
import { createHandleTurn } from '../../../src/bot/handle-turn'
import type { HandleTurn } from '../../../src/conversation/dialog'
import type { TurnStore } from '../../../src/conversation/stores'
import { detectLanguage } from '../../../src/language/detect'
import { homeTenant } from '../../support/bot-service'
import { databases } from '../../support/stores'
import { restartKilled, startChannel, until, type ChannelOptions, type TestChannel } from './channel'

const thread = '19:team@thread.tacv2;messageid=1700'
const inThread = {
  conversation: { id: thread, conversationType: 'channel', isGroup: true, tenantId: homeTenant },
  channelData: { tenant: { id: homeTenant }, team: { id: '19:team' }, channel: { id: '19:team@thread.tacv2' } },
}
const mention = { type: 'mention', text: '<at>KMT</at>', mentioned: { id: '28:bot', name: 'KMT' } }
const worry = 'Mijn cliënt moet haar paspoort afgeven aan haar baas en krijgt geen loon'
const neutral = privateChat('nl').text

let services: Bot['services']
let channel: TestChannel
beforeAll(() => {
  services = createBot({ knowledgeDir: 'knowledge', publicUrl: 'https://chat.example.nl' }).services
})
afterEach(() => channel.remove())

const realBot = (turns: TurnStore): HandleTurn =>
  createHandleTurn({ services, turns, dialogs, emergencyReplies, withPerson, disclosure, privateChat, detectLanguage })
const start = async (options: ChannelOptions = {}): Promise<void> =>
  void (channel = await startChannel({ bot: realBot, ...options }))
/** The next call to the channel is the one that opens the chat with the person alone. */
const opens = (): void => void channel.bots.answers.push({ status: 201, body: { id: 'a:alone' } })
const post = (text: string, changes: Record<string, unknown> = {}) =>
  channel.say(`<at>KMT</at> ${text}`, { ...inThread, entities: [mention], ...changes })

const postedIn = (conversation: string): string[] =>
  channel.bots.calls
    .filter(({ path }) => path === `/teams/v3/conversations/${encodeURIComponent(conversation)}/activities`)
    .map(({ body }) => JSON.stringify([body['text'], body['attachments']]))
const openings = () => channel.bots.calls.filter(({ path }) => path === '/teams/v3/conversations')
const conversations = () =>
  channel.store.sql.db
    .selectFrom('conversation')
    .select(['id', 'owner', 'state', 'last_sequence', 'delivered_sequence'])
    .execute()
const isSent = (about: { last_sequence: number; delivered_sequence: number }): boolean =>
  about.last_sequence > 0 && about.last_sequence === about.delivered_sequence
/** Everything has been answered and has arrived, in as many conversations. */
const quiet = (count: number) =>
  until(async () => {
    const all = await conversations()
    const pending = await channel.store.conversations.withPending()
    return all.length === count && pending.length === 0 && all.every(isSent)
  })

describe('in a team', () => {
  it('a question that anybody may ask is answered in its thread', async () => {
    await start()
    await post('Welke signalen zijn er van arbeidsuitbuiting?')
    await quiet(1)
    expect(postedIn(thread).join()).toContain('arbeidsuitbuiting')
    expect(openings()).toEqual([])
  })

  it('a suspicion gets one neutral sentence there, and its answer in the chat with the person alone', async () => {
    await start()
    opens()
    await post(worry)
    await quiet(2)
    expect(postedIn(thread)).toEqual([JSON.stringify([neutral, undefined])])
    expect(openings()[0]?.body).toMatchObject({ isGroup: false, members: [{ id: '29:user' }], bot: { id: '28:bot' } })
    const alone = postedIn('a:alone')
    expect(alone.length).toBeGreaterThan(1)
    expect(alone.join()).toContain('computer')
    const [open] = (await conversations()).filter(({ state }) => state === null)
    expect(open).toMatchObject({ owner: 'bot', last_sequence: 1 })
  })

  it('a message that comes five times leads to one sentence and one answer', async () => {
    await start()
    opens()
    await Promise.all(Array.from({ length: 5 }, () => post(worry, { id: 'same' })))
    await quiet(2)
    expect(postedIn(thread)).toHaveLength(1)
    const answers = postedIn('a:alone')
    expect(new Set(answers).size).toBe(answers.length)
  })

  it('who has no chat with the assistant is asked to open one, and nothing else is said', async () => {
    await start()
    channel.bots.answers.push({ status: 403 })
    await post(worry)
    await quiet(1)
    const [only, ...more] = postedIn(thread)
    expect(only).toMatch(/112[^]*Open een chat/)
    expect([more, channel.bots.calls.length]).toEqual([[], 2])
  })

  it('nobody waits long for a chat that cannot be opened', async () => {
    await start({ azure: { settings: { callTimeoutMs: 200 } } })
    channel.bots.answers.push('never')
    await post(worry)
    await quiet(1)
    expect([openings().length, postedIn(thread).length]).toEqual([1, 1])
    expect(postedIn(thread)[0]).toContain('112')
  })

  it('the chat is opened with patience', async () => {
    await start()
    channel.bots.answers.push({ status: 429, headers: { 'Retry-After': '2' } }, { status: 502 })
    opens()
    await post(worry)
    await quiet(2)
    expect([openings().length, channel.waitedMs[0], postedIn(thread)]).toEqual([
      3,
      2_000,
      [JSON.stringify([neutral, undefined])],
    ])
  })

  it('colleagues in one thread have a conversation each', async () => {
    await start()
    await post('Wat is mensenhandel?')
    await post('Wat is mensenhandel?', { from: { id: '29:colleague', aadObjectId: 'c' } })
    await quiet(2)
    expect(postedIn(thread).filter((text) => text.includes('computer'))).toHaveLength(2)
  })

  it('nobody is ever handed over there', async () => {
    await start()
    for (const text of ['Ik wil iemand spreken', 'ja', 'ja']) {
      opens()
      await post(text)
    }
    await until(async () => (await channel.store.conversations.withPending()).length === 0)
    const open = (await conversations()).map(({ owner }) => owner)
    expect(open).toEqual(open.map(() => 'bot'))
    expect(postedIn(thread)[0]).toBe(JSON.stringify([neutral, undefined]))
  })
})

describe.each(databases)('a process that ends while a turn moves to the private chat, on %s,', (database) => {
  it('before it was stored there: the next one moves it', async () => {
    await start({ database })
    const store = channel.store.conversations
    const enter = store.enter.bind(store)
    let entered = 0
    channel.store.conversations.enter = (conversation) =>
      ++entered === 1 ? enter(conversation) : new Promise(() => undefined)
    opens()
    await post(worry)
    await until(() => entered === 2)
    expect(postedIn(thread)).toEqual([])
    opens()
    channel = await restartKilled(channel, { bot: realBot })
    await quiet(2)
    expect(postedIn(thread)).toEqual([JSON.stringify([neutral, undefined])])
    expect(postedIn('a:alone').length).toBeGreaterThan(1)
  })

  it('before the group was told: it is told once, and the answer is not given twice', async () => {
    await start({ database })
    let told = 0
    channel.store.conversations.say = () => {
      told += 1
      return new Promise(() => undefined)
    }
    opens()
    await post(worry)
    // The next thing that the channel is asked must be to open the chat again.
    await until(async () => told === 1 && (await conversations()).some((each) => isSent(each)))
    const answered = postedIn('a:alone').length
    opens()
    channel = await restartKilled(channel, { bot: realBot })
    await quiet(2)
    expect(postedIn(thread)).toEqual([JSON.stringify([neutral, undefined])])
    const answers = postedIn('a:alone')
    expect(answers.length).toBeGreaterThanOrEqual(answered)
    expect(new Set(answers).size).toBe(answers.length)
  })
})
