import type { DialogResult } from '../../src/conversation/dialog'
import type { LinkButton, Reply } from '../../src/conversation/reply'
import type { Contact } from '../../src/conversation/services'
import type { Assessment, AssessmentOutcome, Signal, Situation } from '../../src/conversation/signal-check'
import { personButton, signalCheckButton } from '../buttons'
import type { Check } from './questions'

/** More names make the line longer than the answer. */
const maxSources = 3

/**
 * The outcome in words: 112 first where it may be needed, then what the answers mean together, then what not to do and
 * whom to call. Nothing is passed on; what was ticked is remembered for a hand-off that the visitor may ask for.
 */
export function assessed(check: Check, situation: Situation, ticked: readonly string[]): DialogResult {
  const { context, signalCheck } = check
  const assessment = signalCheck.assess(ticked, context.language)
  const { outcome, urgent, counted, others } = assessment
  const worth = outcome === 'talk' || outcome === 'talk-today'
  const { concern } = context.state
  return {
    replies: [
      ...(urgent ? [emergencyFirst(check)] : []),
      meaning(check, assessment),
      advice(check, situation, outcome),
    ],
    outcome: 'answer',
    state: {
      misses: 0,
      concern: worth && concern === 'none' ? 'suspected' : concern,
      signalCheck: {
        step: 'done',
        situation: situation.id,
        ticked: [...counted, ...others].map(({ id }) => id),
        outcome,
      },
    },
  }
}

function emergencyFirst({ context, words }: Check): Reply {
  const { phone } = context.services.contacts.contact('emergency', context.language)
  const links = phone ? [{ title: words.callEmergency, href: phone.href }] : []
  return { tone: 'emergency', text: words.urgent, links }
}

function meaning({ words }: Check, { outcome, counted, others, reasons, sources, reviewed }: Assessment): Reply {
  const listed = (heading: string, signals: readonly Signal[]): string[] =>
    signals.length === 0 ? [] : [`${heading}\n\n${signals.map(({ text }) => `- ${text}`).join('\n')}`]
  const day = new Date(`${reviewed}T12:00:00Z`).toLocaleDateString(words.locale, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    tone: 'plain',
    text: [
      words.outcome[outcome],
      ...listed(outcome === 'keep-watching' ? words.ticked : words.counted, counted),
      ...reasons,
      ...listed(words.others, others),
    ].join('\n\n'),
    ...(sources.length > 0 && { smallPrint: words.source(sources.slice(0, maxSources), day) }),
  }
}

function advice({ context, words }: Check, { contacts }: Situation, outcome: AssessmentOutcome): Reply {
  const { services, language } = context
  const centre = services.contacts.contact('kmt', language)
  const lines = [centre, ...contacts.map((id) => services.contacts.contact(id, language))].map(contactLine)
  const links: LinkButton[] = [
    ...(centre.phone ? [{ title: words.call(centre.phone.text), href: centre.phone.href }] : []),
    ...(centre.email ? [{ title: words.mail, href: centre.email.href }] : []),
  ]
  return {
    tone: 'plain',
    text: [
      ...(outcome === 'nothing-ticked' ? [] : [words.careful]),
      `${words.contacts}\n\n${lines.join('\n')}`,
      words.nothingPassedOn,
    ].join('\n\n'),
    choices: [personButton[language], { ...signalCheckButton[language], title: words.again }],
    links,
  }
}

/** A name and how to reach it: call or mail, else the site; opening hours where they are known. */
function contactLine({ name, phone, email, site, hours }: Contact): string {
  const direct = [phone, email].filter((value) => value !== undefined)
  const ways = direct.length > 0 ? direct : [site].filter((value) => value !== undefined)
  const links = ways.map(({ text, href }) => `[${text}](${href})`).join(', ')
  return `- ${capital(name)}: ${links}${hours ? ` (${hours})` : ''}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
