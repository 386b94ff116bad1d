import type { AgendaEvent, Occurrence } from '../../src/conversation/services'
import { whenInWords } from './days'
import type { AgendaWording, ItemState } from './wording'

/** One sentence about one item: what, when and where. */
export function itemLine(item: Occurrence, words: AgendaWording, withPlace = true): string {
  const { event, start, end } = item
  const place = withPlace && event.place ? `, ${event.place}` : ''
  return words.item(stateOf(item), `**${event.title}**`, whenInWords(event, start, end, words), place)
}

function stateOf({ event, when }: Occurrence): ItemState {
  if (event.status === 'cancelled') return 'cancelled'
  return event.status === 'tentative' && when === 'past' ? 'announced' : when
}

/** What one needs to go there, as a list; empty when nothing of it is known. */
export function details(event: AgendaEvent, words: AgendaWording): string {
  return [
    event.time && words.time(event.time),
    event.place && words.place(event.place),
    event.forWhom && words.forWhom(event.forWhom),
    event.registration && words.registration(event.registration),
  ]
    .filter(Boolean)
    .map((detail) => `- ${detail}`)
    .join('\n')
}
