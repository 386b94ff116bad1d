import { describe, expect, it } from '@jest/globals'
import { agendaDialog } from '../../dialogs/agenda/dialog'
import type { DialogContext, DialogResult } from '../../src/conversation/dialog'
import { languages, type Language } from '../../src/conversation/language'
import { plainText } from '../../src/conversation/reply'
import type { Services } from '../../src/conversation/services'
import { newConversationState } from '../../src/conversation/state'
import { createAgenda } from '../../src/agenda/agenda'
import { readAgendaWords } from '../../src/agenda/agenda-words'
import { loadEvents } from '../../src/agenda/events'
import { loadIntents } from '../../src/intents/recognise'

const events = loadEvents('knowledge/nl/agenda', 'nl', (text) => text)
const agenda = createAgenda({ nl: events }, { nl: readAgendaWords('knowledge/nl/words/agenda.yaml') })
// The dialog asks nothing of the other services.
const services = { agenda, intents: loadIntents('knowledge'), publicUrl: 'https://chat.example' } as unknown as Services

function turn(
  text: string,
  now: string,
  action?: DialogContext['turn']['action'],
  language: Language = 'nl',
): DialogContext {
  return {
    turn: {
      id: '1',
      conversationId: 'c',
      channel: 'web',
      kind: 'message',
      text,
      audience: 'public',
      now: new Date(now),
      ...(action && { action }),
    },
    language,
    triage: { level: 'none', reasons: [] },
    state: newConversationState('public'),
    services,
  }
}

function respond(context: DialogContext): DialogResult {
  const result = agendaDialog.respond(context)
  if (!result || 'goTo' in result) throw new Error('the dialog did not answer')
  return result
}

const textOf = (result: DialogResult) => plainText(result.replies[0]?.text ?? '')
const say = (text: string, now: string) => respond(turn(text, now))

describe('the agenda in conversation', () => {
  it('speaks of what is over as over', () => {
    const result = say('wanneer was het netwerkevent in Oldenzaal', '2026-11-21T12:00:00+01:00')
    expect(textOf(result)).toContain('Netwerkevent Mensenhandel 2025 was op dinsdag 14 oktober 2025.')
    expect(result).toMatchObject({ outcome: 'agenda', events: ['2025-10-14-netwerkevent-mensenhandel'] })
    expect(result.replies[0]?.links).toBeUndefined()
  })

  it('says only that it was planned when more is not known', () => {
    const result = say('netwerkevent in Hengelo', '2026-11-21T12:00:00+01:00')
    expect(textOf(result)).toContain('Netwerkevent Mensenhandel 2022 stond gepland op woensdag 28 september 2022.')
  })

  it('offers to put in the calendar what is still to come', () => {
    const result = say('netwerkevent', '2022-09-01T12:00:00+02:00')
    expect(textOf(result)).toContain('is op woensdag 28 september 2022')
    expect(result.replies[0]?.links).toEqual([
      { title: 'Zet in de agenda', href: 'https://chat.example/agenda/2022-09-28-netwerkevent-mensenhandel.ics' },
    ])
    expect(result.replies[0]?.smallPrint).toContain('21 november 2026')
  })

  it('says of a running campaign until when it runs', () => {
    const result = say('is er vandaag iets te doen', '2022-06-20T12:00:00+02:00')
    expect(textOf(result)).toContain('is nu: van 15 juni tot en met 13 juli 2022.')
  })

  it('lists several with day and place, in order', () => {
    const result = say('wat was er in juni 2022', '2026-11-21T12:00:00+01:00')
    const lines = textOf(result)
      .split('\n')
      .filter((line) => line.startsWith('- '))
    expect(textOf(result)).toMatch(/^In juni 2022 stond dit op de agenda:/)
    expect(lines).toHaveLength(3)
    expect(lines[0]).toContain('was op vrijdag 10 juni 2022')
    expect(result.events?.[0]).toBe('2022-06-10-procesmanagersoverleg-oost-nederland')
  })

  it('names the days it understood, the next item and the newsletter when there is nothing', () => {
    const result = say('staat er in maart 2027 iets op de agenda', '2026-11-21T12:00:00+01:00')
    expect(textOf(result)).toMatch(/^In maart 2027 staat er niets op de agenda/)
    expect(textOf(result)).toContain('Werelddag tegen Mensenhandel is op vrijdag 30 juli 2027')
    expect(result.replies[0]?.choices).toContainEqual({ title: 'Nieuwsbrief', action: 'article:nieuwsbrief' })
    expect(result).toMatchObject({ outcome: 'agenda', events: [] })
  })

  it('does not give an exact day to what has none', () => {
    const result = say('rood touw', '2026-11-21T12:00:00+01:00')
    expect(textOf(result)).toContain('was in het najaar van 2021.')
  })

  it.each(languages)('shows the agenda and each event behind its button (%s)', (language) => {
    const now = '2026-11-21T12:00:00+01:00'
    const list = respond(turn('Agenda', now, 'agenda', language))
    expect(list.events).toEqual(['werelddag-tegen-mensenhandel', 'europese-dag-tegen-mensenhandel'])
    for (const { id } of events) {
      const one = respond(turn('', now, `event:${id}`, language))
      expect(one.events).toEqual([id])
      expect(textOf(one)).not.toContain('undefined')
    }
  })

  it('says so when an event is no longer there', () => {
    expect(textOf(respond(turn('', '2026-11-21T12:00:00+01:00', 'event:nergens')))).toContain('niet meer')
  })

  it('keeps buttons within what Messenger shows', () => {
    const { replies } = say('wat was er in 2022', '2026-11-21T12:00:00+01:00')
    const choices = replies[0]?.choices ?? []
    expect(choices.length).toBeLessThanOrEqual(4)
    expect(Math.max(...choices.map(({ title }) => title.length))).toBeLessThanOrEqual(19)
  })

  it('leaves other messages and other buttons to the other dialogs', () => {
    expect(agendaDialog.respond(turn('waar kan ik iets melden', '2026-11-21T12:00:00+01:00'))).toBeUndefined()
    expect(agendaDialog.respond(turn('Agenda', '2026-11-21T12:00:00+01:00', 'article:contact'))).toBeUndefined()
  })
})

