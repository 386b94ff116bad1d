import type { AgendaEvent } from '../../src/conversation/services'
import type { AgendaWording } from './wording'

const dayMs = 86_400_000
const dayMonthYear = { day: 'numeric', month: 'long', year: 'numeric' } as const
const at = (iso: string) => new Date(`${iso}T12:00:00Z`)
const iso = (date: Date) => date.toISOString().slice(0, 10)

export const daysBefore = (day: string, count: number): string => iso(new Date(at(day).getTime() - count * dayMs))

/** The day before an exclusive end. */
export const dayBefore = (end: string): string => daysBefore(end, 1)

function inWords(day: string, { locale }: AgendaWording, parts: Intl.DateTimeFormatOptions): string {
  const text = at(day).toLocaleDateString(locale, { timeZone: 'UTC', ...parts })
  // Ukrainian abbreviates "year", and the full stop would end the sentence.
  return text.replace(/ р\.$/, ' року')
}

export const longDay = (day: string, words: AgendaWording): string => inWords(day, words, dayMonthYear)

/** Days in words, as short as they can be said: a day, a month, a year, or a stretch. Both ends count. */
export function daysInWords(first: string, last: string, words: AgendaWording): string {
  if (first === last) return words.onDay(inWords(first, words, { weekday: 'long', ...dayMonthYear }))
  const [year, month] = [first.slice(0, 4), first.slice(0, 7)]
  if (first === `${year}-01-01` && last === `${year}-12-31`) return words.inYear(year)
  const dayAfter = iso(new Date(at(last).getTime() + dayMs))
  const isMonth = first.endsWith('-01') && month === last.slice(0, 7) && dayAfter.endsWith('-01')
  if (isMonth) return words.inMonth(inWords(first, words, { month: 'long', year: 'numeric' }))
  // What both ends share is said once: "van 1 tot en met 15 juli 2022".
  const shared = last.startsWith(month)
    ? { day: 'numeric' as const }
    : last.startsWith(year)
      ? { day: 'numeric' as const, month: 'long' as const }
      : dayMonthYear
  return words.fromTo(inWords(first, words, shared), longDay(last, words))
}

/** When an item is, as exactly as it is known. */
export function whenInWords(event: AgendaEvent, start: string, end: string, words: AgendaWording): string {
  const year = start.slice(0, 4)
  if (event.precision === 'year') return words.inYear(year)
  if (event.precision === 'season') return words.inSeason(Math.floor((Number(start.slice(5, 7)) % 12) / 3), year)
  return daysInWords(start, end, words)
}
