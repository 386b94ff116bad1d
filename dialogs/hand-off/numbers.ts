import type { DialogContext } from '../../src/conversation/dialog'
import type { LinkButton } from '../../src/conversation/reply'
import type { Contact, ContactBook } from '../../src/conversation/services'
import type { Language } from '../../src/conversation/language'
import { wordings } from './wordings'

const markdownLink = (value?: { text: string; href: string }): string => (value ? `[${value.text}](${value.href})` : '')

const named = ({ name, phone }: Contact): string => `${name}, ${markdownLink(phone)}`

/** Whom a visitor can call while nobody chats: the centre, and a line that is open day and night. */
export function openNumbers(contacts: ContactBook, language: Language): { centre: string; dayAndNight: string } {
  return {
    centre: named(contacts.contact('kmt', language)),
    dayAndNight: named(contacts.contact('veilig-thuis', language)),
  }
}

export function reachable({
  services,
  language,
}: DialogContext): ReturnType<typeof openNumbers> & { links: LinkButton[] } {
  const { phone, email } = services.contacts.contact('kmt', language)
  const { call, mail } = wordings[language]
  return {
    ...openNumbers(services.contacts, language),
    links: [
      ...(phone ? [{ title: call(phone.text), href: phone.href }] : []),
      ...(email ? [{ title: mail, href: email.href }] : []),
    ],
  }
}
