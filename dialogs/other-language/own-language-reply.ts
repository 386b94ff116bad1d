import type { OtherLanguage } from '../../src/conversation/language'
import type { LinkButton, Reply } from '../../src/conversation/reply'
import type { Contact, ContactBook } from '../../src/conversation/services'
import { wordings } from './wordings'

/** What helps at once, in the person's own language: 112, a person to call or mail, and the languages of the answers. */
export function ownLanguageReply(language: OtherLanguage, contacts: ContactBook): Reply {
  const words = wordings[language]
  const emergency = contacts.contact('emergency', 'en')
  const centre = contacts.contact('kmt', 'nl') // its name as it stands on the door
  const call = ({ phone }: Contact): LinkButton[] =>
    phone ? [{ title: words.button.call(phone.text), href: phone.href }] : []
  const link = (value?: { text: string; href: string }): string => (value ? `[${value.text}](${value.href})` : '')
  const person = words.person({ name: centre.name, phone: link(centre.phone), email: link(centre.email) })
  return {
    tone: 'plain',
    text: [words.danger, person, words.languages].join('\n\n'),
    links: [
      ...call(emergency),
      ...call(centre),
      ...(centre.email ? [{ title: words.button.mail, href: centre.email.href }] : []),
    ],
    choices: [
      { title: 'English', action: 'language:en' },
      { title: 'Українська', action: 'language:uk' },
      { title: 'Nederlands', action: 'language:nl' },
    ],
  }
}

/** Emergency replies, English first: they know what is wrong. The own language follows, and starts with 112 as well. */
export function withOwnLanguage<Situation extends { contacts: ContactBook }>(
  emergencyReplies: (situation: Situation) => Reply[],
): (situation: Situation & { otherLanguage?: OtherLanguage | undefined }) => Reply[] {
  return (situation) => [
    ...emergencyReplies(situation),
    ...(situation.otherLanguage ? [ownLanguageReply(situation.otherLanguage, situation.contacts)] : []),
  ]
}
