import { addDays, instantOf, localTime, weekdayOf } from './amsterdam-time'
import type { IsHoliday } from './holidays'
import type { Interval, OpeningRules } from './opening-rules'

export interface OpeningHours {
  isOpen(now: Date): boolean
  /** The next opening after this moment; undefined when none is known. Within an opening: the one after it. */
  opensAt(now: Date): Date | undefined
}

/** Rules that name no opening in this many days name none: an exception in a far year is no promise. */
const lookAheadDays = 60

/** Nobody gave opening hours: who is present decides, and nothing is said about times. */
export const noOpeningHours: OpeningHours = { isOpen: () => true, opensAt: () => undefined }

/** Every opening is a pair of moments, made from calendar and clock in Twente; so a clock change can double or drop none. */
export function createOpeningHours(rules: OpeningRules, isHoliday: IsHoliday): OpeningHours {
  const intervalsOf = (date: string): readonly Interval[] => {
    const usual = rules.week[weekdayOf(date) - 1] ?? []
    const exception = rules.exceptions.get(date)
    if (exception) return exception
    return rules.holidays !== 'as-usual' && isHoliday(date) ? rules.holidays : usual
  }
  const openingsOf = (date: string): { from: Date; to: Date }[] =>
    intervalsOf(date).map(({ fromMin, toMin }) => ({ from: instantOf(date, fromMin), to: instantOf(date, toMin) }))

  return {
    isOpen: (now) => openingsOf(localTime(now).date).some(({ from, to }) => from <= now && now < to),
    opensAt(now) {
      const today = localTime(now).date
      for (let day = 0; day <= lookAheadDays; day += 1) {
        const next = openingsOf(addDays(today, day)).find(({ from }) => from > now)
        if (next) return next.from
      }
      return undefined
    },
  }
}
