import type { TriageService } from '../conversation/services'
import type { Triage, TriageReason } from '../conversation/triage'
import { normalise, words } from '../knowledge-base/normalise'
import { createReader, type Judged, type ReadMessage } from './reader'
import { alarmLevels, type AlarmLevel, type TriageRules } from './rules'

/**
 * From which probability the labelled examples decide. Danger and crisis need little, because a missed danger is the
 * worst error. Any alarm at all needs less, the more words were met that mean something by themselves. A stretch of a
 * long message says less than a whole one and needs more. Figures: docs/decisions/0004-triage.md.
 */
const thresholds = {
  whole: { danger: 0.28, crisis: 0.32 },
  part: { danger: 0.8, crisis: 0.8, alarm: 0.95 },
  alarmBySigns: [0.8, 0.75, 0.7],
}
/** Below this share of known words the message is in another language, and its resemblance to examples means nothing. */
const knownEnough = { preferred: 0.35, other: 0.6 }
/**
 * Who is heard: the language that was guessed; any that knows more of the words; and, when the guess knows fewer than
 * this share, those that know nearly as many as the best. So "not" is no Dutch cry for help ("nood") in an English
 * sentence, and a message in two languages is heard in both.
 */
const guessedRight = 0.6
const hearingDistance = 0.25
/** Wider than the hearing distance, because a quick look does not see through misspellings. */
const quickLookDistance = 0.35
/** Learns at the start; the others when first needed. */
const mostSpoken = 'nl'

/** Builds the service that looks at every message first. Learning takes under a second for each language; a message under 1 ms. */
export function createTriage(rules: TriageRules): TriageService {
  const readers = rules.map(createReader)
  readers.find(({ language }) => language === mostSpoken)?.learn()
  return {
    classify(text, language): Triage {
      const typed = words(normalise(text))
      const shares = readers.map((reader) => reader.share(typed))
      const likely = Math.max(0, ...shares) - quickLookDistance
      const read = readers
        .filter((reader, at) => reader.language === language || (shares[at] ?? 0) >= likely)
        .map((reader) => ({ guessed: reader.language === language, ...reader.read(text) }))
      const best = Math.max(0, ...read.map(({ known }) => known))
      const guess = read.find(({ guessed }) => guessed)?.known ?? 0
      const reasons = read.flatMap((message) => {
        const { guessed, known } = message
        const heard = guessed || known > guess || (guess < guessedRight && known >= best - hearingDistance)
        if (!heard) return []
        const resembles = guessed ? known >= knownEnough.preferred : known >= knownEnough.other && known >= best
        return [...rulesMet(message), ...(resembles ? resemblances(message) : [])]
      })
      const level = alarmLevels.find((each) => reasons.some((reason) => reason.level === each)) ?? 'none'
      return { level, reasons: reasons.map(({ rule, matched }) => ({ rule, matched })) }
    },
  }
}

type LevelledReason = TriageReason & { level: AlarmLevel }

function rulesMet({ met }: ReadMessage): LevelledReason[] {
  return met.map(({ rule, matched }) => ({ level: rule.level, rule: `${rule.level}/${rule.id}`, matched }))
}

/** A message that an editor labelled keeps its label, so that adding an example always helps; others are judged. */
function resemblances({ judge, labelled }: ReadMessage): LevelledReason[] {
  const label = labelled()
  return judge().flatMap((part) => {
    const level = label === undefined ? levelOf(part) : label === 'none' ? undefined : label
    return level === undefined ? [] : [{ level, rule: `${level}/examples`, matched: part.wordsFor(level) }]
  })
}

function levelOf({ whole, probabilities, signs }: Judged): AlarmLevel | undefined {
  const { danger, crisis } = whole ? thresholds.whole : thresholds.part
  const { alarmBySigns } = thresholds
  const alarm = whole ? (alarmBySigns[signs] ?? Math.min(...alarmBySigns)) : thresholds.part.alarm
  if (probabilities.danger >= danger) return 'danger'
  if (probabilities.crisis >= crisis) return 'crisis'
  return 1 - probabilities.none >= alarm ? 'suspected' : undefined
}
