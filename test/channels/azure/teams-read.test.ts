import { describe, expect, it } from '@jest/globals'
import { inboundActivitySchema } from '../../../src/channels/azure/gate/inbound-activity'
import { readTeams } from '../../../src/channels/azure/teams/read'

const bot = { id: '28:bot', name: 'KMT' }
const botMention = { type: 'mention', text: '<at>KMT</at>', mentioned: bot }
const inChannel = {
  conversation: {
    id: '19:c@thread.tacv2;messageid=1700',
    conversationType: 'channel',
    isGroup: true,
    tenantId: 'home',
  },
  channelData: { tenant: { id: 'home' }, channel: { id: '19:c@thread.tacv2' }, team: { id: '19:t' } },
}
const inGroup = { conversation: { id: '19:g@unq.gbl.spaces', conversationType: 'groupChat', isGroup: true } }

/** What Teams sends for a message in the chat with the assistant alone, as far as the gate lets it through. */
const read = (changes: Record<string, unknown> = {}) =>
  readTeams(
    inboundActivitySchema.parse({
      type: 'message',
      id: '1700000000001',
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      from: { id: '29:x', name: 'Noor', aadObjectId: 'a1b2' },
      recipient: bot,
      conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'home' },
      channelData: { tenant: { id: 'home' } },
      text: 'hoi',
      ...changes,
    }),
  )
const textOf = (text: string, changes: Record<string, unknown> = {}) =>
  read({ text, entities: [botMention], ...changes })?.text

