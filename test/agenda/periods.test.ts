import { describe, expect, it } from '@jest/globals'
import { findPeriods } from '../../src/agenda/periods'

/** A Wednesday. */
const now = new Date('2022-06-08T12:00:00+02:00')

/** What is said, first day, first day that no longer counts. */
const dutch: [string, string, string][] = [
  ['is er vandaag iets', '2022-06-08', '2022-06-09'],
  ['overmorgen', '2022-06-10', '2022-06-11'],
  ['wat was er eergisteren', '2022-06-06', '2022-06-07'],
  ['donderdag', '2022-06-09', '2022-06-10'],
  ['komende woensdag', '2022-06-15', '2022-06-16'],
  ['afgelopen woensdag', '2022-06-01', '2022-06-02'],
  ['vrijdag a.s.', '2022-06-10', '2022-06-11'],
  ['volgende week maandag', '2022-06-13', '2022-06-14'],
  ['vrijdag over twee weken', '2022-06-24', '2022-06-25'],
  ['deze week', '2022-06-06', '2022-06-13'],
  ['volgende week', '2022-06-13', '2022-06-20'],
  ['wk 45', '2022-11-07', '2022-11-14'],
  ['week 1 van 2021', '2021-01-04', '2021-01-11'],
  ['de week van 9 november', '2022-11-07', '2022-11-14'],
  ['dit weekend', '2022-06-11', '2022-06-13'],
  ['volgend weekend', '2022-06-18', '2022-06-20'],
  ['het eerste weekend van november', '2022-11-05', '2022-11-07'],
  ['november', '2022-11-01', '2022-12-01'],
  ['november vorig jaar', '2021-11-01', '2021-12-01'],
  ['begin november', '2022-11-01', '2022-11-11'],
  ['half november', '2022-11-11', '2022-11-21'],
  ['eind november', '2022-11-21', '2022-12-01'],
  ['deze zomer', '2022-06-01', '2022-09-01'],
  ['komende winter', '2022-12-01', '2023-03-01'],
  ['na de zomer', '2022-09-01', '2023-01-01'],
  ['vóór de zomervakantie', '2022-06-08', '2022-07-16'],
  ['tweede kwartaal van 2023', '2023-04-01', '2023-07-01'],
  ['de eerste helft van volgend jaar', '2023-01-01', '2023-07-01'],
  ['van 3 tot 9 november', '2022-11-03', '2022-11-10'],
  ['28-10 t/m 4-11', '2022-10-28', '2022-11-05'],
  ['tussen augustus en november', '2022-08-01', '2022-12-01'],
  ['sinds april', '2022-04-01', '2022-06-09'],
  ['over drie weken', '2022-06-29', '2022-06-30'],
  ['de komende vijf dagen', '2022-06-08', '2022-06-14'],
  ['9/11', '2022-11-09', '2022-11-10'],
  ['9 nov 2023', '2023-11-09', '2023-11-10'],
  ['2023-11-09', '2023-11-09', '2023-11-10'],
  ['9 november, 2023', '2023-11-09', '2023-11-10'],
  ['9 en 10 november', '2022-11-09', '2022-11-11'],
  ['van ma 13 t/m vr 17 juni', '2022-06-13', '2022-06-18'],
  ['eerste twee weken van november', '2022-11-01', '2022-11-15'],
  ['deze en volgende week', '2022-06-06', '2022-06-20'],
  ['voor het eind van het jaar', '2022-06-08', '2023-01-01'],
  ['pinksterweekend 2024', '2024-05-18', '2024-05-20'],
  // A slip in the weekday: the date counts.
  ['dinsdag 9 november', '2022-11-09', '2022-11-10'],
  ['negen november', '2022-11-09', '2022-11-10'],
  ['woensdag de 22e', '2022-06-22', '2022-06-23'],
  ['9 novmber', '2022-11-09', '2022-11-10'],
  ['tweede pinksterdag 2023', '2023-05-29', '2023-05-30'],
  ["in de jaren '80", '1980-01-01', '1990-01-01'],
]

/** Words and numbers that are no date. */
const noDates = [
  'bel 053 - 123 45 67',
  'mijn nummer is 06-12345678',
  'artikel 273f',
  'hij is 16-18 jaar',
  'ik kreeg 2000 euro',
  'het is 24/7 bereikbaar',
  'om 14.30 uur',
  'van 9-17 uur',
  'ik zag jan bij de deur',
  'mn ma zegt van niet',
  'wat moet ik nu doen',
  'elke maandag komt er een busje',
  'goedemorgen',
  'de 2e keer',
  '1 op 10',
  'ik woon op 7521 AB',
  'dat is 12%',
  'zo doe ik het niet',
]

