import { afterEach, describe, expect, it } from '@jest/globals'
import { ServiceError } from '../../../src/errors'
import { homeTenant, messengerActivity, page } from '../../support/bot-service'
import { databases, type DatabaseKind } from '../../support/stores'
import { appendTo, restart, startChannel, until, type ChannelOptions, type TestChannel } from './channel'

let channel: TestChannel
let id: string
afterEach(() => channel.remove())

/** Somebody said something and was answered; all of that has arrived. */
async function begin(from: 'teams' | 'messenger' = 'teams', options: ChannelOptions = {}): Promise<void> {
  channel = await startChannel({ says: () => ['answer'], ...options })
  if (from === 'teams') await channel.say('hoi')
  else await channel.post(messengerActivity(channel.bots.url))
  id = await channel.conversationId()
  await until(() => channel.signs.length === 2)
  await until(async () => (await channel.store.conversations.find(id))?.deliveredSequence === 2)
  forget()
}
const forget = (): void => {
  for (const each of [channel.signs, channel.waitedMs, channel.bots.calls, channel.logged]) each.length = 0
}
const says = (...texts: string[]): Promise<unknown> =>
  texts.reduce<Promise<unknown>>((all, text) => all.then(() => channel.staffSays(id, 'teams', text)), Promise.resolve())
const settled = () =>
  until(async () => {
    const { deliveredSequence, lastSequence } = (await channel.store.conversations.find(id)) ?? {}
    return deliveredSequence === lastSequence
  })
const withName = (text: string) => `Anna:\n\n${text}`
const assistantBody = (text: string) => ({ by: 'assistant', activity: { type: 'message', text } })

