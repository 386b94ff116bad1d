import type { Language } from '../../conversation/language'
import type { Reply } from '../../conversation/reply'
import type { OutgoingBody } from './outgoing'

/** A person's words: the name first, and then exactly what they wrote. */
export function personSays(name: string, { text, smallPrint }: Reply, locale: Language): OutgoingBody {
  const words = [...(smallPrint ? [smallPrint] : []), text].join('\n\n')
  return { by: 'person', activity: { type: 'message', text: `${name}:\n\n${words}`, textFormat: 'plain', locale } }
}