describe('reminders in conversation', () => {
  const event = 'werelddag-tegen-mensenhandel'
  const now = '2026-11-21T12:00:00+01:00'
  const inTeams = (context: DialogContext, inTheOpen = false): DialogContext => ({
    ...context,
    turn: { ...context.turn, channel: 'teams', ...(inTheOpen && { inTheOpen }) },
  })

  it.each(languages)('replace what was asked before by a week and a day before, at nine (%s)', (language) => {
    const result = respond(inTeams(turn('', now, `remind:${event}`, language)))
    expect(result.effects).toEqual([
      { kind: 'forget-reminders', eventId: event },
      {
        kind: 'remind',
        eventId: event,
        startsOn: '2027-07-30',
        dueAt: [new Date('2027-07-23T09:00:00+02:00'), new Date('2027-07-29T09:00:00+02:00')],
      },
    ])
    expect(textOf(result)).toContain('2027')
    expect(textOf(result)).not.toContain('undefined')
    expect(result.replies[0]?.choices?.map(({ action }) => action)).toEqual(['forget-reminders'])
  })

  it.each(languages)('have buttons that fit on every channel (%s)', (language) => {
    for (const context of [turn('', now, `event:${event}`, language), turn('', now, `remind:${event}`, language)]) {
      const { choices = [] } = respond(inTeams(context)).replies[0] ?? {}
      expect(choices.length).toBeLessThanOrEqual(4)
      expect(Math.max(...choices.map(({ title }) => title.length))).toBeLessThanOrEqual(19)
    }
  })

  it('are neither offered nor kept where others read along', () => {
    const shown = respond(inTeams(turn('', now, `event:${event}`), true))
    expect(JSON.stringify(shown.replies)).not.toContain('remind:')
    for (const action of [`remind:${event}`, 'forget-reminders'] as const) {
      const result = respond(inTeams(turn('', now, action), true))
      expect(textOf(result)).toContain('eigen chat')
      expect(result.effects).toBeUndefined()
    }
  })

  it.each(['web', 'messenger'] as const)('are not promised on %s: there the file is offered', (channel) => {
    const context = turn('herinner me aan de werelddag', now)
    const result = respond({ ...context, turn: { ...context.turn, channel } })
    expect(result.effects).toBeUndefined()
    expect(result.replies[0]?.links?.[0]?.href).toBe(`https://chat.example/agenda/${event}.ics`)
  })

  it('keep nothing when both moments are over', () => {
    const result = respond(inTeams(turn('', '2027-07-29T09:00:00+02:00', `remind:${event}`)))
    expect(textOf(result)).toContain('al voorbij')
    expect(result.effects).toBeUndefined()
  })

  it('stop for what was named, and for everything when nothing was', () => {
    expect(respond(inTeams(turn('stop herinneringen', now))).effects).toEqual([{ kind: 'forget-reminders' }])
    expect(respond(inTeams(turn('geen herinnering meer aan de werelddag', now))).effects).toEqual([
      { kind: 'forget-reminders', eventId: event },
    ])
  })

  it('leave stories in which somebody remembers something to the other dialogs', () => {
    for (const text of ['ik herinner me dat hij mijn paspoort had', 'ik heb geen herinneringen aan die nacht'])
      expect(agendaDialog.respond(inTeams(turn(text, now)))).toBeUndefined()
  })
})