describe('what is stored', () => {
  it('arrives in order, one at a time', async () => {
    await begin()
    let under = 0
    let most = 0
    const { conversations } = channel.store
    const note = conversations.note.bind(conversations)
    channel.store.conversations.note = async (...given) => {
      if (given[1].attemptedSequence !== undefined) most = Math.max(most, ++under)
      await note(...given)
      under = 0
    }
    await Promise.all([says('one', 'two', 'three'), says('four')])
    await settled()
    expect(channel.texts()).toHaveLength(4)
    expect(channel.signs.map(([kind, , place]) => [kind, place])).toEqual([3, 4, 5, 6].map((place) => ['has', place]))
    const stored = await channel.store.conversations.activities(id, { after: 2, limit: 10 })
    expect(channel.texts()).toEqual(stored.map(({ body }) => (body as { activity: { text: string } }).activity.text))
    expect(most).toBe(1)
  })

  it('waits as long as the channel asks for, and longer with each try', async () => {
    await begin()
    channel.bots.answers.push(
      { status: 429, headers: { 'Retry-After': '7' } },
      { status: 429 },
      { status: 412 },
      { status: 429, headers: { 'Retry-After': '30' } },
    )
    await says('one', 'two')
    await settled()
    expect(channel.waitedMs).toEqual([7_000, 1_000, 2_000, 30_000])
    expect(channel.texts()).toEqual([...Array<string>(5).fill(withName('one')), withName('two')])
    expect(channel.signs).toEqual([
      ['has', id, 3],
      ['has', id, 4],
    ])
  })

  it('is given up after ten minutes of refusals, and what comes after it is still sent', async () => {
    await begin()
    channel.bots.answers.push(...Array.from({ length: 11 }, () => ({ status: 429, headers: { 'Retry-After': '60' } })))
    await says('one', 'two')
    await settled()
    expect(channel.signs).toEqual([
      ['missed', id, 3, 'channel-refused'],
      ['has', id, 4],
    ])
    expect(channel.texts()).toEqual([...Array<string>(11).fill(withName('one')), withName('two')])
  })

  it.each([
    ['a time-out', 'never' as const],
    ['a lost connection', 'close' as const],
    ['a failure after sending', { status: 502 }],
  ])('is never repeated after %s: staff hear that nobody knows', async (_, answer) => {
    await begin('teams', { azure: { settings: { callTimeoutMs: 200, pages: [page] } } })
    channel.bots.answers.push(answer)
    await says('one', 'two')
    await settled()
    expect(channel.texts()).toEqual([withName('one'), withName('two')])
    expect(channel.signs).toEqual([
      ['missed', id, 3, 'unsure'],
      ['has', id, 4],
    ])
  })

  it('that the channel will never take is reported, and the next is sent', async () => {
    await begin()
    channel.bots.answers.push({ status: 400 }, { status: 404 })
    await says('one', 'two', 'three')
    await settled()
    expect(channel.signs).toEqual([
      ['missed', id, 3, 'channel-refused'],
      ['missed', id, 4, 'channel-refused'],
      ['has', id, 5],
    ])
  })

  it('is not sent to who blocked the assistant, nor is anything after it', async () => {
    await begin()
    channel.bots.answers.push({ status: 403, body: { error: { code: 'MessageWritesBlocked' } } })
    await appendTo(
      channel.store,
      id,
      [channel.azure.line.personSays({ channel: 'teams', language: 'nl' }, { staffName: 'Anna', text: 'one' })],
      channel.now(),
    )
    await says('two')
    await settled()
    expect(channel.texts()).toEqual([withName('one')])
    expect(channel.signs).toEqual([
      ['missed', id, 3, 'visitor-left'],
      ['blocked', id],
      ['missed', id, 4, 'visitor-left'],
    ])
    forget()
    channel = await restart(channel)
    expect([channel.signs, channel.texts()]).toEqual([[], []])
  })

  it('goes to no host that is not on the list, also when a stored address names one', async () => {
    await begin()
    const known = await channel.store.conversations.find(id)
    const address = { ...(known?.address as object), serviceUrl: 'http://127.0.0.1.evil.example/' }
    await channel.store.conversations.enter({
      id,
      channel: 'teams',
      userId: 'u',
      origins: undefined,
      language: undefined,
      address,
      at: channel.now(),
    })
    await says('one')
    await settled()
    expect([channel.bots.calls, channel.signs]).toEqual([[], [['missed', id, 3, 'channel-refused']]])
  })

  it('goes to nobody of an organisation that was switched off', async () => {
    await begin()
    await channel.azure.tenants.turn(homeTenant, 'off')
    await says('one')
    await settled()
    expect([channel.bots.calls, channel.signs]).toEqual([[], [['missed', id, 3, 'channel-refused']]])
  })

  it('is not sent any more when it was erased while it waited', async () => {
    await begin('teams', {
      azure: { settings: {}, wait: () => channel.store.conversations.erase(id).then(() => undefined) },
    })
    channel.bots.answers.push({ status: 429 })
    await says('one')
    await until(async () => (await channel.store.conversations.find(id)) === undefined)
    await channel.stop()
    expect(channel.texts()).toEqual([withName('one')])
  })

  it('is sent once while the store is away, and what became of it is noted when it is back', async () => {
    await begin()
    const { conversations } = channel.store
    const note = conversations.note.bind(conversations)
    let refusals = 0
    channel.store.conversations.note = (...given) =>
      given[1].attemptedSequence === undefined && refusals++ < 6
        ? Promise.reject(new ServiceError('StoreUnavailable', 503, 'away'))
        : note(...given)
    await says('one')
    await settled()
    expect(channel.texts()).toEqual([withName('one')])
    // However long it was away, it is back within five seconds of the store.
    expect(channel.waitedMs).toEqual([500, 1_000, 2_000, 4_000, 4_000, 4_000])
  })

  it('is not held up by a desk that makes mistakes', async () => {
    const broken = () => Promise.reject(new TypeError('a mistake'))
    await begin('teams', {
      azure: { settings: {}, signs: { has: () => undefined, missed: broken, blocked: broken } },
    }).catch(() => undefined)
    channel.bots.answers.push({ status: 400 })
    await says('one', 'two')
    await settled()
    expect(channel.texts().slice(-2)).toEqual([withName('one'), withName('two')])
    expect(channel.logged.map(({ event }) => event)).toEqual(['azure.not-delivered', 'azure.sign-failed'])
  })
})

