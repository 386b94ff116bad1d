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
  addToCalendar: 'Zet in de agenda',
  newsletterButton: 'Nieuwsbrief',
  source: (sources, checked) => `Bron: ${sources.join(', ')}. Nagekeken op ${checked}.`,
  onlyInDutch: '',
  gone: 'Dit punt staat niet meer op de agenda.',
  reminders: {
    button: 'Herinner mij',
    stopButton: 'Geen herinneringen',
    promise: (title, when, days) =>
      `Goed, ik herinner u aan **${title}** (${when}). U krijgt daarvoor ${days.length === 1 ? 'een bericht' : 'twee berichten'} in deze chat: ${days.join(' en ')}, om 9 uur in de ochtend.`,
    kept: 'Ik bewaar daarvoor alleen: het agendapunt, deze dagen, uw taal en waar deze chat te vinden is. Wat verstuurd is, wordt gewist.',
    howToStop: 'Toch niet? Kies **Geen herinneringen** of typ ‘stop herinneringen’. Dat kan altijd.',
    tooLate: (title, when) =>
      `**${title}** is ${when}. Een herinnering komt een week en een dag van tevoren. Die momenten zijn al voorbij, dus ik stuur niets meer.`,
    noDay: (item) => `Daaraan kan ik u niet herinneren. ${item}`,
    which: 'Waaraan wilt u herinnerd worden?',
    noneAhead: 'Er staat nu niets op de agenda waaraan ik u kan herinneren.',
    inPrivate:
      'Herinneringen gaan alleen via uw eigen chat met mij, niet in een groep. Open die chat en vraag het daar.',
    notHere:
      'Hier kan ik geen herinnering sturen. Wel is er een agendabestand. Wie dat opent, heeft de dag in de eigen agenda. Die kan een melding geven.',
    stopped: 'Ik stuur geen herinneringen meer. Wat daarvoor bewaard was, is gewist.',
    stoppedSome: (titles) => `Ik herinner u niet meer aan: ${titles.join(', ')}. Wat daarvoor bewaard was, is gewist.`,
    comes: (title, when, daysAhead) =>
      `U vroeg om een herinnering. **${title}** is ${['vandaag', 'morgen'][daysAhead] ?? `over ${daysAhead} dagen`}: ${when}.`,
    moved: (title, from, when) =>
      `U vroeg om een herinnering aan **${title}**. De dag is veranderd. Het is niet ${from}, maar ${when}. Wilt u dan ook een herinnering? Kies **Herinner mij**.`,
    cancelled: (title, when) =>
      `U vroeg om een herinnering aan **${title}** (${when}). Het gaat niet door. Ik stuur hierover niets meer.`,
  },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
