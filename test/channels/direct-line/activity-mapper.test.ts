import { describe, expect, it } from '@jest/globals'
import { languageOf, toActivities, toEcho, toTurn } from '../../../src/channels/direct-line/activity-mapper'
import { postedActivitySchema } from '../../../src/channels/direct-line/schemas'
import type { Reply } from '../../../src/conversation/reply'

const now = new Date('2026-03-01T10:00:00Z')
const posted = (activity: object) => postedActivitySchema.parse({ type: 'message', ...activity })
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
    expect(toEcho(forged, 'dl_u', 100)).toEqual({
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
    const echo = toEcho(postedActivitySchema.parse(hostile), 'dl_u', 100)
    expect([Object.keys(echo).sort(), Reflect.get({}, 'polluted')]).toEqual([
      ['channelData', 'from', 'text', 'textFormat', 'type'],
      undefined,
    ])
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

  it('keep the links of an earlier message in its text, once', () => {
    const last: Reply = { tone: 'plain', text: 'then' }
    const text = (first: string) => toActivities([{ tone: 'plain', text: first, links: [call] }, last], 'nl')[0]?.text
    expect(text('now')).toBe('now\n\n- [Call](tel:1)')
    expect(text('now [1](tel:1)')).toBe('now [1](tel:1)')
  })
})
