import { afterEach, describe, expect, it } from '@jest/globals'
import { ServiceError } from '../../../src/errors'
import { homeTenant, messengerActivity, page, teamsActivity } from '../../support/bot-service'
import { databases } from '../../support/stores'
import {
  giveToStaff,
  restart,
  restartKilled,
  startChannel,
  until,
  type ChannelOptions,
  type TestChannel,
} from './channel'

let channel: TestChannel
afterEach(() => channel.remove())
const start = async (options: ChannelOptions = {}): Promise<void> => void (channel = await startChannel(options))

const rows = async (): Promise<number> =>
  (await channel.store.sql.db.selectFrom('conversation').select('id').execute()).length
const teams = (changes: Record<string, unknown> = {}) => channel.post(teamsActivity(channel.bots.url, changes))
const messenger = (id: string, text: string, changes: Record<string, unknown> = {}) =>
  channel.post(messengerActivity(channel.bots.url, { id, text, ...changes }))
/** As the acknowledgement of what came before, nothing can still be on its way. */
const settled = async (count: number): Promise<string[]> => {
  await until(() => channel.texts().length >= count)
  await channel.stop()
  return channel.texts()
}

describe.each(databases)('a message, on %s,', (database) => {
  it('is answered once, however often it is delivered, in a row and at once', async () => {
    await start({ database })
    for (let n = 0; n < 5; n++) expect((await teams({ id: 'one', text: 'one' })).status).toBe(200)
    const answers = await Promise.all(Array.from({ length: 5 }, () => teams({ id: 'two', text: 'two' })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(await settled(3)).toEqual(['a machine', 'heard: one', 'heard: two'])
  })

  it('is acknowledged when it is stored, and answered after a restart in the order of arrival', async () => {
    await start({
      database,
      handleTurn: () => () => new Promise(() => undefined),
      azure: { settings: { turnTimeoutMs: 60_000 } },
    })
    for (const id of ['one', 'two', 'three']) {
      expect((await teams({ id, text: id })).status).toBe(200)
      channel.pass(1)
    }
    expect(channel.texts()).toEqual([])
    channel = await restartKilled(channel)
    expect(await settled(4)).toEqual(['a machine', 'heard: one', 'heard: two', 'heard: three'])
  }, 30_000)
})

describe('a message', () => {
  it('of a professional or a follower becomes a turn with nothing else of the activity', async () => {
    await start()
    await teams({ id: 't1', text: 'hoi', locale: 'nl-NL' })
    await messenger('m1', 'hallo')
    await settled(4)
    const about = { kind: 'message', now: channel.now() }
    expect(channel.turns).toEqual([
      {
        ...about,
        id: 't1',
        conversationId: expect.stringMatching(/^azure-[\w-]{43}$/),
        channel: 'teams',
        text: 'hoi',
        audience: 'professional',
        languageHint: 'nl',
      },
      {
        ...about,
        id: 'm1',
        conversationId: expect.stringMatching(/^azure-[\w-]{43}$/),
        channel: 'messenger',
        text: 'hallo',
        audience: 'public',
      },
    ])
    expect(channel.turns[0]?.conversationId).not.toBe(channel.turns[1]?.conversationId)
  })

  it('is not kept, only its answer is', async () => {
    await start()
    await channel.say('geheim')
    await settled(2)
    const id = await channel.conversationId()
    channel = await restart(channel)
    const kept = await channel.store.conversations.activities(id, { after: 0, limit: 10 })
    expect(kept.map(({ body }) => body)).toMatchObject([
      { activity: { text: 'a machine' } },
      { activity: { text: 'heard: geheim' } },
    ])
    expect(await channel.store.conversations.pending(id)).toEqual([])
  })

  it('renews the address at which the person is reached', async () => {
    await start()
    await channel.say('one')
    await channel.say('two', { serviceUrl: channel.bots.url, recipient: { id: '28:renewed' } })
    await settled(3)
    expect(channel.bots.calls.map(({ body }) => (body['from'] as { id: string }).id)).toEqual([
      '28:bot',
      '28:bot',
      '28:renewed',
    ])
  })

  it('is refused with 503 when it cannot be stored, and taken when it comes again', async () => {
    await start()
    await channel.say('one')
    await until(() => channel.texts().length === 2)
    const { conversations } = channel.store
    const receive = conversations.receive.bind(conversations)
    let away = true
    channel.store.conversations.receive = (...given) =>
      away ? Promise.reject(new ServiceError('StoreUnavailable', 503, 'away')) : receive(...given)
    expect((await teams({ id: 'two', text: 'two' })).status).toBe(503)
    away = false
    expect((await teams({ id: 'two', text: 'two' })).status).toBe(200)
    expect(await settled(3)).toEqual(['a machine', 'heard: one', 'heard: two'])
  })

  it('that is too long or holds files gets one kind sentence, and nothing is fetched', async () => {
    await start()
    await messenger('m1', 'x'.repeat(30_000))
    await messenger('m2', '', { attachments: [{ contentType: 'image/png', contentUrl: `${channel.bots.url}photo` }] })
    await messenger('m3', 'wat is dit', { attachments: [{ contentType: 'image/png' }] })
    const texts = await settled(5)
    expect(texts).toEqual([
      expect.stringContaining('te lang'),
      expect.stringContaining('geen foto'),
      expect.stringContaining('geen foto'),
      'a machine',
      'heard: wat is dit',
    ])
    expect(channel.bots.calls.every(({ method }) => method === 'POST')).toBe(true)
  })

  it('that was edited or deleted changes nothing', async () => {
    await start()
    for (const [type, eventType] of [
      ['messageUpdate', 'editMessage'],
      ['messageDelete', 'softDeleteMessage'],
    ])
      expect((await teams({ type, id: 'old', channelData: { tenant: { id: homeTenant }, eventType } })).status).toBe(
        200,
      )
    expect(await rows()).toBe(0)
    expect(channel.turns).toEqual([])
  })
})

describe('who sends too fast', () => {
  const burst = Array.from({ length: 20 }, (_, n) => `m${n}`)

  it('is refused on Teams, which tries again later', async () => {
    await start()
    const answers: Response[] = []
    for (const id of burst) answers.push(await teams({ id, text: id }))
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array<number>(10).fill(200),
      ...Array<number>(10).fill(429),
    ])
    expect(Number(answers[10]?.headers.get('Retry-After'))).toBeGreaterThanOrEqual(1)
    expect(await answers[10]?.text()).toBe('')
    channel.pass(1_000)
    expect((await teams({ id: 'm10', text: 'm10' })).status).toBe(200)
    const texts = await settled(12)
    expect(texts).toEqual(['a machine', ...burst.slice(0, 11).map((id) => `heard: ${id}`)])
  })

  it('is told so once on Messenger, which would not try again', async () => {
    await start()
    for (const id of burst) expect((await messenger(id, id)).status).toBe(200)
    const texts = await settled(12)
    expect(texts.filter((text) => text.includes('te snel'))).toHaveLength(1)
    expect(texts.filter((text) => text.includes('112'))).toHaveLength(1)
    expect(channel.turns).toHaveLength(10)
  })

  it('does not fill the room of others: a channel takes no more turns than it can answer', async () => {
    const held: (() => void)[] = []
    await start({
      handleTurn: (answer) => async (turn, render) => {
        if (turn.channel === 'messenger') await new Promise<void>((resolve) => held.push(resolve))
        return answer(turn, render)
      },
      azure: { settings: { maxWaitingTurns: 2, pages: [page] } },
    })
    await messenger('m1', 'one')
    await messenger('m2', 'two')
    const refused = await messenger('m3', 'three')
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5'])
    expect(await channel.say('hoi')).toBe(200)
    await until(() => channel.texts().includes('heard: hoi'))
    for (let n = 0; n < 2; n++) {
      await until(() => held.length > n)
      held[n]?.()
    }
    await until(() => channel.texts().length === 5)
  })
})

