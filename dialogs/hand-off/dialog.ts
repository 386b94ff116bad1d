import type { Dialog, DialogResult } from '../../src/conversation/dialog'
import { handOffRequestSchema, type SafeContact } from '../../src/conversation/hand-off'
import type { HandOffState, HandOffStep } from '../../src/conversation/hand-off-state'
import type { ChoiceButton } from '../../src/conversation/reply'
import { codeReplies } from './case-code'
import { keptLines, linesToPassOn, reasonOf, readStrikes } from './consent'
import { reachable } from './numbers'
import { ask, askConsent, askContact, askVoicemail, say, stop, type HandOff } from './questions'
import { wordings } from './wordings'

/**
 * What a visitor leaves when nobody is there; more is a letter, and belongs in an e-mail. With the words around it
 * ("Geschreven: …") a line that is passed on stays within its 2,000.
 */
const maxMessageChars = 1_900
const maxMomentChars = 200

/**
 * The way to a person: offer, what is passed on, how to be reached, and then the queue, or a message for later. Until
 * the last step nothing has left the conversation, and every step can be stopped by word or button. What the visitor
 * types while a person has the conversation never comes here: see `src/bot/steps/relay-to-desk.ts`.
 */
export const handOffDialog: Dialog = {
  name: 'hand-off',
  respond(context) {
    const { turn, language, state, services } = context
    if (turn.kind === 'joined') return undefined
    const handOff: HandOff = { context, words: wordings[language] }
    if (context.caseCode) return say(codeReplies(context.caseCode, context))
    const intent = turn.action ? undefined : services.intents.recognise(turn.text, language)
    if (turn.action === 'person' || intent === 'person') return offer(handOff)

    const now = state.handOff
    if (now === undefined || now.step === 'done') return undefined
    if (turn.action === 'stop' || intent === 'stop') return stopped(handOff)
    const yes = turn.action === 'yes' || intent === 'agreement'
    const no = turn.action === 'no' || intent === 'refusal'
    return answer(handOff, now, yes ? 'yes' : no ? 'no' : undefined)
  },
}

function offer(handOff: HandOff): DialogResult {
  const { context, words } = handOff
  const { desk } = context.services
  const reason = reasonOf(context.state)
  const { open, waiting, opensAt } = desk.availability(context.turn.now)
  const { centre, dayAndNight, links } = reachable(context)
  const text = open
    ? words.offerTalk(waiting)
    : words.offerMessage({ centre, dayAndNight, opensAt: opensAt && moment(opensAt, words.locale) })
  const choices: ChoiceButton[] = [
    { title: open ? words.yes : words.leaveMessage, action: 'yes' },
    { title: words.no, action: 'no' },
  ]
  return ask({ step: 'offered', reason, way: open ? 'talk' : 'message' }, { text, choices, links })
}

type Said = 'yes' | 'no' | undefined

function answer(handOff: HandOff, now: HandOffState, said: Said): DialogResult | undefined {
  const { turn } = handOff.context
  const typed = turn.action === undefined ? turn.text.trim() : ''
  switch (now.step) {
    case 'offered':
      if (said === 'no') return stopped(handOff)
      return said && accepted(handOff, now)
    case 'message':
      return typed === '' ? undefined : typedMessage(handOff, now, typed)
    case 'consent':
      return consented(handOff, now, said)
    case 'contact':
      return contactChosen(handOff, now, said)
    case 'voicemail':
      return said && openCase(handOff, now, { ...reached(now), mayLeaveMessage: said === 'yes' })
    case 'address':
    case 'moment':
      return typed === '' ? undefined : typedContact(handOff, now, typed)
    case 'done':
      return undefined
  }
}

function typedMessage(handOff: HandOff, now: HandOffStep<'message'>, typed: string): DialogResult {
  if (typed.length > maxMessageChars) return ask(now, { text: handOff.words.messageTooLong })
  return withConsent(handOff, now, typed)
}

function typedContact(
  handOff: HandOff,
  now: HandOffStep<'address'> | HandOffStep<'moment'>,
  typed: string,
): DialogResult {
  const { words } = handOff
  const choices = [stop(words)]
  if (now.step === 'address') {
    if (!looksReachable(typed, now.by)) return ask(now, { text: words.addressUnclear, choices })
    return ask({ ...now, step: 'moment', address: typed }, { text: words.moment, choices })
  }
  const next = { ...now, moment: typed.slice(0, maxMomentChars) }
  if (now.by !== 'phone') return openCase(handOff, next, { ...reached(next), mayLeaveMessage: true })
  return askVoicemail(words, { ...next, step: 'voicemail' })
}