describe.each(databases)('after a restart, on %s,', (database: DatabaseKind) => {
  it('what was begun and not finished is unsure, what was not begun is sent', async () => {
    await begin('teams', { database })
    await appendTo(
      channel.store,
      id,
      [assistantBody('one'), assistantBody('two'), assistantBody('three')],
      channel.now(),
    )
    await channel.store.conversations.note(id, { attemptedSequence: 3 })
    channel = await restart(channel)
    await settled()
    expect(channel.texts()).toEqual(['two', 'three'])
    expect(channel.signs).toEqual([
      ['missed', id, 3, 'unsure'],
      ['has', id, 4],
      ['has', id, 5],
    ])
  })

  it('what was refused and waited for its next try is sent, not unsure', async () => {
    const stuck = (_: number, signal?: AbortSignal) =>
      new Promise<void>((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped'))))
    await begin('teams', { database, azure: { settings: {}, wait: stuck } })
    channel.bots.answers.push({ status: 429 })
    await says('one')
    await until(async () => {
      const { attemptedSequence } = (await channel.store.conversations.find(id)) ?? {}
      return channel.bots.calls.length === 1 && attemptedSequence === 2
    })
    forget()
    channel = await restart(channel)
    await settled()
    expect([channel.texts(), channel.signs]).toEqual([[withName('one')], [['has', id, 3]]])
  })
})

describe('on Messenger', () => {
  const hours = (count: number): void => channel.pass(count * 3_600_000)
  const person = (text: string) => channel.staffSays(id, 'messenger', text)
  const tags = () => channel.bots.calls.map(({ body }) => (body['channelData'] as { tag?: string } | undefined)?.tag)

  it('nothing is sent a day after the last message, and the desk hears why', async () => {
    await begin('messenger')
    hours(23)
    await person('one')
    await settled()
    hours(1)
    await person('two')
    await settled()
    expect(channel.texts()).toEqual([withName('one')])
    expect(channel.signs).toEqual([
      ['has', id, 3],
      ['missed', id, 4, 'window-closed'],
    ])
  })

  it('a person may write for a week with the tag; the assistant never has it', async () => {
    await begin('messenger', { azure: { settings: { humanAgent: true, pages: [page] } } })
    await person('one')
    await settled()
    hours(30)
    await appendTo(channel.store, id, [assistantBody('of the assistant')], channel.now())
    await person('two')
    await settled()
    expect([channel.texts(), tags()]).toEqual([
      [withName('one'), withName('two')],
      [undefined, 'HUMAN_AGENT'],
    ])
    expect(channel.bots.calls[1]?.body['channelData']).toMatchObject({ messaging_type: 'MESSAGE_TAG' })
    hours(7 * 24)
    await person('three')
    await settled()
    expect(channel.signs.at(-1)).toEqual(['missed', id, 6, 'window-closed'])
  })

  it('a new message opens the window again', async () => {
    await begin('messenger')
    hours(48)
    await channel.post(messengerActivity(channel.bots.url, { id: 'm2', text: 'ben je er nog' }))
    await until(() => channel.signs.length === 1)
    expect([channel.texts(), channel.signs]).toEqual([['answer'], [['has', id, 3]]])
  })

  it('a long message of a person arrives in parts, and only the part that failed is repeated', async () => {
    await begin('messenger')
    channel.bots.answers.push({ status: 200 }, { status: 429 })
    await person(Array.from({ length: 300 }, (_, n) => `Zin nummer ${n}.`).join(' '))
    await settled()
    const [first, refused, second, third] = channel.texts()
    expect(channel.texts()).toHaveLength(4)
    expect(refused).toBe(second)
    expect([first, second, third].join(' ')).toContain('Zin nummer 299.')
    expect(channel.signs).toEqual([['has', id, 3]])
  })

  it('a reminder is held to the same clock', async () => {
    await begin('messenger')
    const { address } = (await channel.store.conversations.find(id)) ?? {}
    const say = () => channel.azure.say(address, [{ tone: 'plain', text: 'morgen' }], 'nl')
    expect(await say()).toBe('sent')
    hours(24)
    expect(await say()).toBe('failed')
    expect(channel.texts()).toEqual(['morgen'])
  })
})

describe('a reminder', () => {
  it.each([
    ['sent', [{ status: 200 }], ['een', 'twee']],
    ['sent', [{ status: 429 }], ['een', 'een', 'twee']],
    ['failed', [{ status: 200 }, { status: 502 }], ['een', 'twee']],
    ['blocked', [{ status: 403 }], ['een']],
  ])('is %s', async (expected, answers, texts) => {
    await begin()
    channel.bots.answers.push(...answers)
    const { address } = (await channel.store.conversations.find(id)) ?? {}
    const replies = ['een', 'twee'].map((text) => ({ tone: 'plain' as const, text }))
    expect(await channel.azure.say(address, replies, 'nl')).toBe(expected)
    expect(channel.texts()).toEqual(texts)
  })

  it('to an address that nobody can read fails', async () => {
    await begin()
    expect(await channel.azure.say({ channel: 'web' }, [{ tone: 'plain', text: 'x' }], 'nl')).toBe('failed')
  })
})

describe('a person who types', () => {
  it('is shown to be typing, not all the time, and it may fail', async () => {
    await begin()
    channel.bots.answers.push({ status: 500 })
    for (let n = 0; n < 5; n++) channel.azure.line.personTypes(id, 'Anna')
    await until(() => channel.bots.calls.length === 1)
    channel.pass(5_000)
    channel.azure.line.personTypes(id, 'Anna')
    await until(() => channel.bots.calls.length === 2)
    channel.azure.line.personTypes('web-conversation', 'Anna')
    channel.azure.line.stored('web-conversation', [])
    expect(channel.bots.calls.map(({ body }) => body['type'])).toEqual(['typing', 'typing'])
    expect(channel.signs).toEqual([])
  })
})
