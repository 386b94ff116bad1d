import { commands, type Command } from '../conversation/intent'
import { normalise } from '../knowledge-base/normalise'
import { spoken, takeOut, type IntentWords, type Phrase } from './phrases'

/** Who writes more tells a story. */
const maxWords = 30

/**
 * Makes a reader of commands that may name what they are about. The words of a phrase are taken out of the message
 * wherever they stand, the longest phrase first: what is left is what it is about.
 */
export function createCommandReader({ fillers, phrases }: IntentWords): (text: string) => Command | undefined {
  const longestFirst = (a: Phrase, b: Phrase): number => b.content.length - a.content.length
  const known = commands.map((intent) => ({
    intent,
    own: phrases.filter((phrase) => phrase.intent === intent).sort(longestFirst),
  }))
  return (text) => {
    const tokens = text.trim().split(/\s+/)
    if (tokens.length > maxWords) return undefined
    const said = tokens.map((token) => ({ token, plain: spoken(normalise(token)).join(' ') }))
    for (const { intent, own } of known) {
      for (const { content } of own) {
        const rest = takeOut(content, said, ({ plain }) => plain)
        if (rest === undefined) continue
        const saysMore = rest.some(({ plain }) => plain !== '' && !fillers.has(plain))
        return { intent, about: saysMore ? rest.map(({ token }) => token).join(' ') : '' }
      }
    }
    return undefined
  }
}