function accepted(handOff: HandOff, now: HandOffStep<'offered'>): DialogResult {
  if (now.way === 'talk') return withConsent(handOff, now)
  const { words } = handOff
  return ask({ ...now, step: 'message' }, { text: words.typeMessage, choices: [stop(words)] })
}

/** Asks what may be passed on, if there is anything. */
function withConsent(
  handOff: HandOff,
  { reason, way }: HandOffStep<'offered'> | HandOffStep<'message'>,
  message?: string,
): DialogResult {
  const lines = linesToPassOn(handOff.context, handOff.words, message)
  if (lines.length === 0) return askContact(handOff.words, { step: 'contact', reason, way, passedOn: [] })
  return askConsent(handOff, { step: 'consent', reason, way, lines })
}

function consented(handOff: HandOff, now: HandOffStep<'consent'>, said: Said): DialogResult | undefined {
  const { context, words } = handOff
  const { turn } = context
  const { reason, way, lines } = now
  const passOn = (kept: readonly string[]) => askContact(words, { step: 'contact', reason, way, passedOn: [...kept] })
  if (turn.action === 'ticked') return passOn(keptLines(lines, turn.ticked ?? []))
  const typed = turn.text.trim().toLowerCase()
  if (said === 'yes' || typed === words.passOn.toLowerCase()) return passOn(lines.map(({ text }) => text))
  if (said === 'no') return passOn([])
  const struck = turn.action === undefined ? readStrikes(turn.text, lines.length) : undefined
  if (struck === 'unclear') return ask(now, { text: words.whichLines(lines.length), choices: [stop(words)] })
  return struck && passOn(lines.filter((_, index) => !struck.has(index + 1)).map(({ text }) => text))
}

function contactChosen(handOff: HandOff, now: HandOffStep<'contact'>, said: Said): DialogResult | undefined {
  const { context, words } = handOff
  if (said === 'no') return openCase(handOff, now, { way: 'never' })
  const by = (['phone', 'text-message', 'email'] as const).find((each) => context.turn.action === `reach:${each}`)
  if (by) return ask({ ...now, step: 'address', by }, { text: words.address[by], choices: [stop(words)] })
  return said === 'yes' ? askContact(words, now) : undefined
}

/** Puts what was agreed in the hands of the desk; the code is shown once and kept nowhere. */
function openCase(
  handOff: HandOff,
  agreed: Omit<HandOffStep<'contact'>, 'step'>,
  safeContact: SafeContact,
): DialogResult {
  const { context, words } = handOff
  const { desk } = context.services
  const { code, codeHash, caseId } = desk.newCode()
  const { open, waiting } = desk.availability(context.turn.now)
  // Who left while the questions were asked cannot be promised any more.
  const queue = agreed.way === 'talk' && open
  const request = handOffRequestSchema.parse({ reason: agreed.reason, passedOn: agreed.passedOn, safeContact })
  const { channel } = context.turn
  const now = queue ? `${words.queued(waiting + 1)} ${words.staysHere[channel]}` : words.messageLeft
  const text = [now, words.code(code), words.codeShows[channel], words.danger].join('\n\n')
  const result = ask({ step: 'done', caseId }, { text, choices: queue ? [stop(words)] : [] })
  return { ...result, effects: [{ kind: 'open', caseId, codeHash, request, queue }] }
}

const reached = ({ by, address, moment }: Omit<HandOffStep<'voicemail'>, 'step'>) => ({ way: by, address, moment })

function stopped({ words }: HandOff): DialogResult {
  return { ...say([{ tone: 'plain', text: words.nothingPassedOn }]), state: { misses: 0, handOff: undefined } }
}

/** Enough digits, or an at sign: only so that "weet ik niet" is not kept as a phone number. */
const looksReachable = (typed: string, by: 'phone' | 'text-message' | 'email'): boolean =>
  typed.length <= 200 && (by === 'email' ? /\S@\S/.test(typed) : (typed.match(/\d/g)?.length ?? 0) >= 8)

const moment = (at: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'Europe/Amsterdam',
  }).format(at)
