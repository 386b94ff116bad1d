import type { DialogContext, DialogResult } from '../../src/conversation/dialog'
import type { Command } from '../../src/conversation/intent'
import type { ChoiceButton, Reply } from '../../src/conversation/reply'
import type { Occurrence } from '../../src/conversation/services'
import { calendarLink, newsletterButton, remindButton, stopButton } from './buttons'
import { daysInWords, whenInWords } from './days'
import { itemLine } from './item-line'
import { reminderMoments } from './reminder-moments'
import { wordings } from './wordings'

const maxChoices = 3

/** Only what is to come on a known day. */
export const canBeReminded = ({ event, when }: Occurrence): boolean =>
  when === 'coming' && event.precision === 'day' && event.status !== 'cancelled'

/** Only Teams takes a message days later, and only a chat of two is nobody else's business. */
export const remindsIn = ({ channel, inTheOpen }: DialogContext['turn']): boolean => channel === 'teams' && !inTheOpen

/** Reminders asked for and stopped, by button or word. `undefined`: the turn is about something else. */
export function answerAboutReminders(context: DialogContext): DialogResult | undefined {
  const { turn, language, services } = context
  const pressed = /^remind:(.+)$/.exec(turn.action ?? '')?.[1]
  if (pressed !== undefined) {
    const found = services.agenda.event(pressed, language, turn.now)
    return found ? remind(context, [found]) : say(wordings[language].gone)
  }
  if (turn.action === 'forget-reminders') return forget(context)
  const command = turn.action ? undefined : services.intents.command(turn.text, language)
  return command && carryOut(context, command)
}

function carryOut(context: DialogContext, { intent, about }: Command): DialogResult | undefined {
  const { turn, language, services } = context
  const named = about === '' ? undefined : services.agenda.ask(about, language, turn.now)
  if (about !== '' && named === undefined) return undefined
  if (intent === 'forget-reminders') return forget(context, named?.occurrences)
  const shown = lastShown(context, intent)
  // "Aan deze bijeenkomst" names none: the one on the screen is meant.
  if (shown && (named === undefined || named.kind === 'open')) return remind(context, [shown])
  if (named) return remind(context, named.occurrences)
  // Elsewhere "houd me op de hoogte" asks for the newsletter.
  if (intent === 'keep-informed' && turn.channel !== 'teams') return undefined
  return cannotHere(context) ?? which(context, services.agenda.upcoming(language, turn.now))
}

/** What "herinner me" is about. "Houd me op de hoogte" may be about anything, unless a reminder was just offered. */
function lastShown(
  { state, services, language, turn }: DialogContext,
  intent: Command['intent'],
): Occurrence | undefined {
  const wasOffered = state.offered.some(({ action }) => action === `remind:${state.event}`)
  if (state.event === undefined || (intent === 'keep-informed' && !wasOffered)) return undefined
  return services.agenda.event(state.event, language, turn.now)
}

function remind(context: DialogContext, asked: readonly Occurrence[]): DialogResult {
  const ahead = asked.filter(canBeReminded)
  const [found, ...others] = ahead.length > 0 ? ahead : asked
  if (!found || others.length > 0) return cannotHere(context) ?? which(context, ahead)
  return cannotHere(context, found) ?? (canBeReminded(found) ? promise(context, found) : noDay(context, found))
}

function cannotHere({ turn, language, services }: DialogContext, found?: Occurrence): DialogResult | undefined {
  const words = wordings[language]
  const { inPrivate, notHere } = words.reminders
  if (remindsIn(turn)) return undefined
  if (turn.channel === 'teams') return say(inPrivate)
  const only = found && canBeReminded(found) ? found : undefined
  return say(notHere, { links: [calendarLink(services.publicUrl, words, only)], choices: [newsletterButton(words)] })
}

function which({ language }: DialogContext, upcoming: readonly Occurrence[]): DialogResult {
  const words = wordings[language]
  const { which, noneAhead } = words.reminders
  const ahead = upcoming.filter(canBeReminded).slice(0, maxChoices)
  const choices = ahead.map((found): ChoiceButton => ({ ...remindButton(found, words), title: found.event.button }))
  const text = ahead.length > 0 ? which : `${noneAhead} ${words.newsletter}`
  return say(text, { choices: [...choices, newsletterButton(words)] })
}

function noDay({ language }: DialogContext, found: Occurrence): DialogResult {
  const words = wordings[language]
  const text = words.reminders.noDay(itemLine(found, words))
  return say(`${text} ${words.newsletter}`, { choices: [newsletterButton(words)] })
}

/** Asking is the consent: the answer says what will come, what is kept and how to stop it. */
function promise(context: DialogContext, found: Occurrence): DialogResult {
  const { language, services, turn } = context
  const words = wordings[language]
  const { promise, kept, howToStop, tooLate } = words.reminders
  const { event, start, end } = found
  const when = whenInWords(event, start, end, words)
  const moments = reminderMoments(start, turn.now)
  const links = [calendarLink(services.publicUrl, words, found)]
  if (moments.length === 0) return { ...say(tooLate(event.title, when), { links }), events: [event.id] }

  const days = moments.map(({ day }) => daysInWords(day, day, words))
  const text = [promise(event.title, when, days), kept, howToStop].join('\n\n')
  return {
    ...say(text, { links, choices: [stopButton(words)] }),
    events: [event.id],
    // What was asked for before, perhaps for another day, gives way.
    effects: [
      { kind: 'forget-reminders', eventId: event.id },
      { kind: 'remind', eventId: event.id, startsOn: start, dueAt: moments.map(({ at }) => at) },
    ],
  }
}

function forget({ turn, language }: DialogContext, named: readonly Occurrence[] = []): DialogResult {
  const { stopped, stoppedSome, inPrivate } = wordings[language].reminders
  if (turn.inTheOpen) return say(inPrivate)
  if (named.length === 0) return { ...say(stopped), effects: [{ kind: 'forget-reminders' }] }
  return {
    ...say(stoppedSome(named.map(({ event }) => event.title))),
    effects: named.map(({ event }) => ({ kind: 'forget-reminders', eventId: event.id })),
  }
}

function say(text: string, buttons: Pick<Reply, 'choices' | 'links'> = {}): DialogResult {
  return { replies: [{ tone: 'plain', text, ...buttons }], outcome: 'agenda', state: { misses: 0 }, events: [] }
}
