import type { Dialog, DialogContext, DialogResult } from '../../src/conversation/dialog'
import type { Reply } from '../../src/conversation/reply'
import type { AgendaAnswer, Occurrence } from '../../src/conversation/services'
import { calendarLink, eventButton, newsletterButton, remindButton } from './buttons'
import { dayBefore, daysInWords, longDay } from './days'
import { details, itemLine } from './item-line'
import { answerAboutReminders, canBeReminded, remindsIn } from './reminders'
import type { Tense } from './wording'
import { wordings } from './wordings'

/** More lines than this are not read on a phone. */
const maxListed = 8
const maxEventButtons = 3

/** What is on, what was, one item in full, and reminders of it. */
export const agendaDialog: Dialog = {
  name: 'agenda',
  respond(context) {
    const { turn, language, services } = context
    const { agenda } = services
    const aboutReminders = answerAboutReminders(context)
    if (aboutReminders) return aboutReminders
    if (turn.action === 'agenda')
      return answer(context, { kind: 'open', occurrences: agenda.upcoming(language, turn.now) })
    const pressed = /^event:(.+)$/.exec(turn.action ?? '')?.[1]
    if (pressed) {
      const found = agenda.event(pressed, language, turn.now)
      return found ? say([found], eventReply(context, found)) : nothing(context, wordings[language].gone)
    }
    if (turn.action) return undefined
    const found = agenda.ask(turn.text, language, turn.now)
    return found && answer(context, found)
  },
}

function answer(context: DialogContext, found: AgendaAnswer): DialogResult {
  const words = wordings[context.language]
  const { kind, period, occurrences } = found
  const [only, ...others] = occurrences
  if (!only) return nothing(context, nothingText(context, found))
  if (others.length > 0)
    return say(occurrences.slice(0, maxListed), listReply(context, heading(context, found), occurrences))
  const reply = eventReply(context, only)
  const isOver = kind === 'named' && only.event.kind === 'meeting' && only.when === 'past' && !period
  return say(
    occurrences,
    isOver ? { ...reply, text: `${reply.text}\n\n${words.noNewDate} ${words.newsletter}` } : reply,
  )
}

function nothingText(context: DialogContext, { kind, period }: AgendaAnswer): string {
  const words = wordings[context.language]
  if (kind === 'last') return words.nothingPast
  if (!period) return words.nothingOpen
  const when = daysInWords(period.start, dayBefore(period.end), words)
  const tense = tenseOf(period.start, period.end, context)
  return kind === 'named' && tense !== 'past' ? words.nothingNamed(when) : words.nothing(tense, when)
}

function heading(context: DialogContext, { kind, period }: AgendaAnswer): string {
  const words = wordings[context.language]
  if (kind === 'named') return words.listedNamed
  if (kind === 'last') return words.listedPast
  if (!period) return words.listedOpen
  const when = daysInWords(period.start, dayBefore(period.end), words)
  return words.listed(tenseOf(period.start, period.end, context), when)
}

function tenseOf(start: string, end: string, { turn }: DialogContext): Tense {
  const today = turn.now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' }) // ISO order, so it compares as text
  return end <= today ? 'past' : start > today ? 'coming' : 'running'
}

function say(listed: readonly Occurrence[], reply: Reply): DialogResult {
  const [only, ...others] = listed.map(({ event }) => event.id)
  return {
    replies: [reply],
    outcome: 'agenda',
    state: { misses: 0, ...(others.length === 0 && { event: only }) },
    events: listed.map(({ event }) => event.id),
  }
}

/** Nothing found: says so, names the next item that is known, and where new dates are announced. */
function nothing(context: DialogContext, text: string): DialogResult {
  const { language, services, turn } = context
  const words = wordings[language]
  const [next] = services.agenda.upcoming(language, turn.now)
  const known = next ? [words.nextKnown(itemLine(next, words))] : []
  const choices = [...(next ? [eventButton(next)] : []), newsletterButton(words)]
  return {
    ...say([], { tone: 'plain', text: [text, ...known, words.newsletter].join('\n\n'), choices }),
    events: [],
  }
}

function listReply({ language }: DialogContext, heading: string, occurrences: readonly Occurrence[]): Reply {
  const words = wordings[language]
  const shown = occurrences.slice(0, maxListed)
  const lines = shown.map((item) => `- ${itemLine(item, words)}`).join('\n')
  const rest = occurrences.length - shown.length
  const ahead = shown.filter(({ when }) => when !== 'past')
  const buttons = (ahead.length > 0 ? ahead : shown).slice(0, maxEventButtons).map(eventButton)
  return {
    tone: 'plain',
    text: [heading, lines, ...(rest > 0 ? [words.more(rest)] : [])].join('\n\n'),
    choices: [...buttons, newsletterButton(words)],
  }
}

/** One event in full: when it is or was, what it is, and what one needs to go there. */
function eventReply({ language, services, turn }: DialogContext, occurrence: Occurrence): Reply {
  const words = wordings[language]
  const { event, when } = occurrence
  const inDutch = event.language === undefined || event.language === language ? [] : [words.onlyInDutch]
  const item = itemLine(occurrence, words, false)
  const list = details(event, words)
  const upcoming = services.agenda.upcoming(language, turn.now).filter(({ event: other }) => other.id !== event.id)
  return {
    tone: 'plain',
    text: [item, ...inDutch, event.answer, ...(list ? [list] : [])].join('\n\n'),
    smallPrint: words.source(
      event.sources.map(({ name, url }) => `[${name}](${url})`),
      longDay(event.reviewed, words),
    ),
    choices: [
      ...(canBeReminded(occurrence) && remindsIn(turn) ? [remindButton(occurrence, words)] : []),
      ...(when === 'past' ? [] : upcoming.slice(0, 1).map(eventButton)),
      newsletterButton(words),
    ],
    ...(when === 'coming' &&
      event.precision === 'day' && { links: [calendarLink(services.publicUrl, words, occurrence)] }),
  }
}
