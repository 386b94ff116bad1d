import type { Dialog } from '../../src/conversation/dialog'
import type { LinkButton } from '../../src/conversation/reply'
import { wordings } from './wordings'

/** "Ik wil een mens spreken": how to reach a person, always, whatever came before. */
export const handOffDialog: Dialog = {
  name: 'hand-off',
  respond({ turn, language, services }) {
    const asked =
      turn.action === 'person' || (!turn.action && services.intents.recognise(turn.text, language) === 'person')
    if (!asked) return undefined
    const centre = services.contacts.contact('kmt', language)
    const markdownLink = (value?: { text: string; href: string }) => (value ? `[${value.text}](${value.href})` : '')
    const { phone, email } = centre
    const { reachPerson, call, mail } = wordings[language]
    const links: LinkButton[] = [
      ...(phone ? [{ title: call(phone.text), href: phone.href }] : []),
      ...(email ? [{ title: mail, href: email.href }] : []),
    ]
    const text = reachPerson({
      name: centre.name,
      phone: markdownLink(phone),
      email: markdownLink(email),
    })
    return { replies: [{ tone: 'plain', text, links }], outcome: 'hand-off', state: { misses: 0 } }
  },
}
