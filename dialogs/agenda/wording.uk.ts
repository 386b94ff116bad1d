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
  reminders: {
    button: 'Нагадати мені',
    stopButton: 'Без нагадувань',
    promise: (title, when, days) =>
      `Добре, я нагадаю вам про подію **${title}** (${when}). Ви отримаєте в цьому чаті ${days.length === 1 ? 'одне повідомлення' : 'два повідомлення'}: ${days.join(' та ')}, о 9 годині ранку за нідерландським часом.`,
    kept: 'Для цього я зберігаю лише назву події, ці дні, вашу мову та де знайти цей чат. Те, що надіслано, видаляється.',
    howToStop: 'Передумали? Натисніть **Без нагадувань** або напишіть «стоп нагадування». Це можна зробити будь-коли.',
    tooLate: (title, when) =>
      `**${title}**: ${when}. Нагадування надсилаються за тиждень і за день. Ці моменти вже минули, тому я нічого не надішлю.`,
    noDay: (item) => `Про це я не можу нагадати. ${item}`,
    which: 'Про що вам нагадати?',
    noneAhead: 'Зараз у календарі немає нічого, про що я можу нагадати.',
    inPrivate:
      'Нагадування я надсилаю лише у вашому особистому чаті зі мною, а не в групі. Відкрийте цей чат і попросіть там.',
    notHere:
      'Тут я не можу надсилати нагадування. Натомість є файл календаря. Відкрийте його, і дата з’явиться у вашому календарі, а він зможе вам нагадати.',
    stopped: 'Я більше не надсилатиму нагадувань. Те, що для цього зберігалося, видалено.',
    stoppedSome: (titles) =>
      `Я більше не нагадуватиму про: ${titles.join(', ')}. Те, що для цього зберігалося, видалено.`,
    comes: (title, when, daysAhead) =>
      `Ви просили нагадати. **${title}** — ${['сьогодні', 'завтра'][daysAhead] ?? `через ${daysAhead} дн.`}: ${when}.`,
    moved: (title, from, when) =>
      `Ви просили нагадати про подію **${title}**. Дата змінилася: не ${from}, а ${when}. Нагадати й тоді? Натисніть **Нагадати мені**.`,
    cancelled: (title, when) =>
      `Ви просили нагадати про подію **${title}** (${when}). Її скасовано. Більше про неї я нічого не надсилатиму.`,
  },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