describe('the assistant', () => {
  it('welcomes who installs it, once', async () => {
    await start({ says: ({ kind }) => [kind] })
    for (let n = 0; n < 3; n++) await teams({ type: 'installationUpdate', id: 'i1', action: 'add', text: undefined })
    expect(await settled(1)).toEqual(['joined'])
  })

  it('says in a group once how to use it, and keeps nothing of the group', async () => {
    await start()
    const conversation = { id: '19:group', conversationType: 'groupChat', tenantId: homeTenant }
    await teams({ type: 'installationUpdate', id: 'i1', action: 'add', text: undefined, conversation })
    const [text] = await settled(1)
    expect(text).toMatch(/@[^]*112/)
    channel = await restart(channel)
    expect(await rows()).toBe(0)
  })

  it('forgets who removes it, after the case of a person was closed', async () => {
    await start()
    await channel.say('hoi')
    await until(() => channel.signs.length === 2)
    const id = await channel.conversationId()
    const [gone, order]: [string[], unknown[]] = [[], channel.signs]
    const { conversations } = channel.store
    const erase = conversations.erase.bind(conversations)
    channel.store.conversations.erase = (...given) => {
      gone.push(`erase after ${String(order.at(-1))}`)
      return erase(...given)
    }
    expect((await teams({ type: 'installationUpdate', id: 'i2', action: 'remove', text: undefined })).status).toBe(200)
    expect(gone).toEqual([`erase after blocked,${id}`])
    expect(await rows()).toBe(0)
  })

  it('leaves what a person has when somebody removes it', async () => {
    await start()
    await channel.say('hoi')
    await until(() => channel.signs.length === 2)
    const id = await channel.conversationId()
    await giveToStaff(channel.store, id)
    await teams({ type: 'installationUpdate', id: 'i2', action: 'remove', text: undefined })
    expect(await rows()).toBe(1)
  })

  it('says sorry with the numbers to call when an answer fails, and answers the next', async () => {
    await start({
      handleTurn: (answer) => (turn, render) =>
        turn.text === 'breek' ? Promise.reject(new Error('broken')) : answer(turn, render),
    })
    await channel.say('breek')
    await channel.say('hoi')
    const texts = await settled(3)
    const apology = JSON.stringify(channel.bots.calls[0]?.body)
    expect(apology).toContain('number of emergency')
    expect(apology).toContain('number of kmt')
    expect(texts.slice(1)).toEqual(['a machine', 'heard: hoi'])
    expect(channel.logged).toContainEqual({
      event: 'azure.turn-failed',
      fields: { conversationId: expect.any(String), code: 'Error' },
    })
  })

  it('answers the next also when not even sorry can be said', async () => {
    await start({
      handleTurn: (answer) => (turn, render) =>
        turn.text === 'breek' ? Promise.reject(new Error('broken')) : answer(turn, render),
      azure: {
        settings: {},
        contacts: {
          contact: () => {
            throw new TypeError('no contacts')
          },
        },
      },
    })
    await channel.say('breek')
    await channel.say('hoi')
    expect(await settled(2)).toEqual(['a machine', 'heard: hoi'])
    expect(channel.logged).toContainEqual({
      event: 'azure.turn-lost',
      fields: { conversationId: expect.any(String), code: 'TypeError' },
    })
  })

  it('says sorry when an answer takes too long, and not the answer afterwards', async () => {
    let release = (): void => undefined
    await start({
      handleTurn: (answer) => async (turn, render) => {
        if (turn.text === 'lang') await new Promise<void>((resolve) => (release = resolve))
        return answer(turn, render)
      },
      azure: { settings: { turnTimeoutMs: 50, pages: [page] } },
    })
    await channel.say('lang')
    await until(() => channel.texts().length === 1)
    release()
    await channel.say('kort')
    await until(() => channel.texts().includes('heard: kort'))
    expect(channel.texts().slice(1)).toEqual(['a machine', 'heard: kort'])
  })

  it('says sorry once while the store is away, and answers when it is back', async () => {
    let away = true
    await start({
      handleTurn: (answer) => (turn, render) =>
        away ? Promise.reject(new ServiceError('StoreUnavailable', 503, 'away')) : answer(turn, render),
    })
    await channel.say('hoi')
    await until(() => channel.texts().length === 1)
    away = false
    channel = await restart(channel)
    await until(() => channel.texts().length === 3)
    expect(channel.texts().slice(1)).toEqual(['a machine', 'heard: hoi'])
  })
})
