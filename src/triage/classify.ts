import { languageSchema } from '../conversation/language'
import type { TriageService } from '../conversation/services'
import type { Triage, TriageReason } from '../conversation/triage'
import { normalise, words } from '../knowledge-base/normalise'
import { createReader, type Judged, type LanguageReader, type ReadMessage } from './reader'
import { isMasked } from './readings'
import { alarmLevels, type AlarmLevel, type TriageRules } from './rules'

/**
 * From which probability the labelled examples decide. Danger and crisis need little, because a missed danger is the
 * worst error, and least when it is clear that something is wrong (`notNone`); without a word that means something by
 * itself it must be clearer. Any alarm at all needs less, the more such words were met. A stretch of a long message says
 * less than a whole one and needs more. Figures: docs/decisions/0004-triage.md.
 */
const thresholds = {
  whole: {
    danger: [
      { itself: 0.28, notNone: 0.48 },
      { itself: 0.22, notNone: 0.6 },
    ],
    dangerWithoutSigns: [{ itself: 0.28, notNone: 0.66 }],
    crisis: [
      { itself: 0.3, notNone: 0.54 },
      { itself: 0.26, notNone: 0.66 },
    ],
  },
  /**
   * Of few words of which none means something by itself ("ik weet het niet") examples say little, and of a single one
   * ("alles") nearly nothing. In the complete languages, unless an editor labelled it in any.
   */
  fewPlainWords: { most: 5, itself: 0.72, crisis: 0.5, single: 0.9 },
  part: { danger: [{ itself: 0.8, notNone: 0.8 }], crisis: [{ itself: 0.8, notNone: 0.8 }] },
  alarm: { bySigns: [0.78, 0.69, 0.6], part: 0.95 },
}
/**
 * From which probability of `none` the model silences a rule: rules hear words, the model hears that somebody asks for
 * an explanation. A rule of danger needs near certainty; a rule of crisis is never silenced.
 */
const noneSilences = { danger: 0.85, suspected: 0.55 }
/** Of shorter messages the model knows too little to silence a rule ("sos"). */
const fewestWordsToSilence = 4
/** Below this share of known words the message is in another language, and its resemblance to examples means nothing. */
const knownEnough = { preferred: 0.45, other: 0.6 }
/**
 * Who is heard: the language that was guessed, and of those that know nearly as many words as the best, any that knows
 * more than the guess, or any when the guess knows fewer than this share. So "not" is no Dutch cry for help ("nood") in
 * an English sentence. A message in two languages: see `isForeign`.
 */
const guessedRight = 0.6
const hearingDistance = 0.25
/** A guessed language that knows so much less than another was guessed wrong, and its examples mean nothing. */
const guessTrusted = 0.3
/** Wider than the hearing distance, because a quick look does not see through misspellings. */
const quickLookDistance = 0.35
/** A message in two languages: so many words that the guess does not know, and this share of them known to another. */
const fewestWordsLeft = 3
const shareOfWordsLeft = 0.35
/** Shorter words are shared by too many languages to tell one from another. */
const tellingLetters = 5
/** Learns at the start; the others when told to, or when first needed. */
const mostSpoken = 'nl'

/** Builds the service that looks at every message first. Learning takes under a second for each language; a message under 1 ms. */
export function createTriage(rules: TriageRules): TriageService {
  const readers = rules.map(createReader)
  readers.find(({ language }) => language === mostSpoken)?.learn()
  return {
    learn: (language) => readers.find((reader) => reader.language === language)?.learn(),
    classify(text, language): Triage {
      const typed = words(normalise(text))
      const guess = readers.find((reader) => reader.language === language)
      const left = typed.filter((word) => guess?.share([word]) === 0)
      const looks = readers.map((reader) => ({ reader, guessed: reader === guess, share: reader.share(typed) }))
      const likely = isMasked(text) ? 0 : Math.max(0, ...looks.map(({ share }) => share)) - quickLookDistance
      const read = looks
        .filter(
          ({ reader, guessed, share }) =>
            guessed || share >= likely || (left.length >= fewestWordsLeft && reader.share(left) >= shareOfWordsLeft),
        )
        .map((look) => ({ ...look, ...look.reader.read(text) }))
      const best = Math.max(0, ...read.map(({ known }) => known))
      const plain = Math.max(0, ...read.filter(isPlain).map(({ known }) => known))
      const { known: guessKnows, share: guessShare } = read.find(({ guessed }) => guessed) ?? { known: 0, share: 0 }
      const reasons = read.flatMap((message) => {
        const { guessed, known, share, met } = message
        const betterThanGuess = known > guessKnows || (known === guessKnows && share > guessShare)
        const near = known >= best - hearingDistance
        const heard = guessed || (near && (betterThanGuess || guessKnows < guessedRight))
        if (!heard) {
          const better = read.filter((other) => other.known > known)
          return rulesMet({ met: met.filter(({ matched }) => isForeign(matched, better)) })
        }
        const resembles = guessed
          ? known >= knownEnough.preferred && known >= best - guessTrusted
          : known >= knownEnough.other && known >= best
        const alarmElsewhere = read.some((other) => (other.labelled() ?? 'none') !== 'none')
        const plainElsewhere = known <= plain && message.labelled() === undefined
        return resembles && !plainElsewhere
          ? [...rulesBelieved(message), ...resemblances(message, alarmElsewhere)]
          : rulesMet(message)
      })
      const level = alarmLevels.find((each) => reasons.some((reason) => reason.level === each)) ?? 'none'
      return { level, reasons: reasons.map(({ rule, matched }) => ({ rule, matched })) }
    },
  }
}

