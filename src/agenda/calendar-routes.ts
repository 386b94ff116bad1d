import type { Agenda } from '../conversation/services'
import { ServiceError } from '../errors'
import type { HttpResponse, Route } from '../http/route'
import { calendarFile, type CalendarOptions } from './calendar-file'

/** `/agenda.ics`: what is still to come, also as a subscription. `/agenda/<id>.ics`: one event. */
export function calendarRoutes(agenda: () => Agenda, clock: () => Date, options: CalendarOptions): Route[] {
  const file = (items: Parameters<typeof calendarFile>[0], name: string): HttpResponse => ({
    status: 200,
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.ics"`,
    },
    body: calendarFile(items, options),
  })
  return [
    {
      method: 'GET',
      path: '/agenda.ics',
      sends: 'file',
      handle: () => file(agenda().upcoming('nl', clock()), 'agenda'),
    },
    {
      method: 'GET',
      path: '/agenda/:file',
      sends: 'file',
      handle({ params }) {
        const id = /^([a-z0-9-]{1,100})\.ics$/.exec(params['file'] ?? '')?.[1]
        const item = id === undefined ? undefined : agenda().event(id, 'nl', clock())
        // Without an exact day there is nothing to put in a calendar.
        if (!item || item.event.precision !== 'day') throw new ServiceError('NotFound', 404, 'no such event')
        return file([item], item.event.id)
      },
    },
  ]
}
