import type { AgendaWording } from './wording'

const seasons = ['de winter', 'het voorjaar', 'de zomer', 'het najaar']

export const nl: AgendaWording = {
  locale: 'nl',
  onDay: (day) => `op ${day}`,
  fromTo: (first, last) => `van ${first} tot en met ${last}`,
  inMonth: (month) => `in ${month}`,
  inYear: (year) => `in ${year}`,
  inSeason: (season, year) => `in ${seasons[season] ?? ''} van ${year}`,
  item: (state, title, when, rest) =>
    `${title} ${{ past: 'was', running: 'is nu:', coming: 'is', announced: 'stond gepland', cancelled: 'gaat niet door:' }[state]} ${when}${rest}.`,
  listed: (tense, when) => `${capital(when)} ${tense === 'past' ? 'stond' : 'staat'} dit op de agenda:`,
  listedOpen: 'Dit staat op de agenda:',
  listedPast: 'Dit was er op de agenda:',
  listedNamed: 'Dit vond ik in de agenda:',
  more: (count) => `En nog ${count} ${count === 1 ? 'ander punt' : 'andere punten'}.`,
  nothing: (tense, when) =>
    `${capital(when)} ${tense === 'past' ? 'stond' : 'staat'} er niets op de agenda, voor zover ik weet.`,
  nothingOpen: 'Daarvoor staat nu niets op de agenda, voor zover ik weet.',
  nothingNamed: (when) => `${capital(when)} staat dat niet op de agenda. Een datum is nog niet bekend.`,
  nothingPast: 'Daarover staat niets in de agenda.',
  noNewDate: 'Een nieuwe datum is nog niet bekend.',
  nextKnown: (item) => `Het eerste wat ik wel weet: ${item}`,
  newsletter: 'Nieuwe data staan in de nieuwsbrief van het kenniscentrum.',
  place: (place) => `Waar: ${place}`,
  time: (time) => `Hoe laat: ${time}`,
  forWhom: (people) => `Voor wie: ${people}`,
  registration: (text) => `Aanmelden: ${text}`,
  addToCalendar: 'Zet in je agenda',
  newsletterButton: 'Nieuwsbrief',
  source: (sources, checked) => `Bron: ${sources.join(', ')}. Nagekeken op ${checked}.`,
  onlyInDutch: '',
  gone: 'Dit punt staat niet meer op de agenda.',
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
