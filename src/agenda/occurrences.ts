import type { AgendaEvent, Occurrence } from '../conversation/services'
import { isoDay, parseDay, partsOf, dayOf, yearOf, type Day, type Span } from './calendar-day'
import type { KnowledgeEvent } from './events'

/** First day and the day after the last. */
export const spanOf = ({ start, end }: { start: string; end: string }): Span => ({
  start: parseDay(start),
  end: parseDay(end) + 1,
})

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

function occurrence(event: AgendaEvent, span: Span, today: Day): Occurrence {
  const when = span.end <= today ? 'past' : span.start > today ? 'coming' : 'running'
  return { event, start: isoDay(span.start), end: isoDay(span.end - 1), when }
}

/** A yearly event on its day of a year. */
function inYear(event: KnowledgeEvent, year: number): Span {
  const { start, end } = spanOf(event)
  const { month, day } = partsOf(start)
  const first = dayOf(year, month, day)
  return { start: first, end: first + end - start }
}

/** Every time one of these events takes place within the days asked for, by date. */
export function occurrencesWithin(events: readonly KnowledgeEvent[], asked: Span, today: Day): Occurrence[] {
  const spansOf = (event: KnowledgeEvent): Span[] => {
    if (event.repeats !== 'yearly') return [spanOf(event)]
    const years = Array.from(
      { length: yearOf(asked.end - 1) - yearOf(asked.start) + 1 },
      (_, i) => yearOf(asked.start) + i,
    )
    // A year that has an item of its own ("Europese Dag 2021") is told there.
    const told = events.filter(({ replaces }) => replaces === event.id).map(({ start }) => yearOf(parseDay(start)))
    return years.filter((year) => !told.includes(year)).map((year) => inYear(event, year))
  }
  return events
    .flatMap((event) =>
      spansOf(event)
        .filter((span) => overlap(span, asked))
        .map((span) => occurrence(event, span, today)),
    )
    .sort(
      (a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end) || a.event.id.localeCompare(b.event.id),
    )
}

/** Far enough on both sides for every item and for the next time of a yearly one. */
export const aroundToday = (today: Day): Span => ({ start: dayOf(2000, 1), end: today + 366 })

export const hasDay = ({ precision }: Pick<AgendaEvent, 'precision'>): boolean => precision === 'day'

/** What runs or is still to come within so many days, by date: every item with a day, and of a yearly day the next. */
export function comingFrom(events: readonly KnowledgeEvent[], today: Day, withinDays = 3_653): Occurrence[] {
  const ahead = occurrencesWithin(events.filter(hasDay), { start: today, end: today + withinDays }, today)
  return ahead.filter((item, i) => ahead.findIndex(({ event }) => event.id === item.event.id) === i)
}

/** The occurrence to speak of when an event is opened: for a yearly event the next one. */
export function nowOf(event: KnowledgeEvent, events: readonly KnowledgeEvent[], today: Day): Occurrence {
  const next = event.repeats ? comingFrom(events, today).find((item) => item.event.id === event.id) : undefined
  return next ?? occurrence(event, spanOf(event), today)
}
