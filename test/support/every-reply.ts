import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { load } from 'js-yaml'
import {
  deskNotice,
  dialogs,
  disclosure,
  emergencyReplies,
  privateChat,
  reminderReplies,
  withPerson,
} from '../../dialogs'
import { createBot } from '../../src/app'
import { createHandleTurn } from '../../src/bot/handle-turn'
import { parseAction } from '../../src/conversation/action'
import type { CaseStatus } from '../../src/conversation/hand-off'
import { languages, otherLanguages, type Language } from '../../src/conversation/language'
import type { Reply } from '../../src/conversation/reply'
import type { Services } from '../../src/conversation/services'
import { audiences, type Audience, type Channel } from '../../src/conversation/turn'
import { detectLanguage } from '../../src/language/detect'
import { createMemoryTurnStore } from '../../src/storage/memory-turn-store'

/** The replies of one turn, and which turn that was. */
export interface Said {
  where: string
  language: Language
  replies: readonly Reply[]
}

/** A step of a talk: words that are typed, or a button that is pressed, with the boxes that were ticked. */
type Move = string | { press: string; ticked?: readonly string[] }

const publicUrl = 'https://chat.example.nl'
const { services } = createBot({ knowledgeDir: 'knowledge', publicUrl })

/** Days on which the events of the agenda are past, running and to come. */
const moments = ['2021-07-01', '2022-06-14', '2025-10-13', '2026-11-22', '2027-07-30'].map(
  (day) => new Date(`${day}T12:00:00+02:00`),
)
const now = new Date('2026-11-22T12:00:00+01:00')

const press = (action: string, ticked?: readonly string[]): Move => ({ press: action, ...(ticked && { ticked }) })
const namesIn = (path: string): string[] => readdirSync(path).map((name) => basename(name, '.md'))

const articleIds = [
  ...new Set(
    languages.flatMap((language) =>
      readdirSync(join('knowledge', language), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !['agenda', 'words'].includes(entry.name))
        .flatMap(({ name }) => namesIn(join('knowledge', language, name))),
    ),
  ),
]
const eventIds = [...new Set(languages.flatMap((language) => namesIn(join('knowledge', language, 'agenda'))))]

/** What people type, in each language. */
const typed: Record<
  Language,
  Record<
    'question' | 'danger' | 'crisis' | 'suspected' | 'nonsense' | 'person' | 'erase' | 'professional' | 'without2',
    string
  > & {
    agenda: string[]
  }
> = {
  nl: {
    question: 'Wat is mensenhandel?',
    danger: 'Help, hij slaat mij nu',
    crisis: 'Ik wil niet meer leven',
    suspected: 'Mijn baas heeft mijn paspoort afgepakt en ik krijg geen loon',
    nonsense: 'Hoe bak ik een appeltaart met kaneel?',
    person: 'Ik wil een mens spreken',
    erase: 'wis alles',
    professional: 'Ik ben hulpverlener',
    without2: 'zonder 2',
    agenda: [
      'Wat staat er op de agenda?',
      'Wat was er in 2022?',
      'Is er iets in maart 2031?',
      'Wanneer is de werelddag?',
    ],
  },
  en: {
    question: 'What is human trafficking?',
    danger: 'Help, he is beating me right now',
    crisis: 'I want to kill myself',
    suspected: 'My boss took my passport and does not pay me',
    nonsense: 'How do I bake an apple pie with cinnamon?',
    person: 'I want to talk to a person',
    erase: 'erase everything',
    professional: 'I am a social worker',
    without2: 'without 2',
    agenda: ['What is on the calendar?', 'What was there in 2022?', 'Is there anything in March 2031?'],
  },
  uk: {
    question: 'Що таке торгівля людьми?',
    danger: 'Допоможіть, він зараз мене б’є',
    crisis: 'Я не хочу жити',
    suspected: 'Мій роботодавець забрав мій паспорт і не платить мені',
    nonsense: 'Як спекти яблучний пиріг з корицею?',
    person: 'Хочу поговорити з людиною',
    erase: 'стерти все',
    professional: 'Я соціальний працівник',
    without2: 'без 2',
    agenda: ['Які події заплановані?', 'Що було у 2022 році?', 'Чи є щось у березні 2031?'],
  },
}

/** The longest that is remembered of a message, and with the marks of markdown in it. */
const longMessage = (language: Language, number: number): string =>
  `${number} **${typed[language].suspected}** [x](https://example.org) `.repeat(20).slice(0, 500)
