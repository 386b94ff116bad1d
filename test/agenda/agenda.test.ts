import { describe, expect, it } from '@jest/globals'
import { createAgenda } from '../../src/agenda/agenda'
import { readAgendaWords } from '../../src/agenda/agenda-words'
import { loadEvents } from '../../src/agenda/events'
import { aboutSomethingElse, aboutTheAgenda } from './messages'

const words = readAgendaWords('knowledge/nl/words/agenda.yaml')
const events = loadEvents('knowledge/nl/agenda', 'nl', (text) => text)
const agenda = createAgenda({ nl: events }, { nl: words })
const now = new Date('2022-06-11T12:00:00+02:00')

const shortNames: Record<string, string> = {
  '2021-10-18-europese-dag-tegen-mensenhandel': 'europese-2021',
  '2021-bewustwordingsbijeenkomsten-gemeenten': 'bewustwording',
  '2021-campagne-rood-touw': 'touw',
  '2022-06-10-procesmanagersoverleg-oost-nederland': 'procesmanagers',
  '2022-06-14-netwerkdag-zorg-veiligheid-straf': 'netwerkdag',
  '2022-06-15-publiekscampagne-animatie': 'campagne',
  '2022-09-28-netwerkevent-mensenhandel': 'netwerkevent',
  '2025-10-14-netwerkevent-mensenhandel': 'netwerkevent-2025',
  'europese-dag-tegen-mensenhandel': 'europese',
  'werelddag-tegen-mensenhandel': 'werelddag',
}

const ask = (text: string, at = now) => agenda.ask(text, 'nl', at)
const found = (text: string, at = now) => ask(text, at)?.occurrences.map(({ event }) => shortNames[event.id])

describe('questions about the agenda', () => {
  it.each(aboutTheAgenda)('answers "%s"', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each(aboutSomethingElse)('leaves "%s" to others', (text) => {
    expect(ask(text)).toBeUndefined()
  })

  it('gives a yearly day in the year that was asked for', () => {
    expect(ask('europese dag 2024')?.occurrences[0]).toMatchObject({ start: '2024-10-18', when: 'coming' })
  })

  it('tells a dated item in place of the yearly day of that year, and in no other', () => {
    expect(found('18 oktober 2021')).toEqual(['europese-2021'])
    expect(found('18 oktober 2020')).toEqual(['europese'])
  })

  it('speaks of past, running and coming by the day of asking', () => {
    const campaign = (at: string) => agenda.event('2022-06-15-publiekscampagne-animatie', 'nl', new Date(at))?.when
    expect(campaign('2022-06-14T23:00:00+02:00')).toBe('coming')
    expect(campaign('2022-06-15T00:10:00+02:00')).toBe('running')
    expect(campaign('2022-07-13T23:50:00+02:00')).toBe('running')
    expect(campaign('2022-07-14T00:10:00+02:00')).toBe('past')
  })

  it('names the last one of a series when no next one is known', () => {
    expect(found('wanneer is het volgende netwerkevent', new Date('2026-11-21T12:00:00+01:00'))).toEqual([
      'netwerkevent-2025',
    ])
  })

  it('says that nothing is known for days that were understood', () => {
    expect(ask('staat er in maart 2027 iets gepland', new Date('2026-11-21T12:00:00+01:00'))).toMatchObject({
      kind: 'period',
      period: { start: '2027-03-01', end: '2027-04-01' },
      occurrences: [],
    })
  })

  it('has no questions in a language without words', () => {
    expect(agenda.ask('agenda', 'en', now)).toBeUndefined()
    expect(agenda.event('werelddag-tegen-mensenhandel', 'en', now)?.start).toBe('2022-07-30')
  })
})