describe('dates in Dutch messages', () => {
  it.each(dutch)('reads "%s"', (text, start, end) => {
    expect(findPeriods(text, 'nl', now, 'inclusive')).toEqual([expect.objectContaining({ start, end })])
  })

  it.each(noDates)('sees no date in "%s"', (text) => {
    expect(findPeriods(text, 'nl', now)).toEqual([])
  })

  it('takes the last one when the message speaks of the past', () => {
    expect(findPeriods('wat was er in november?', 'nl', now)).toEqual([
      { text: 'november', start: '2021-11-01', end: '2021-12-01' },
    ])
  })

  it('lets a named weekday decide the year', () => {
    expect(findPeriods('zaterdag 30 juli', 'nl', new Date('2023-01-05T12:00:00Z'))[0]?.start).toBe('2022-07-30')
  })

  it('gives the part of the message as it was typed', () => {
    expect(findPeriods('Hé, is er op Zóndag 9 november iets?', 'nl', now)[0]?.text).toBe('Zóndag 9 november')
  })

  it('finds two dates in one message', () => {
    expect(findPeriods('maandag of volgende maand', 'nl', now).map(({ start }) => start)).toEqual([
      '2022-06-13',
      '2022-07-01',
    ])
  })

  it('counts the last month of a range only for who asks what is on', () => {
    expect(findPeriods('van mei tot juli', 'nl', now)[0]?.end).toBe('2022-07-01')
    expect(findPeriods('van mei tot juli', 'nl', now, 'inclusive')[0]?.end).toBe('2022-08-01')
  })

  it('uses the day it is in Twente, also just after midnight', () => {
    expect(findPeriods('vandaag', 'nl', new Date('2022-06-08T22:30:00Z'))[0]?.start).toBe('2022-06-09')
  })

  it('is quick with messages without a date, and bounded with messages full of them', () => {
    const plain = 'mijn baas betaalt niet en hij heeft mijn papieren, kan iemand mij daarmee helpen'
    const startMs = performance.now()
    for (let i = 0; i < 100; i++) findPeriods(plain, 'nl', now)
    expect((performance.now() - startMs) / 100).toBeLessThan(2)
    const longMs = performance.now()
    findPeriods('1 2 3 van de 4 tot 5 mei en de week '.repeat(500), 'nl', now)
    expect(performance.now() - longMs).toBeLessThan(2_000)
  })
})

describe('dates in English and Ukrainian messages', () => {
  it.each([
    ['anything next week?', '2022-06-13', '2022-06-20'],
    ['the first week of november', '2022-11-07', '2022-11-14'],
    ['in two weeks', '2022-06-22', '2022-06-23'],
    ['late november', '2022-11-21', '2022-12-01'],
    ['this weekend', '2022-06-11', '2022-06-13'],
  ])('reads "%s"', (text, start, end) => {
    expect(findPeriods(text, 'en', now, 'inclusive')).toEqual([expect.objectContaining({ start, end })])
  })

  it.each([
    ['що буде завтра?', '2022-06-09', '2022-06-10'],
    ['9 листопада', '2022-11-09', '2022-11-10'],
    ['наступного тижня', '2022-06-13', '2022-06-20'],
    ['через два тижні', '2022-06-22', '2022-06-23'],
    ['у листопаді', '2022-11-01', '2022-12-01'],
    ['шо буде в пятницу', '2022-06-10', '2022-06-11'],
    ['щось є на следующей неделе?', '2022-06-13', '2022-06-20'],
    ['в воскресенье щось проводите?', '2022-06-12', '2022-06-13'],
    ['неділя', '2022-06-12', '2022-06-13'],
    ['послезавтра', '2022-06-10', '2022-06-11'],
    ['через месяц', '2022-07-08', '2022-07-09'],
    ['заходи в октябре', '2022-10-01', '2022-11-01'],
    ['летом', '2022-06-01', '2022-09-01'],
    ['18 октября', '2022-10-18', '2022-10-19'],
  ])('reads "%s"', (text, start, end) => {
    expect(findPeriods(text, 'uk', now, 'inclusive')).toEqual([expect.objectContaining({ start, end })])
  })

  it('takes "may" for a month only beside a number', () => {
    expect(findPeriods('may I ask something', 'en', now)).toEqual([])
    expect(findPeriods('5 May 2023', 'en', now)[0]?.start).toBe('2023-05-05')
  })
})