const longestMessage = 'Ж'.repeat(1_900)

/** Small talk and commands: the first way of saying each. */
const smallTalk = (language: Language): string[] => {
  const intents = load(readFileSync(join('knowledge', language, 'words', 'intents.yaml'), 'utf8')) as Record<
    string,
    string[]
  > // safe: the knowledge check reads it with a schema
  return Object.entries(intents).flatMap(([name, [first]]) =>
    name === 'fillers' || first === undefined ? [] : first.replace(/\|\S+/g, ''),
  )
}

function talksIn(language: Language, channel: Channel): Move[][] {
  const { question, danger, crisis, suspected, nonsense, erase, professional, agenda } = typed[language]
  const signalCheck = services.signalCheck
  const situations = signalCheck?.situations(language).map(({ id }) => signalCheck.situation(id, language)) ?? []
  return [
    [danger, danger, suspected, danger, question],
    [crisis, crisis, danger, crisis],
    [suspected, suspected, question, press('person')],
    [question, danger],
    [nonsense, nonsense, nonsense],
    ['???', '👍'],
    ...smallTalk(language).flatMap((each) => [[each], [suspected, each]]),
    ...agenda.map((each) => [each]),
    [professional, suspected, danger, crisis, question, press('signal-check')],
    [question, erase],
    ...languages.map((each) => [question, press(`language:${each}`), question]),
    [question, press('restart'), press('topics'), press('agenda'), press('no'), press('yes'), press('stop'), 'x'],
    [press('article:gone'), press('event:gone'), press('remind:gone'), press('forget-reminders')],
    ...articleIds.map((id) => [
      press(`article:${id}`),
      ...(services.knowledge.article(id, language)?.sections ?? []).map((_, index) => press(`section:${id}/${index}`)),
      press('signal-check'),
      question,
    ]),
    [press('signal-check'), press('situation:more'), press('situation:choose'), press('situation:gone'), nonsense],
    ...situations.flatMap((situation) => {
      if (situation === undefined) return []
      const { id, signals } = situation
      const open = press(`situation:${id}`)
      if (channel === 'messenger')
        return [
          [open, ...signals.map(() => press('yes'))],
          [open, ...signals.map(() => press('no'))],
          [open, press('yes'), question, press('signal-check'), press('stop')],
        ]
      const tickings = [[], signals.map((signal) => signal.id), ...signals.map((signal) => [signal.id])]
      return [
        ...tickings.map((ticked) => [open, press('ticked', ticked)]),
        [open, '99', question, press('signal-check'), press('stop')],
      ]
    }),
    ['AAAA-AAAA-AAAA-AAAA'],
  ]
}

/** On the way to a person: all that can be agreed and struck out, and every way to be reached. */
function handOffsIn(language: Language): Move[][] {
  const { question, person, without2 } = typed[language]
  const leave = [press('person'), press('yes'), longestMessage]
  return [
    [person, press('no'), person, press('yes'), 'x'.repeat(1_901), press('stop')],
    [...leave, press('no'), press('no')],
    [...leave, press('ticked', ['line-1']), press('reach:phone'), '?', '0612345678', '18:00', press('yes')],
    [...leave, '99', press('yes'), press('reach:text-message'), '0612345678', '18:00'],
    [...leave, press('yes'), press('reach:email'), '?', 'x@example.org', '18:00'],
    [...Array.from({ length: 12 }, (_, index) => longMessage(language, index + 1)), ...leave, without2, press('no')],
    [question, ...leave, press('yes'), press('no'), press('person')],
  ]
}

/**
 * Every reply the assistant can give on a channel: talks with the real one, with somebody at the desk and with nobody;
 * and what is said by others than the dialogs.
 */
export async function everyReply(channel: Channel): Promise<Said[]> {
  const said: Said[] = []
  for (const language of languages) {
    for (const talk of talksIn(language, channel)) said.push(...(await play(talk, services, language, channel)))
    for (const open of [true, false]) {
      const desk = { ...services.desk, availability: () => ({ open, waiting: 12, opensAt: now }) }
      for (const talk of handOffsIn(language))
        said.push(...(await play(talk, { ...services, desk }, language, channel)))
    }
    for (const at of moments) {
      const days = [...eventIds.flatMap((id) => [press(`event:${id}`), press(`remind:${id}`)]), press('agenda')]
      said.push(...(await play(days, services, language, channel, at)))
    }
    said.push(...(await play(['code'], withFoundCode(language), language, channel)))
    said.push(...saidByOthers(language, channel))
  }
  return said
}

