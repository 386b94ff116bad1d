import { languages, type Language } from '../conversation/language'
import type { Agenda, AgendaAnswer, Occurrence } from '../conversation/services'
import type { AgendaWords } from './agenda-words'
import { todayAt, type Day, type Span } from './calendar-day'
import type { KnowledgeEvent } from './events'
import { aroundToday, comingFrom, hasDay, nowOf, occurrencesWithin, overlap, spanOf } from './occurrences'
import { createQuestionReader, type AgendaQuestion } from './question'

/** "What is still to come" looks a year ahead: far enough for the next time of each yearly day. */
const openDays = 366

type PerLanguage<T> = Partial<Record<Language, T>>

/**
 * Answers questions about the agenda. A language without events of its own speaks of the Dutch ones; a language without
 * words has no questions about the agenda yet.
 */
export function createAgenda(
  events: PerLanguage<readonly KnowledgeEvent[]>,
  words: PerLanguage<AgendaWords | undefined>,
): Agenda {
  const eventsIn = (language: Language) => events[language] ?? events.nl ?? []
  const readers = new Map(
    languages.flatMap((language) => {
      const list = words[language]
      return list ? [[language, createQuestionReader(eventsIn(language), list)] as const] : []
    }),
  )
  return {
    ask(text, language, now) {
      const question = readers.get(language)?.(text, language, now)
      return question && answer(question, eventsIn(language), todayAt(now))
    },
    event(id, language, now) {
      const event = eventsIn(language).find((candidate) => candidate.id === id)
      return event && nowOf(event, eventsIn(language), todayAt(now))
    },
    upcoming: (language, now) => comingFrom(eventsIn(language), todayAt(now), openDays),
  }
}

function answer(question: AgendaQuestion, events: readonly KnowledgeEvent[], today: Day): AgendaAnswer {
  if (question.named) return answerNamed(question, question.named, events, today)
  if (question.periods.length > 0) return answerPeriod(question, events, today)

  const fits = fitting(question)
  const coming = comingFrom(events, today).filter(fits)
  if (question.order === 'next') {
    return {
      kind: 'next',
      occurrences: coming.filter(({ when, start }) => when === 'coming' || isOneDay(start, today)).slice(0, 1),
    }
  }
  const happened = withinAny(
    events.filter((event) => isDated(event, question)),
    [{ start: 0, end: today }],
    today,
  ).filter((item) => item.when === 'past' && fits(item))
  if (question.order === 'last') return { kind: 'last', occurrences: happened.slice(-1) }
  if (question.past && !question.fromToday) return { kind: 'last', occurrences: happened }
  // "Wanneer begint de campagne?": when none is to come, the campaigns there were, also those without an exact day.
  const campaigns = coming.length === 0 && question.kinds.includes('campaign')
  if (campaigns)
    return { kind: 'named', occurrences: occurrencesWithin(events, aroundToday(today), today).filter(fits) }
  const shown = question.place ? coming : comingFrom(events, today, openDays).filter(fits)
  return { kind: 'open', occurrences: shown }
}

const isOneDay = (start: string, today: Day) => spanOf({ start, end: start }).start === today

/** A yearly day is no meeting and no campaign, so it is never "the last one". */
const isDated = (event: KnowledgeEvent, { kinds }: AgendaQuestion) =>
  (hasDay(event) && event.kind !== 'day') || (event.kind === 'campaign' && kinds.includes('campaign'))

function fitting({ kinds, place }: AgendaQuestion) {
  return ({ event }: Occurrence): boolean =>
    (kinds.length === 0 || kinds.includes(event.kind)) &&
    (!place || event.place?.toLowerCase().includes(place) === true)
}

function answerPeriod(question: AgendaQuestion, events: readonly KnowledgeEvent[], today: Day): AgendaAnswer {
  const { periods, period, place, kinds } = question
  // "dit najaar nog iets": what of the period is over does not count, unless all of it is.
  const spans = periods.map(({ start, end }) => ({
    start: question.fromToday && end > today ? Math.max(start, today) : start,
    end,
  }))
  // An item without an exact day is listed when it is asked for, and "campagne" asks for it.
  const all = withinAny(
    events.filter((event) => hasDay(event) || kinds.includes('campaign')),
    spans,
    today,
  )
  const fits = all.filter(fitting(question))
  // On a day on which something else is on, that is said, whatever it was called in the question.
  return { kind: 'period', ...(period && { period }), occurrences: fits.length > 0 || place ? fits : all }
}

function withinAny(events: readonly KnowledgeEvent[], spans: readonly Span[], today: Day): Occurrence[] {
  const hull = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
  if (hull.end <= hull.start) return []
  return occurrencesWithin(events, hull, today).filter((item) => spans.some((span) => overlap(spanOf(item), span)))
}

/** Of the events named: those of the days asked for, or the next one, or else the last. */
function answerNamed(
  question: AgendaQuestion,
  named: readonly KnowledgeEvent[],
  events: readonly KnowledgeEvent[],
  today: Day,
): AgendaAnswer {
  const { periods, period, place, order, past, several } = question
  const members = events.filter((event) => named.some(({ id }) => id === event.id || id === event.replaces))
  const there = members.filter((event) => place && event.place?.toLowerCase().includes(place))
  const pool = there.length > 0 ? there : members
  const then = withinAny(pool, periods, today)
  // Somebody who remembers the name of the only one, and its day without the year, means that one.
  const misdated = then.length === 0 && pool.length === 1 && pool[0]?.repeats === undefined
  if (periods.length > 0 && !misdated) return { kind: 'named', ...(period && { period }), occurrences: then }

  const before = occurrencesWithin(
    pool.filter(({ repeats }) => !repeats),
    { start: 0, end: today },
    today,
  )
  const coming = comingFrom(events, today).filter(({ event }) => pool.includes(event as KnowledgeEvent)) // safe: made of `events`
  if (several)
    return {
      kind: 'named',
      occurrences: past ? before : [...before, ...coming.filter(({ when }) => when === 'coming')],
    }
  // Yearly days of one name are all meant; of a series of meetings the next one is.
  const next = coming.every(({ event }) => event.kind === 'day') ? coming : coming.slice(0, 1)
  return {
    kind: 'named',
    occurrences: next.length > 0 && order !== 'last' ? next : before.length > 0 ? before.slice(-1) : coming,
  }
}
