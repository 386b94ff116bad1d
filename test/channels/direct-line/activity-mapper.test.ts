import { describe, expect, it } from '@jest/globals'
import { languageOf, toActivities, toEcho, toTurn } from '../../../src/channels/direct-line/activity-mapper'
import { postedActivitySchema, type PostedActivity } from '../../../src/channels/direct-line/schemas'
import { checklistCard } from '../../../src/channels/direct-line/checklist-card'
import type { Reply } from '../../../src/conversation/reply'

const now = new Date('2026-03-01T10:00:00Z')
const posted = (activity: object) => postedActivitySchema.parse({ type: 'message', ...activity })
const echo = (activity: PostedActivity) => toEcho(activity, { userId: 'dl_u', language: undefined, maxTextChars: 100 })
const turn = (activity: object) => toTurn(posted(activity), { id: 't', conversationId: 'c', language: undefined, now })

describe('a posted activity', () => {
  it('becomes a turn of the public, on the web', () => {
    expect(turn({ text: 'hello', locale: 'uk-UA' })).toEqual({
      id: 't',
      conversationId: 'c',
      channel: 'web',
      kind: 'message',
      text: 'hello',
      languageHint: 'uk',
      audience: 'public',
      now,
    })
  })

  it('carries the button that was pressed, if it is one of ours', () => {
    const button = { value: { action: 'article:b9' }, channelData: { messageBack: { displayText: 'B9' } } }
    expect(turn(button)).toMatchObject({ action: 'article:b9', text: 'B9' })
    for (const value of [{ action: 'shell:rm' }, { action: 1 }, 'person', null, ['person']]) {
      expect(turn({ text: 'x', value })).not.toHaveProperty('action')
    }
  })

  it('cannot choose its sender, its channel or anything else that is the server’s', () => {
    const forged = posted({
      text: 'x',
      id: 'mine',
      from: { id: 'kmt-assistant', role: 'bot' },
      channelId: 'msteams',
      conversation: { id: 'theirs' },
      replyToId: 'unknown',
      suggestedActions: { actions: [] },
      channelData: { tone: 'emergency', clientActivityID: 'k' },
    })
    expect(echo(forged)).toEqual({
      type: 'message',
      from: { id: 'dl_u', role: 'user' },
      text: 'x',
      textFormat: 'plain',
      channelData: { clientActivityID: 'k' },
    })
  })

  it('cannot change a program object', () => {
    const hostile: unknown = JSON.parse(
      '{"type":"message","text":"x","__proto__":{"polluted":1},"constructor":{"a":1}}',
    )
    expect([Object.keys(echo(postedActivitySchema.parse(hostile))).sort(), Reflect.get({}, 'polluted')]).toEqual([
      ['channelData', 'from', 'text', 'textFormat', 'type'],
      undefined,
    ])
  })
})

describe('ticked boxes that were sent in', () => {
  const ticked = (value: object) => ({ value: { action: 'ticked', ...value }, channelData: { postBack: true } })

  it('are a turn with their ids, each once; none is an answer too', () => {
    expect(turn(ticked({ ticked: 'no-pay,locked-in,no-pay' }))).toMatchObject({
      action: 'ticked',
      ticked: ['no-pay', 'locked-in'],
    })
    expect(turn(ticked({}))).toMatchObject({ action: 'ticked', ticked: [] })
    expect(turn(ticked({ ticked: '' }))).toMatchObject({ action: 'ticked', ticked: [] })
    expect(turn({ text: 'x', value: { action: 'person', ticked: 'no-pay' } })).not.toHaveProperty('ticked')
  })

  it.each([
    ['a list', ['a']],
    ['no ids', 'a,<b>'],
    ['too long an id', 'x'.repeat(65)],
    ['too many', Array.from({ length: 51 }, (_, n) => `b${n}`).join()],
    ['too much', 'a,'.repeat(1500)],
  ])('of the wrong form are no answer at all, also not that nothing was ticked: %s', (_name, wrong) => {
    const wrongTurn = turn({ text: '', ...ticked({ ticked: wrong }) })
    expect(wrongTurn).not.toHaveProperty('action')
    expect(wrongTurn).not.toHaveProperty('ticked')
  })

  it('are seen as words of the visitor, in the language spoken, with nothing but the ids', () => {
    const sent = posted({ ...ticked({ ticked: 'a,b', secret: 'x' }), locale: 'nl-NL' })
    expect(toEcho(sent, { userId: 'dl_u', language: 'en', maxTextChars: 100 })).toEqual({
      type: 'message',
      from: { id: 'dl_u', role: 'user' },
      text: '2 ticked',
      textFormat: 'plain',
      locale: 'nl-NL',
      value: { action: 'ticked', ticked: 'a,b' },
      channelData: {},
    })
    expect(echo(posted(ticked({})))).toMatchObject({ text: 'Niets aangevinkt', value: { action: 'ticked' } })
    expect(turn(ticked({ ticked: 'a' }))).toMatchObject({ text: '1 aangevinkt' })
  })

  it('keep the words that came with them', () => {
    const sent = { ...ticked({ ticked: 'a' }), text: '1. Works without pay' }
    expect([turn(sent).text, echo(posted(sent)).text]).toEqual(['1. Works without pay', '1. Works without pay'])
  })
})

