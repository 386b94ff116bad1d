import { beforeAll, describe, expect, it, jest } from '@jest/globals'
// The bundle of the library: its modules are in a form that the test runner does not load.
import type * as AdaptiveCards from 'adaptivecards'
import type { AdaptiveCard, CardAction, CardElement } from '../../../src/adaptive-cards/card'
import { renderMessenger } from '../../../src/channels/azure/messenger/render'
import { wordings as messengerWordings } from '../../../src/channels/azure/messenger/wordings'
import type { OutgoingBody } from '../../../src/channels/azure/outgoing'
import { renderTeams } from '../../../src/channels/azure/teams/render'
import { wordings as teamsWordings } from '../../../src/channels/azure/teams/wordings'
import { parseAction } from '../../../src/conversation/action'
import { languages } from '../../../src/conversation/language'
import type { Channel } from '../../../src/conversation/turn'
import { everyReply, type Said } from '../../support/every-reply'

const library = jest.requireActual<typeof AdaptiveCards>('adaptivecards/dist/adaptivecards.js')

type Sent = Said & { bodies: OutgoingBody[] }

/** Collects what breaks a rule, so that one run names it all. */
function broken(sent: readonly Sent[], rule: (said: Sent) => readonly unknown[]): unknown[] {
  const found = sent.flatMap((said) => rule(said).map((what) => [said.where, what] as const))
  const once = new Map(found.map(([where, what]) => [JSON.stringify(what), where]))
  return [...once].map(([what, where]) => `${where}: ${what}`).slice(0, 50)
}

const own = (wording: object): Said['replies'] =>
  Object.values(wording).flatMap((value: unknown) =>
    typeof value === 'string' ? [{ tone: 'plain' as const, text: value }] : [],
  )
const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))

async function sentOn(
  channel: Channel,
  render: typeof renderTeams,
  wordings: Readonly<Record<Said['language'], object>>,
): Promise<Sent[]> {
  const itself = languages.map((language) => ({
    where: `itself ${language}`,
    language,
    replies: own(wordings[language]),
  }))
  const said = [...(await everyReply(channel)), ...itself]
  return said.map((each) => ({ ...each, bodies: render(each.replies, each.language) }))
}