describe('reading Teams', () => {
  it('tells who said what, and where', () => {
    expect(read()).toEqual({
      kind: 'message',
      activityId: '1700000000001',
      objectId: 'a1b2',
      text: 'hoi',
      hasFiles: false,
      address: {
        channel: 'teams',
        scope: 'personal',
        serviceUrl: 'https://smba.trafficmanager.net/emea/',
        conversationId: 'a:1',
        botId: '28:bot',
        userId: '29:x',
        tenantId: 'home',
      },
    })
  })

  it('keeps the thread of a channel, and the channel without it', () => {
    const address = read({ ...inChannel, text: '<at>KMT</at> hoi', entities: [botMention] })?.address
    expect(address).toMatchObject({
      scope: 'channel',
      conversationId: '19:c@thread.tacv2;messageid=1700',
      teamsChannelId: '19:c@thread.tacv2',
    })
    expect(read({ ...inGroup, entities: [botMention] })?.address).toMatchObject({ scope: 'group', tenantId: 'home' })
  })

  describe('words', () => {
    it.each([
      ['<at>KMT</at> hoi', 'hoi'],
      ['<at>KMT</at>&nbsp;wat is een <at>KMT</at> signaal?\n', 'wat is een signaal?'],
      ['hoi <at>KMT</at>', 'hoi'],
      ['<at>KMT</at>', ''],
      ['\u00a0 <at>KMT</at>\u00a0 eerste\r\n\n tweede', 'eerste\n\ntweede'],
      ['a < b en c > d &amp; e', 'a < b en c > d &amp; e'],
    ])('%j is %j', (typed, words) => expect(textOf(typed)).toBe(words))

    it('keep the name of another person', () => {
      const other = { type: 'mention', text: '<at>Daan de Vries</at>', mentioned: { id: '29:daan' } }
      const text = '<at>KMT</at> vraag het <at>Daan de Vries</at> eens'
      expect(read({ text, entities: [other, botMention] })?.text).toBe('vraag het Daan de Vries eens')
    })

    it('are decoded when they come as XML, once', () => {
      expect(textOf('<p>mag dat &amp;lt; &#8217;t &#x2019; &euro; &#0;?</p>', { textFormat: 'xml' })).toBe(
        'mag dat &lt; ’t ’ &euro; &#0;?',
      )
      expect(textOf('<at id="0">KMT</at> hoi<br/>dag', { textFormat: 'xml', entities: [] })).toBe('KMT hoi\ndag')
    })

    it('are read as far as 10,000 characters, and no half character', () => {
      expect(textOf('a'.repeat(20_000))).toHaveLength(10_000)
      expect(textOf(`${'a'.repeat(9_999)}😀`)).toBe('a'.repeat(9_999))
    })

    it.each([
      [null],
      [undefined],
      ['x'],
      [[]],
      [[null, 3, 'x', {}, { type: 'mention' }, { type: 'mention', mentioned: null, text: null }]],
      [
        [
          { type: 'mention', mentioned: bot, text: '' },
          { type: 'mention', mentioned: bot },
        ],
      ],
      [[{ type: 'mention', mentioned: bot, text: '(((' }]],
    ])('survive entities %j', (entities) => {
      expect(read({ text: '<at>KMT</at> hoi', entities })).toMatchObject({ kind: 'message' })
      expect(() => read({ ...inChannel, text: null, entities })).not.toThrow()
    })
  })

  describe('where others read along', () => {
    it.each([
      ['a channel', inChannel],
      ['a group', inGroup],
    ])('forgets what is said in %s to somebody else', (_, place) => {
      const other = { type: 'mention', text: '<at>Daan</at>', mentioned: { id: '29:daan' } }
      expect(read({ ...place, text: 'onder ons' })).toBeUndefined()
      expect(read({ ...place, text: '<at>KMT</at> zonder vermelding' })).toBeUndefined()
      expect(read({ ...place, text: '<at>Daan</at> kijk', entities: [other] })).toBeUndefined()
      expect(read({ ...place, type: 'messageUpdate', text: 'onder ons' })).toBeUndefined()
      expect(read({ ...place, type: 'messageDelete' })).toBeUndefined()
    })

    it('hears a button of its own card without being named', () => {
      expect(read({ ...inChannel, text: undefined, value: { action: 'agenda', title: 'Agenda' } })).toMatchObject({
        kind: 'message',
        action: 'agenda',
        text: 'Agenda',
      })
    })
  })

  describe('a button of a card', () => {
    const press = (value: unknown, changes = {}) => read({ text: undefined, replyToId: 'card-1', value, ...changes })

    it('is an action, with its title as what was said', () => {
      expect(press({ action: 'person', title: 'Iemand spreken' })).toMatchObject({
        action: 'person',
        text: 'Iemand spreken',
      })
    })

    it('comes as an invoke too', () => {
      const value = { action: { type: 'Action.Execute', verb: 'x', data: { action: 'agenda' } }, trigger: 'manual' }
      expect(press(value, { type: 'invoke', name: 'adaptiveCard/action' })).toMatchObject({ action: 'agenda' })
      for (const name of ['task/fetch', 'composeExtension/query', undefined])
        expect(press(value, { type: 'invoke', name })).toBeUndefined()
      for (const broken of [undefined, null, 'x', [], {}, { action: null }])
        expect(press(broken, { type: 'invoke', name: 'adaptiveCard/action' })).toBeUndefined()
    })

    it.each([
      ['a,b,a', ['a', 'b']],
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
      ['', []],
      [undefined, []],
      [null, []],
    ])('with boxes %j', (ticked, ids) => expect(press({ action: 'ticked', ticked })?.ticked).toEqual(ids))

    it.each([[7], ['a,<script>'], [{}], [['a', 1]], [Array.from({ length: 51 }, (_, index) => `id-${index}`)]])(
      'with boxes that make no sense means nothing: %j',
      (ticked) => expect(press({ action: 'ticked', ticked })).not.toHaveProperty('action'),
    )

    it('says how many boxes were ticked', () => {
      expect(press({ action: 'ticked', ticked: 'a,b' }, { locale: 'nl-NL' })?.text).toBe('2 aangevinkt')
      expect(press({ action: 'ticked' }, { locale: 'uk-UA' })?.text).toBe('Нічого не позначено')
    })

    it.each([['x'], [7], [[]], [{}], [{ action: 'rm -rf' }], [{ action: { a: 1 } }], [{ action: 'article:../x' }]])(
      'of nobody, carrying %j, means nothing',
      (value) => {
        const incoming = press(value)
        expect(incoming).toMatchObject({ kind: 'message', text: '' })
        expect(incoming).not.toHaveProperty('action')
        expect(incoming).not.toHaveProperty('pressed')
      },
    )

    it('of the desk is handed on as it is, with the message that it stands in', () => {
      const data = { desk: 'claim', handle: 'h1', note: 'a\nb' }
      expect(press(data)).toMatchObject({ pressed: { data, cardId: 'card-1' } })
      expect(press({ ...data, action: 'agenda' })).not.toHaveProperty('action')
    })
  })

  it.each([
    ['add', {}, 'opened'],
    ['add', inChannel, 'added'],
    ['add', inGroup, 'added'],
    ['remove', {}, 'removed'],
    ['remove', inChannel, 'removed'],
    ['add-upgrade', {}, undefined],
    ['remove-upgrade', {}, undefined],
    [undefined, {}, undefined],
  ])('an installation update %j in %j is %j', (action, place, kind) => {
    expect(read({ type: 'installationUpdate', action, text: undefined, ...place })?.kind).toBe(kind)
  })

  it('hears of an installation once: members that come and go are not told', () => {
    expect(read({ type: 'conversationUpdate', membersAdded: [bot], text: undefined })).toBeUndefined()
    expect(read({ ...inChannel, type: 'conversationUpdate', membersRemoved: [bot] })).toBeUndefined()
  })

  it('knows what was changed or taken back', () => {
    const edited = { type: 'messageUpdate', text: 'anders', channelData: { eventType: 'editMessage' } }
    expect(read(edited)).toMatchObject({ kind: 'edited', text: 'anders', activityId: '1700000000001' })
    expect(read({ ...edited, ...inChannel, entities: [botMention] })).toMatchObject({ kind: 'edited' })
    const deleted = { type: 'messageDelete', text: undefined, channelData: { eventType: 'softDeleteMessage' } }
    expect(read(deleted)).toMatchObject({ kind: 'deleted', text: '' })
  })

  it.each(['messageReaction', 'typing', 'endOfConversation', 'event', 'handoff', 'toString', '__proto__'])(
    'forgets %s',
    (type) => expect(read({ type })).toBeUndefined(),
  )

  it.each([
    [[{ contentType: 'text/html', content: '<p>hoi</p>' }], false],
    [[{ contentType: 'messageReference' }, { contentType: 'text/html' }], false],
    [[{ contentType: 'application/vnd.microsoft.card.adaptive' }], false],
    [[], false],
    [null, false],
    [[{ contentType: 'image/*' }, { contentType: 'text/html' }], true],
    [[{ contentType: 'application/vnd.microsoft.teams.file.download.info' }], true],
    [[{}], true],
  ])('files in %j: %j', (attachments, hasFiles) => expect(read({ attachments })?.hasFiles).toBe(hasFiles))

  it.each([
    [{ entities: [{ type: 'clientInfo', locale: 'uk-UA' }], locale: 'nl-NL' }, 'uk'],
    [{ locale: 'en-GB' }, 'en'],
    [{ locale: 'fr-FR' }, undefined],
    [{}, undefined],
  ])('takes %j as a hint for %j', (changes, hint) => expect(read(changes)?.languageHint).toBe(hint))
})
