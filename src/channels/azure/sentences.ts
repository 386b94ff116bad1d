import type { Language } from '../../conversation/language'
import type { ChoiceButton, LinkButton, Reply } from '../../conversation/reply'
import type { ContactBook } from '../../conversation/services'
import type { Address } from './address'
import { renderMessenger } from './messenger/render'
import { wordings as messenger } from './messenger/wordings'
import type { OutgoingBody } from './outgoing'
import { renderTeams } from './teams/render'
import { wordings as teams } from './teams/wordings'

const wordings = { teams, messenger }

/** How each of the two writes and keeps replies. One reply may become several messages. */
export const renderers: Readonly<
  Record<Address['channel'], (replies: readonly Reply[], language: Language) => OutgoingBody[]>
> = { teams: renderTeams, messenger: renderMessenger }

/** What the channel says of its own accord. */
export type Sentence = 'tooLong' | 'noFiles' | 'tooFast'

export function sentence(name: Sentence, channel: Address['channel'], language: Language): OutgoingBody[] {
  return renderers[channel]([{ tone: 'plain', text: wordings[channel][language][name] }], language)
}

/** Under a person's words: the way back to the assistant. */
export const stop = (channel: Address['channel'], language: Language): ChoiceButton => ({
  title: wordings[channel][language].stop,
  action: 'stop',
})

/** Only Teams has groups. */
export function groupSentence(name: 'added' | 'askInPrivate', language: Language): OutgoingBody[] {
  return renderTeams([{ tone: 'plain', text: teams[language][name] }], language)
}

/** Instead of an answer that failed: the numbers to call. */
export function sorry(contacts: ContactBook, channel: Address['channel'], language: Language): OutgoingBody[] {
  const { failed, call } = wordings[channel][language]
  const links = ['emergency', 'kmt'].flatMap((id): LinkButton[] => {
    const { name, phone } = contacts.contact(id, language)
    return phone === undefined ? [] : [{ title: `${call(name)}: ${phone.text}`, href: phone.href }]
  })
  return renderers[channel]([{ tone: 'emergency', text: failed, links }], language)
}
