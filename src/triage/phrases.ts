import type { Token } from './readings'
import type { SoundKey } from './spelling'

/** Where in the message a group of words was met: positions of the first and last word. */
export interface Match {
  group: string
  from: number
  to: number
}

type Shape = { kind: 'is' | 'starts' | 'ends'; key: string }
interface Step {
  anyOf: Shape[]
  optional: boolean
  /** Up to this many other words may stand before this one. */
  gap: number
}
interface Phrase {
  group: string
  steps: Step[]
}

/** `..` in a phrase stands for at most this many words. */
const gapWords = 3
/** Open beginnings and endings are looked up by this many letters. */
const indexedLetters = 3
/** Words typed by visitors come on top of those of the files, and are forgotten again. */
const maxRemembered = 20_000

/**
 * Finds phrases in a message in time that grows with the message, not with the number of phrases.
 *
 * How an editor writes a phrase: words with spaces; `opgeslo*` any ending; `*salon` any beginning; `hij/ze` one of
 * these; `(meer)` may be left out; `..` up to three words in between. Spelling is compared by sound.
 */
export class PhraseFinder {
  private readonly whole = new Map<string, Phrase[]>()
  private readonly beginnings = new Map<string, Phrase[]>()
  private readonly endings = new Map<string, Phrase[]>()
  /** By the sound key of a word: the phrases that begin with it. */
  private readonly starting = new Map<string, readonly Phrase[]>()

  constructor(
    groups: Iterable<readonly [group: string, phrases: readonly string[]]>,
    private readonly sound: SoundKey,
  ) {
    for (const [group, phrases] of groups) for (const phrase of phrases) this.add(group, this.parse(phrase))
  }

  find(tokens: readonly Token[]): Match[] {
    const matches: Match[] = []
    tokens.forEach((token, from) => {
      for (const key of token.keys) {
        for (const phrase of this.startingWith(key)) {
          const to = endOf(phrase.steps, 0, tokens, from)
          if (to !== undefined) matches.push({ group: phrase.group, from, to })
        }
      }
    })
    return matches
  }

  /** Few of the phrases that share three letters with a word begin with it, and messages repeat their words. */
  private startingWith(key: string): readonly Phrase[] {
    let phrases = this.starting.get(key)
    if (phrases === undefined) {
      if (this.starting.size >= maxRemembered) this.starting.clear()
      phrases = [
        this.whole.get(key),
        this.beginnings.get(key.slice(0, 1)),
        this.beginnings.get(key.slice(0, 2)),
        this.beginnings.get(key.slice(0, indexedLetters)),
        this.endings.get(key.slice(-indexedLetters)),
      ].flatMap((candidates) => (candidates ?? []).filter(({ steps }) => steps[0]?.anyOf.some((s) => hasShape(key, s))))
      this.starting.set(key, phrases)
    }
    return phrases
  }

  private add(group: string, steps: Step[]): void {
    const [first, ...others] = steps
    if (first === undefined) return
    // A phrase is looked up by its first word: one that may be left out gives a second phrase without it.
    if (first.optional) this.add(group, others)
    for (const { kind, key } of first.anyOf) {
      const [index, at] =
        kind === 'is'
          ? [this.whole, key]
          : kind === 'starts'
            ? [this.beginnings, key.slice(0, indexedLetters)]
            : [this.endings, key.slice(-indexedLetters)]
      const list = index.get(at)
      if (list) list.push({ group, steps })
      else index.set(at, [{ group, steps }])
    }
  }

  private parse(text: string): Step[] {
    let gap = 0
    const steps: Step[] = []
    for (const part of text.split(' ')) {
      if (part === '..') {
        gap = gapWords
        continue
      }
      const optional = part.startsWith('(')
      const anyOf = part
        .replace(/[()]/g, '')
        .split('/')
        .flatMap((word) => this.shapes(word))
      steps.push({ anyOf, optional, gap })
      gap = 0
    }
    return steps
  }

  private shapes(word: string): Shape[] {
    if (word.startsWith('*')) return [{ kind: 'ends', key: this.sound(word.slice(1)) }]
    if (!word.endsWith('*')) return [{ kind: 'is', key: this.sound(word) }]
    const beginning = word.slice(0, -1)
    return [
      { kind: 'is', key: this.sound(beginning) },
      { kind: 'starts', key: this.sound(beginning, 'beginning') },
    ]
  }
}

const hasShape = (word: string, { kind, key }: Shape): boolean =>
  kind === 'is' ? word === key : kind === 'starts' ? word.startsWith(key) : word.endsWith(key)

const fits = (step: Step, token: Token): boolean =>
  step.anyOf.some((shape) => token.keys.some((word) => hasShape(word, shape)))

/** Position of the last word when the steps from `step` on can be laid on the words from `at` on. */
function endOf(steps: readonly Step[], step: number, tokens: readonly Token[], at: number): number | undefined {
  const current = steps[step]
  if (current === undefined) return at - 1
  for (let position = at; position <= at + current.gap && position < tokens.length; position++) {
    const token = tokens[position]
    if (token === undefined || !fits(current, token)) continue
    const end = endOf(steps, step + 1, tokens, position + 1)
    if (end !== undefined) return end
  }
  return current.optional ? endOf(steps, step + 1, tokens, at) : undefined
}
