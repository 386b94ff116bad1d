import { useDesk } from '../desk-context'

const zone = { timeZone: 'Europe/Amsterdam' } as const

/** Hours and minutes; with the day when it was not today. */
export function formatTime(at: string, language: string, nowMs: number): string {
  const date = new Date(at)
  const day = (when: Date | number) => new Intl.DateTimeFormat(language, { ...zone, dateStyle: 'short' }).format(when)
  const time = new Intl.DateTimeFormat(language, {
    ...zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date)
  return day(date) === day(nowMs) ? time : `${day(date)} ${time}`
}

export function Time({ at }: { at: string }) {
  const { language, nowMs } = useDesk()
  return <time dateTime={at}>{formatTime(at, language, nowMs())}</time>
}
