import type { AgendaWording } from './wording'

const seasons = ['winter', 'spring', 'summer', 'autumn']

export const en: AgendaWording = {
  locale: 'en-GB',
  onDay: (day) => `on ${day}`,
  fromTo: (first, last) => `from ${first} to ${last}`,
  inMonth: (month) => `in ${month}`,
  inYear: (year) => `in ${year}`,
  inSeason: (season, year) => `in the ${seasons[season] ?? ''} of ${year}`,
  item: (state, title, when, rest) =>
    `${title} ${{ past: 'was', running: 'is on now:', coming: 'is', announced: 'was announced to be', cancelled: 'is cancelled:' }[state]} ${when}${rest}.`,
  listed: (tense, when) => `${capital(when)} ${tense === 'past' ? 'there was' : 'there is'} this on the calendar:`,
  listedOpen: 'This is on the calendar:',
  listedPast: 'This was on the calendar:',
  listedNamed: 'This is what I found on the calendar:',
  more: (count) => `And ${count} more.`,
  nothing: (tense, when) =>
    `${capital(when)} nothing ${tense === 'past' ? 'was' : 'is'} on the calendar, as far as I know.`,
  nothingOpen: 'There is nothing of that on the calendar at the moment, as far as I know.',
  nothingNamed: (when) => `${capital(when)} that is not on the calendar. There is no date yet.`,
  nothingPast: 'I found nothing about that on the calendar.',
  noNewDate: 'There is no new date yet.',
  nextKnown: (item) => `The first thing I do know of: ${item}`,
  newsletter: 'New dates are announced in the newsletter of the knowledge centre (in Dutch).',
  place: (place) => `Where: ${place}`,
  time: (time) => `Time: ${time}`,
  forWhom: (people) => `For: ${people}`,
  registration: (text) => `Registration: ${text}`,
  addToCalendar: 'Add to calendar',
  newsletterButton: 'Newsletter',
  source: (sources, checked) => `Source: ${sources.join(', ')}. Checked on ${checked}.`,
  onlyInDutch: 'The details are in Dutch.',
  gone: 'This item is no longer on the calendar.',
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