describe('every reply in Teams', () => {
  let sent: Sent[]
  beforeAll(async () => {
    sent = await sentOn('teams', renderTeams, teamsWordings)
  }, 120_000)

  const cards = ({ bodies }: Sent): AdaptiveCard[] =>
    bodies.flatMap(({ activity }) => activity.attachments?.map(({ content }) => content as AdaptiveCard) ?? [])
  const actions = (said: Sent): CardAction[] => cards(said).flatMap((card) => card.actions ?? [])
  const textsIn = (elements: readonly CardElement[]): string[] =>
    elements.flatMap((element) =>
      element.type === 'Container' ? textsIn(element.items) : element.type === 'TextBlock' ? [element.text] : [],
    )
  const texts = (said: Sent): string[] => [
    ...cards(said).flatMap(({ body }) => textsIn(body)),
    ...said.bodies.flatMap(({ by, activity }) => (by === 'assistant' && activity.text ? [activity.text] : [])),
  ]

  it('is there to be looked at', () => {
    expect(sent.length).toBeGreaterThan(1_500)
    expect(broken(sent, ({ replies, bodies }) => (replies.length === bodies.length ? [] : [replies]))).toEqual([])
  })

  it('is at most 25 kB', () => {
    expect(broken(sent, ({ bodies }) => bodies.map(bytes).filter((size) => size > 25_000))).toEqual([])
  })

  it('is a card of version 1.5 that the official library reads without a remark', () => {
    const remarks = (card: AdaptiveCard): string[] => {
      const parsed = new library.AdaptiveCard()
      parsed.hostConfig = new library.HostConfig({ actions: { maxActions: 6 } }) // as Teams has it
      const context = new library.SerializationContext(library.Versions.v1_5)
      parsed.parse(card, context)
      return [
        ...[...Array(context.eventCount).keys()].map((index) => context.getEventAt(index).message),
        ...parsed.validateProperties().validationEvents.map(({ message }) => message),
        // The library takes every second language for wrong: its pattern remembers where it was.
      ].filter((message) => !message.endsWith('for property "lang".'))
    }
    expect(broken(sent, (said) => cards(said).flatMap(remarks))).toEqual([])
  })

  it('has at most six buttons, and none gets lost', () => {
    expect(broken(sent, (said) => cards(said).filter((card) => (card.actions ?? []).length > 6))).toEqual([])
    const lost = (said: Sent) => {
      const wanted = said.replies.flatMap(({ choices = [], checklist }) => [
        ...choices,
        ...(checklist ? [checklist.submit] : []),
      ])
      const drawn = actions(said).map(({ title }) => title)
      return wanted.filter(({ title }) => !drawn.includes(title))
    }
    expect(broken(sent, lost)).toEqual([])
  })

  it('has buttons that can be understood when they come back, and that open web pages alone', () => {
    const wrong = (action: CardAction) =>
      action.type === 'Action.Submit'
        ? parseAction(action.data['action']) === undefined
        : action.type !== 'Action.OpenUrl' || !action.url.startsWith('https://')
    expect(broken(sent, (said) => actions(said).filter(wrong))).toEqual([])
  })

  it('loses no number or address', () => {
    const lost = (said: Sent) => {
      const opened = actions(said).map((action) => (action.type === 'Action.OpenUrl' ? action.url : ''))
      const all = texts(said).join('\n')
      return said.replies
        .flatMap(({ links = [] }) => links)
        .filter(({ href }) => !opened.includes(href) && !all.includes(`](${href})`))
    }
    expect(broken(sent, lost)).toEqual([])
  })

  it('has no other markdown than Teams draws everywhere: bold, links and lists', () => {
    const rest = (text: string) =>
      text
        .replace(/\*\*[^*\n]+\*\*/g, (bold) => bold.slice(2, -2))
        .replace(/\[([^\]\n]+)\]\([^()\s]+\)/g, '$1')
        .replace(/^- /gm, '')
    const stray = /[*_`~<>\\]|[[\]]|^\s*(?:#|\d+\. |\+ )|\|.*\|/m
    expect(broken(sent, (said) => texts(said).filter((text) => stray.test(rest(text))))).toEqual([])
  })

  it('says in a notification what it is about, and in danger whom to call', () => {
    const silent = ({ bodies }: Sent) => bodies.filter(({ activity }) => !(activity.text ?? activity.summary)?.trim())
    expect(broken(sent, silent)).toEqual([])
    const noNumber = ({ replies, bodies }: Sent) =>
      bodies.filter(
        ({ activity: { text = '', summary = '' } }, index) =>
          replies[index]?.tone === 'emergency' && !(/11[23]|0800/.test(text) && /11[23]|0800/.test(summary)),
      )
    expect(broken(sent, noNumber)).toEqual([])
  })

  it('has what a person said as it was said', () => {
    const changed = ({ replies, bodies }: Sent) =>
      bodies.filter(({ activity: { text = '', textFormat } }, index) => {
        const { saidBy, text: words = '' } = replies[index] ?? {}
        return saidBy !== undefined && !(textFormat === 'plain' && text.startsWith(saidBy) && text.endsWith(words))
      })
    expect(broken(sent, changed)).toEqual([])
  })
})

interface Template {
  text: string
  buttons: { type: string; title: string; url?: string; payload?: string }[]
}

describe('every reply on Messenger', () => {
  let sent: Sent[]
  beforeAll(async () => {
    sent = await sentOn('messenger', renderMessenger, messengerWordings)
  }, 120_000)

  // Messenger's own form: the renderer makes it, the channel's types leave it open.
  const templates = ({ bodies }: Sent): Template[] =>
    bodies.flatMap(({ activity }) => {
      const attachment = activity.channelData?.['attachment'] as { payload: Template } | undefined
      return attachment ? [attachment.payload] : []
    })
  const quickReplies = ({ activity }: OutgoingBody) =>
    (activity.channelData?.['quick_replies'] ?? []) as { title: string; payload: string }[]
  const texts = (said: Sent): string[] => [
    ...said.bodies.flatMap(({ activity }) => activity.text ?? []),
    ...templates(said).map(({ text }) => text),
  ]

  it('is there to be looked at', () => expect(sent.length).toBeGreaterThan(1_500))

  it('is at most 2,000 characters, of a message with buttons 640, and says something', () => {
    const wrong = (said: Sent) => [
      ...texts(said).filter((text) => text.length > 2_000 || text.trim() === ''),
      ...templates(said).filter(({ text }) => text.length > 640),
      ...said.bodies.filter(
        ({ activity: { text, channelData } }) => (text === undefined) === (channelData?.['attachment'] === undefined),
      ),
    ]
    expect(broken(sent, wrong)).toEqual([])
  })

  it('has its quick replies under the last message alone, at most ten, and none gets lost', () => {
    const wrong = ({ replies, bodies }: Sent) => {
      const offered = replies.flatMap(({ choices = [] }) => choices)
      const wanted = [...new Map(offered.map(({ action, title }) => [action, title])).values()]
      const drawn = bodies.map((body) => quickReplies(body).map(({ title }) => title))
      const last = drawn.pop() ?? []
      return last.length > 10 || drawn.flat().length > 0 || last.join() !== wanted.join() ? [wanted] : []
    }
    expect(broken(sent, wrong)).toEqual([])
  })

  it('has titles of at most 19 characters, where the connector cuts', () => {
    const titles = ({ bodies }: Sent) => bodies.flatMap(quickReplies).map(({ title }) => title)
    expect(broken(sent, (said) => titles(said).filter((title) => title.length > 19 || title === ''))).toEqual([])
  })

  it('has quick replies that can be understood when they come back', () => {
    const payloads = ({ bodies }: Sent) => bodies.flatMap(quickReplies).map(({ payload }) => payload)
    const wrong = (payload: string) => parseAction(payload) === undefined || payload.length > 1_000
    expect(broken(sent, (said) => payloads(said).filter(wrong))).toEqual([])
  })

  it('has one to three buttons, of titles that fit, that open web pages or call abroad', () => {
    const wrong = ({ buttons }: Template) =>
      buttons.length < 1 ||
      buttons.length > 3 ||
      buttons.some(
        ({ type, title, url = '', payload = '' }) =>
          title.length > 20 || !(type === 'web_url' ? url.startsWith('https://') : /^\+\d{6,15}$/.test(payload)),
      )
    expect(broken(sent, (said) => templates(said).filter(wrong))).toEqual([])
  })

  it('has no card and no markup', () => {
    const cards = ({ bodies }: Sent) =>
      bodies.filter(
        ({ activity }) => activity.attachments ?? activity.suggestedActions ?? activity.textFormat === 'markdown',
      )
    expect(broken(sent, cards)).toEqual([])
    const markup = (said: Sent) =>
      said.replies.some(({ saidBy, checklist }) => saidBy !== undefined || checklist) // what people typed stays as it is
        ? []
        : texts(said).filter((text) => /\*\*|\]\(|^#|tel:|mailto:/m.test(text))
    expect(broken(sent, markup)).toEqual([])
  })

  it('loses no number or address', () => {
    const lost = (said: Sent) => {
      const buttons = templates(said).flatMap(({ buttons: each }) => each)
      const all = [...texts(said), ...buttons.map(({ url = '', payload = '' }) => `${url} ${payload}`)].join('\n')
      const digits = all.replace(/[^\d+\n]/g, '')
      return said.replies
        .flatMap(({ links = [] }) => links)
        .filter(({ href }) => {
          if (href.startsWith('tel:'))
            return ![href.slice(4), href.replace('tel:+31', '0')].some((number) => digits.includes(number))
          return !all.includes(href.replace(/^mailto:|^https:\/\/(?:www\.)?|\/$/g, ''))
        })
    }
    expect(broken(sent, lost)).toEqual([])
  })

  it('says whose words they are, and all of them', () => {
    const changed = ({ replies, bodies, language }: Sent) =>
      replies.flatMap((reply) => {
        if (reply.saidBy === undefined) return []
        const own = renderMessenger([reply], language)
        const whole = own.map(({ activity }) => activity.text).join(' ')
        const kept = own.every(({ by }) => by === 'person') && whole.startsWith(reply.saidBy)
        return kept && whole.replace(/\s/g, '').endsWith(reply.text.replace(/\s/g, '')) && bodies.length > 0
          ? []
          : [reply]
      })
    expect(broken(sent, changed)).toEqual([])
  })
})
