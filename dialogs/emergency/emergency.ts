import type { Language } from '../../src/conversation/language'
import type { LinkButton, Reply } from '../../src/conversation/reply'
import type { Contact, ContactBook } from '../../src/conversation/services'
import type { TriageLevel } from '../../src/conversation/triage'
import type { Audience } from '../../src/conversation/turn'
import { personButton } from '../buttons'
import type { EmergencyWording, Helpline } from './wording'
import { wordings } from './wordings'

export interface EmergencySituation {
  level: Exclude<TriageLevel, 'none'>
  language: Language
  audience: Audience
  contacts: ContactBook
  /** Said before in this conversation: shorter, and never a repeat of the whole text. */
  again: boolean
}

/**
 * What is said when someone may be in danger, in despair, or a victim. The number that matters most stands first, in
 * the text and on the first button; the offer of a person follows in a message of its own.
 */
export function emergencyReplies(situation: EmergencySituation): Reply[] {
  const replies = helpFor(situation)
  const last = replies.length - 1
  const choices = [personButton[situation.language]]
  return replies.map((reply, index) => (index === last ? { ...reply, choices } : reply))
}

function helpFor({ level, language, audience, contacts, again }: EmergencySituation): Reply[] {
  const words = wordings[language][audience]
  const lines = linesOf(contacts, language)
  const button = buttonsOf(wordings[language].button)

  switch (level) {
    case 'danger': {
      const links = button.call(lines.emergency)
      if (again)
        return [{ tone: 'emergency', text: words.dangerAgain, links: [...links, ...button.call(lines.centre)] }]
      return [
        { tone: 'emergency', text: words.danger, links },
        { tone: 'plain', text: words.dangerPerson(helpline(lines.centre)), links: button.callAndMail(lines.centre) },
      ]
    }
    case 'crisis': {
      const links = [
        ...button.call(lines.prevention),
        ...button.open(lines.prevention),
        ...button.call(lines.emergency),
      ]
      const text = again ? words.crisisAgain : words.crisis(helpline(lines.prevention))
      return [{ tone: 'emergency', text, links }]
    }
    case 'suspected': {
      const links = button.callAndMail(lines.centre)
      const say = again ? words.suspectedAgain : words.suspected
      return [{ tone: 'plain', text: say(helpline(lines.centre)), links }]
    }
  }
}

function linesOf(contacts: ContactBook, language: Language) {
  return {
    emergency: contacts.contact('emergency', language),
    prevention: contacts.contact('suicide-prevention', language),
    centre: contacts.contact('kmt', language),
  }
}

/** Numbers and addresses as links inside a sentence; empty when the table of contacts does not give them. */
function helpline({ name, phone, email, site }: Contact): Helpline {
  const link = (value?: { text: string; href: string }): string => (value ? `[${value.text}](${value.href})` : '')
  return { name, phone: link(phone), email: link(email), site: link(site) }
}

/** Links to tap: one for each way of reaching that the table of contacts knows. */
function buttonsOf(title: EmergencyWording['button']) {
  const call = ({ phone }: Contact): LinkButton[] =>
    phone ? [{ title: title.call(phone.text), href: phone.href }] : []
  const mail = ({ email }: Contact): LinkButton[] => (email ? [{ title: title.mail, href: email.href }] : [])
  const open = ({ site }: Contact): LinkButton[] => (site ? [{ title: title.chat(site.text), href: site.href }] : [])
  return { call, open, callAndMail: (contact: Contact): LinkButton[] => [...call(contact), ...mail(contact)] }
}
