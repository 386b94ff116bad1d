import type { TriageService } from '../conversation/services'
import type { Triage, TriageReason } from '../conversation/triage'
import { createReader, type ReadMessage } from './reader'
import { alarmLevels, type AlarmLevel, type TriageRules } from './rules'

/**
 * From which probability the labelled examples decide when no rule was met: on a whole message; on one in which no word
 * was met that means something by itself; and on a stretch of a long message, which says less than a whole one. Low for
 * danger and crisis, because a missed danger is the worst error. Figures: docs/decisions/0004-triage.md.
 */
const thresholds = {
  bySigns: [
    { danger: 0.6, crisis: 0.6, alarm: 0.75 },
    { danger: 0.25, crisis: 0.3, alarm: 0.5 },
    { danger: 0.25, crisis: 0.3, alarm: 0.4 },
  ],
  part: { danger: 0.7, crisis: 0.7, alarm: 0.95 },
}
/** Below this share of known words the message is in another language, and its resemblance to examples means nothing. */
const knownEnough = { preferred: 0.35, other: 0.6 }

/** Builds the service that looks at every message first. Learning takes about 0.2 s for each language; a message under 1 ms. */
export function createTriage(rules: TriageRules): TriageService {
  const readers = rules.map(createReader)
  return {
    classify(text, language): Triage {
      const reasons = readers.flatMap((reader) => {
        const message = reader.read(text)
        const enough = reader.language === language ? knownEnough.preferred : knownEnough.other
        return [...rulesMet(message), ...(message.known >= enough ? resemblances(message) : [])]
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

function resemblances({ judged }: ReadMessage): LevelledReason[] {
  return judged.flatMap(({ whole, probabilities, signs, wordsFor }) => {
    const limit = whole ? (thresholds.bySigns[Math.min(signs, 2)] ?? thresholds.part) : thresholds.part
    const level = judge(probabilities, limit)
    return level === undefined ? [] : [{ level, rule: `${level}/examples`, matched: wordsFor(level) }]
  })
}

function judge(
  probability: Record<AlarmLevel | 'none', number>,
  limit: (typeof thresholds)['part'],
): AlarmLevel | undefined {
  if (probability.danger >= limit.danger) return 'danger'
  if (probability.crisis >= limit.crisis) return 'crisis'
  if (1 - probability.none >= limit.alarm) return 'suspected'
  return undefined
}
