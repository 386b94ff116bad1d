import { allMean, months, ordinal, spellings, weekdays, type DateLanguage } from './date-language'

const asIs = (words: string) => Object.fromEntries(words.split(' ').map((word) => [word, word]))
const numberWords = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const ordinalWords = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')

export const english: DateLanguage = {
  phrases: {
    ...Object.fromEntries(numberWords.map((word, i) => [word, String(i + 1)])),
    ...Object.fromEntries(ordinalWords.map((word, i) => [word, ordinal(i + 1)])),
    ...spellings(
      months,
      months.map((name) =>
        name === 'may'
          ? name
          : `${name} ${name.slice(0, 3)} ${name.slice(0, 3)}.${name === 'september' ? ' sept' : ''}`,
      ),
    ),
    ...spellings(
      weekdays,
      weekdays.map((name) => `${name} ${name.slice(0, 3)}`),
    ),
    ...asIs(
      'today tomorrow yesterday now this next coming past previous last the of in on during few between and to through since after before within ago end rest later earlier spring summer autumn winter from weekend quarter starting',
    ),
    ...spellings(
      ['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years'],
      'day days week weeks month months year years'.split(' '),
    ),
    ...allMean('1 day', 'a day'),
    ...allMean('1 week', 'a week'),
    ...allMean('1 month', 'a month'),
    ...allMean('1 year', 'a year'),
    ...allMean('today', 'tonight, this evening, this afternoon, this morning'),
    ...allMean('day-after-tomorrow', 'the day after tomorrow, day after tomorrow'),
    ...allMean('day-before-yesterday', 'the day before yesterday, day before yesterday'),
    ...allMean('coming', 'upcoming'),
    ...allMean('this', 'current, that'),
    ...allMean('begin', 'early, beginning of, start of, beginning'),
    ...allMean('mid', 'mid, middle of, halfway through'),
    ...allMean('end', 'late, end of'),
    ...allMean('autumn', 'fall'),
    ...allMean('half', 'half, half of'),
    ...allMean('to', 'until, till'),
    ...allMean('before', 'by'),
    ...allMean('school-summer', 'summer holidays, summer holiday, summer vacation'),
    ...allMean('25 december', 'christmas'),
    ...allMean('1 january', "new year's day"),
    ...allMean('easter', 'easter'),
    ...allMean('pentecost', 'pentecost, whitsun'),
  },
  onlyBesideDates: ['may', 'march', 'mar', 'sat', 'sun', 'wed', 'mon', 'jan', 'dec', 'second', 'fall'],
  countedThings:
    "o'clock|am|pm|h|hours|hour|minutes|euro|euros|percent|people|persons|victims|reports|cases|children|times|km|kg",
  pastWords: ['was', 'were', 'been', 'had', 'did', 'happened', 'took', 'held', 'ago'],
}