/** Words in the middle of a message of which half of the telling ones are unknown to every language that knows more of it. */
function isForeign(matched: string, better: readonly { reader: LanguageReader }[]): boolean {
  const telling = words(matched).filter(({ length }) => length >= tellingLetters)
  return telling.length > 0 && better.every(({ reader }) => reader.share(telling) <= 0.5)
}

type LevelledReason = TriageReason & { level: AlarmLevel }

function rulesMet({ met }: Pick<ReadMessage, 'met'>): LevelledReason[] {
  return met.map(({ rule, matched }) => ({ level: rule.level, rule: `${rule.level}/${rule.id}`, matched }))
}

/** The rules that the model does not contradict. A long message is judged in parts, so nothing in it is silenced. */
function rulesBelieved(message: ReadMessage): LevelledReason[] {
  const [first, ...others] = message.judge()
  const none =
    first?.whole && others.every(({ whole }) => whole) && first.tokens.length >= fewestWordsToSilence
      ? Math.min(...[first, ...others].map(({ probabilities }) => probabilities.none))
      : 0
  return rulesMet(message).filter(({ level }) => level === 'crisis' || none < noneSilences[level])
}

/** Whether all words are known and an editor labelled this very message as no alarm ("alles klar", "nie wiem"). */
const isPlain = ({ known, labelled }: ReadMessage): boolean => known === 1 && labelled() === 'none'

/** A message that an editor labelled keeps its label, so that adding an example always helps; others are judged. */
function resemblances(
  { judge, labelled, reader }: ReadMessage & { reader: LanguageReader },
  alarmElsewhere: boolean,
): LevelledReason[] {
  const label = labelled()
  const isComplete = languageSchema.safeParse(reader.language).success
  const doubtsLittle = isComplete && !alarmElsewhere
  return judge().flatMap((part) => {
    const level = label === undefined ? levelOf(part, doubtsLittle) : label === 'none' ? undefined : label
    return level === undefined ? [] : [{ level, rule: `${level}/examples`, matched: part.wordsFor(level) }]
  })
}

/** @param doubtsLittle whether few words that mean nothing by themselves need a higher probability */
function levelOf({ whole, probabilities, signs, tokens }: Judged, doubtsLittle: boolean): AlarmLevel | undefined {
  const { danger, crisis } = whole ? thresholds.whole : thresholds.part
  const { bySigns, part } = thresholds.alarm
  const alarm = 1 - probabilities.none
  const least = doubtsLittle && signs === 0 ? leastOfFew(tokens.length) : { crisis: 0, other: 0 }
  const reaches = (level: 'danger' | 'crisis', limits: typeof danger, atLeast: number): boolean =>
    limits.some(({ itself, notNone }) => probabilities[level] >= Math.max(itself, atLeast) && alarm >= notNone)
  const plain = doubtsLittle && whole && signs === 0
  if (reaches('danger', plain ? thresholds.whole.dangerWithoutSigns : danger, least.other)) return 'danger'
  if (reaches('crisis', crisis, least.crisis)) return 'crisis'
  const enough = whole ? (bySigns[signs] ?? Math.min(...bySigns)) : part
  return alarm >= Math.max(enough, least.other) ? 'suspected' : undefined
}

/** The least probability that counts in so many words of which none means something by itself. */
function leastOfFew(words: number): { crisis: number; other: number } {
  const { most, itself, crisis, single } = thresholds.fewPlainWords
  if (words > most) return { crisis: 0, other: 0 }
  return words > 1 ? { crisis, other: itself } : { crisis: single, other: single }
}