async function play(
  moves: readonly Move[],
  parts: Services,
  language: Language,
  channel: Channel,
  at = now,
): Promise<Said[]> {
  const turns = createMemoryTurnStore({ idleMs: 3_600_000, now: () => 0 })
  const answer = createHandleTurn({
    services: parts,
    turns,
    dialogs,
    emergencyReplies,
    withPerson,
    disclosure,
    privateChat,
    detectLanguage,
  })
  const said: Said[] = []
  const turn = async (kind: 'joined' | 'message', move: Move, conversationId: string) => {
    const { press: pressed, ticked } = typeof move === 'string' ? { press: undefined, ticked: undefined } : move
    const action = parseAction(pressed)
    const result = await answer(
      {
        id: `t${said.length}`,
        conversationId,
        channel,
        kind,
        text: typeof move === 'string' ? move : '',
        audience: channel === 'teams' ? 'professional' : 'public',
        languageHint: language,
        now: at,
        ...(action && { action }),
        ...(ticked && { ticked }),
      },
      () => [],
    )
    const where = `${channel} ${language}: ${JSON.stringify(moves.slice(0, said.length)).slice(-300)}`
    if (result) said.push({ where, language: result.language, replies: result.replies })
  }
  if (typeof moves[0] === 'string') await turn('joined', '', 'opened')
  for (const move of moves) await turn('message', move, 'talk')
  return said
}

/** Somebody types a code: each way in which a case can stand, and answers that nobody read. */
function withFoundCode(language: Language): Services {
  const text = `**${typed[language].question}** `.repeat(200)
  const newReplies = [1, 2].map(() => ({ staffName: 'Anna *van* der Berg', text, at: now }))
  const found: CaseStatus = { caseId: 'c', status: 'closed', newReplies }
  const desk = { ...services.desk, readCode: () => ({ code: 'x' }), status: () => Promise.resolve({ found }) }
  return { ...services, desk }
}

function saidByOthers(language: Language, channel: Channel): Said[] {
  const { contacts } = services
  const person = [undefined, 1, 12].map((place) => withPerson.relayed(language, place))
  const notices = [
    { kind: 'joined', staffName: 'Anna' },
    { kind: 'handed-over', staffName: 'Anna' },
    { kind: 'back-in-queue' },
    { kind: 'nobody-came' },
    { kind: 'ended-by-staff' },
    { kind: 'ended-by-silence', minutes: 15 },
  ] as const
  const say = (where: string, replies: readonly Reply[]): Said => ({ where: `${where} ${language}`, language, replies })
  const emergencies = (['danger', 'crisis', 'suspected'] as const).flatMap((level) =>
    audiences.flatMap((audience: Audience) =>
      [true, false].flatMap((again) =>
        [undefined, ...otherLanguages].map((otherLanguage) =>
          say(
            `${level} ${audience} ${otherLanguage}`,
            emergencyReplies({ level, language, audience, contacts, again, otherLanguage }),
          ),
        ),
      ),
    ),
  )
  const reminders = eventIds.flatMap((id) =>
    moments.flatMap((at) => {
      const occurrence = services.agenda.event(id, language, at)
      if (!occurrence) return []
      const from = occurrence.start
      return [
        ...[0, 1, 7].map((daysAhead) => ({ kind: 'coming', occurrence, daysAhead }) as const),
        { kind: 'moved', occurrence, from } as const,
        { kind: 'cancelled', occurrence } as const,
      ].map((notice) => say(`reminder of ${id}`, reminderReplies(notice, language, publicUrl)))
    }),
  )
  return [
    ...emergencies,
    ...notices.map((notice) => say(notice.kind, deskNotice(notice, language, contacts))),
    ...reminders,
    ...person.map((reply) => say('relayed', [reply])),
    say('ended', [withPerson.ended(language)]),
    say('erased', [withPerson.erased(language, channel)]),
    say('private', [privateChat(language)]),
    say('disclosure', [disclosure(language, channel, publicUrl)]),
    say('a person', [{ tone: 'plain', text: '**x** '.repeat(900), saidBy: 'Anna', choices: [] }]),
  ]
}
