import type { AgendaWording } from './wording'

const seasons = ['взимку', 'навесні', 'влітку', 'восени']

export const uk: AgendaWording = {
  locale: 'uk',
  onDay: (day) => day,
  fromTo: (first, last) => `з ${first} до ${last} включно`,
  inMonth: (month) => month,
  inYear: (year) => `${year} рік`,
  inSeason: (season, year) => `${seasons[season] ?? ''} ${year} року`,
  item: (state, title, when, rest) =>
    `${title}${{ past: ' (вже відбулося)', running: ' (триває зараз)', coming: '', announced: ' (було заплановано)', cancelled: ' (скасовано)' }[state]}: ${when}${rest}.`,
  listed: (tense, when) =>
    `${capital(when)}: ${tense === 'past' ? 'у календарі були такі події' : 'у календарі є такі події'}.`,
  listedOpen: 'У календарі є такі події:',
  listedPast: 'У календарі були такі події:',
  listedNamed: 'Ось що є в календарі:',
  more: (count) => `І ще: ${count}.`,
  nothing: (tense, when) =>
    `${capital(when)}: наскільки мені відомо, ${tense === 'past' ? 'подій у календарі не було' : 'подій у календарі немає'}.`,
  nothingOpen: 'Наскільки мені відомо, зараз у календарі такого немає.',
  nothingNamed: (when) => `${capital(when)}: такої події в календарі немає. Дата поки невідома.`,
  nothingPast: 'Про це в календарі нічого немає.',
  noNewDate: 'Нова дата поки невідома.',
  nextKnown: (item) => `Найближче, про що мені відомо: ${item}`,
  newsletter: 'Нові дати з’являються в розсилці центру (нідерландською мовою).',
  place: (place) => `Де: ${place}`,
  time: (time) => `Час: ${time}`,
  forWhom: (people) => `Для кого: ${people}`,
  registration: (text) => `Реєстрація: ${text}`,
  addToCalendar: 'Додати в календар',
  newsletterButton: 'Розсилка',
  source: (sources, checked) => `Джерело: ${sources.join(', ')}. Перевірено ${checked}.`,
  onlyInDutch: 'Подробиці — нідерландською мовою.',
  gone: 'Цієї події більше немає в календарі.',
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
