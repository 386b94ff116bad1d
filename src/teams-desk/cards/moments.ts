const zone = { timeZone: 'Europe/Amsterdam' } as const
const time = new Intl.DateTimeFormat('nl-NL', { ...zone, hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('nl-NL', { ...zone, weekday: 'short', day: 'numeric', month: 'short' })

/** `10:42`, on the clock in Twente. */
export const timeOf = (at: Date): string => time.format(at)

/** `ma 23 nov 10:42`: stays true however long it is looked at. */
export const momentOf = (at: Date): string => `${day.format(at)} ${timeOf(at)}`