it('a locale is a language if the assistant has it', () => {
  expect(['nl-BE', 'EN', 'uk', 'de-DE', '', undefined].map(languageOf)).toEqual([
    'nl',
    'en',
    'uk',
    undefined,
    undefined,
    undefined,
  ])
})

describe('the replies of a turn', () => {
  const choice = (title: string) => ({ title, action: `article:${title}` as const })
  const call = { title: 'Call', href: 'tel:1' }
  const site = { title: 'Site', href: 'https://x.example' }
  const titles = (replies: Reply[]) =>
    toActivities(replies, 'en').map(({ suggestedActions }) => suggestedActions?.actions.map(({ title }) => title))

  it('are messages in markdown, small print last and in italics', () => {
    const reply: Reply = { tone: 'emergency', text: 'One.\n\nTwo.', smallPrint: 'Source: A.\n\nChecked.' }
    expect(toActivities([reply], 'nl')).toEqual([
      {
        type: 'message',
        from: { id: 'kmt-assistant', name: 'Digitale assistent', role: 'bot' },
        text: 'One.\n\nTwo.\n\n_Source: A._\n\n_Checked._',
        textFormat: 'markdown',
        locale: 'nl',
        channelData: { tone: 'emergency' },
      },
    ])
  })

  it('have buttons that say, call and open', () => {
    const [activity] = toActivities([{ tone: 'plain', text: 'x', choices: [choice('a')], links: [call, site] }], 'nl')
    expect(activity?.suggestedActions?.actions).toEqual([
      { type: 'messageBack', title: 'a', text: 'a', displayText: 'a', value: { action: 'article:a' } },
      { type: 'call', title: 'Call', value: 'tel:1' },
      { type: 'openUrl', title: 'Site', value: 'https://x.example' },
    ])
  })

  it('put calling before choosing in an emergency', () => {
    const reply = { text: 'x', choices: [choice('a')], links: [call] }
    expect(titles([{ tone: 'emergency', ...reply }])).toEqual([['Call', 'a']])
    expect(titles([{ tone: 'plain', ...reply }])).toEqual([['a', 'Call']])
  })

  it('have their buttons on the last message, because clients show no others, and at most six', () => {
    const first: Reply = { tone: 'emergency', text: 'now', choices: [choice('a')], links: [call] }
    const last: Reply = { tone: 'plain', text: 'then', choices: [choice('b')], links: [site] }
    expect(titles([first, last])).toEqual([undefined, ['a', 'b', 'Site']])
    expect(titles([{ ...last, choices: Array.from('abcdefgh', choice) }])).toEqual([Array.from('abcdef')])
  })

  it('carry a checklist as a card next to the text, and leave the other buttons where they are', () => {
    const checklist = { label: 'Seen?', boxes: [{ id: 'a', title: 'A' }], submit: choice('ticked') }
    const [activity] = toActivities([{ tone: 'plain', text: 'x', checklist, choices: [choice('stop')] }], 'en')
    expect(activity).toMatchObject({ text: 'x', suggestedActions: { actions: [{ title: 'stop' }] } })
    expect(activity?.attachments).toEqual([checklistCard(checklist, 'en')])
  })

  it('keep the links of an earlier message in its text, once', () => {
    const last: Reply = { tone: 'plain', text: 'then' }
    const text = (first: string) => toActivities([{ tone: 'plain', text: first, links: [call] }, last], 'nl')[0]?.text
    expect(text('now')).toBe('now\n\n- [Call](tel:1)')
    expect(text('now [1](tel:1)')).toBe('now [1](tel:1)')
  })
})
