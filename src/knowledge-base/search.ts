import type { SearchHit, SearchResult } from '../conversation/services'
import type { Audience } from '../conversation/turn'
import { bandOf, confidence } from './confidence'
import type { Entry } from './entry'
import { createAnalyser } from './language/analyser'
import type { LanguageRules } from './language/rules'
import { normalise } from './normalise'
import { passagesOf } from './passages'
import { createRanking, type Ranked } from './ranking'
import { createBestSection } from './sections'
import type { WordLists } from './words'

interface SearchContext {
  audience: Audience
  /** Id of the entry shown before. */
  topic?: string | undefined
}

export type Search = (question: string, context: SearchContext) => SearchResult

const maxHits = 5
/** More is no question; it would only cost time. */
const maxLength = 4_000
/** With this many words of its own a question stands by itself. */
const maxFollowUpWords = 3

/** Factors on the evidence: who asks, and what was shown before, make an entry more or less likely. */
const factors = {
  professionalForPublic: 0.75,
  professionalForProfessional: 1.25,
  shownBefore: 0.7,
  relatedToShown: 1.3,
}

/**
 * Search in the entries of one language, in four steps:
 * 1. `language/`: the question becomes terms; a long message is read sentence by sentence (`passages.ts`),
 *    a follow-up ("en waar meld ik dat?") is read together with the title of what was shown before;
 * 2. `ranking.ts`: which entries does it resemble, by terms, letters, Fuse.js and typical words;
 * 3. `confidence.ts`: how likely is it that the best one is right;
 * 4. the band: answer, choices or unsure.
 */
export function createSearch(entries: readonly Entry[], rules: LanguageRules, lists: WordLists): Search {
  const texts = entries.flatMap((entry) => [entry.title, ...entry.questions, ...entry.keywords, ...entry.texts])
  const analyser = createAnalyser(rules, lists, texts)
  const bestSection = createBestSection(analyser)
  const ranking = createRanking(entries, analyser)

  const find = (text: string, factorOf: (entry: Entry) => number): Map<Entry, number> => {
    const words = analyser.words(text)
    const ranked = ranking
      .rank(text, words)
      .map((found): Ranked => ({ ...found, evidence: found.evidence * factorOf(found.entry) }))
      .sort((a, b) => b.evidence - a.evidence)
    const [first, second] = ranked.map(({ evidence }) => evidence)
    return new Map(
      ranked.map((found, rank) => {
        const lead = found.evidence - ((rank === 0 ? second : first) ?? 0)
        return [found.entry, confidence(found, lead, words)]
      }),
    )
  }

  return (question, { audience, topic }) => {
    const message = question.slice(0, maxLength)
    const forAudience = ({ audience: meantFor }: Entry): number => {
      if (meantFor === 'all') return 1
      return audience === 'professional' ? factors.professionalForProfessional : factors.professionalForPublic
    }
    const shown = entries.find(({ id }) => id === topic)
    const asFollowUp = shown !== undefined && isFollowUp(message)
    const found = asFollowUp
      ? find(`${message} ${shown.title}`, (entry) => forAudience(entry) * followUpFactor(entry, shown))
      : anyOf(passagesOf(message).map((passage) => find(passage, forAudience)))

    const likeliest = [...found].sort(([, a], [, b]) => b - a)
    const ranked = likeliest.filter(isAnswer).slice(0, maxHits)
    const words = analyser.words(message)
    return {
      band: bandOf(ranked[0]?.[1] ?? 0, { offTopic: likeliest[0]?.[0].kind === 'off-topic' }),
      hits: ranked.map(([entry, score]): SearchHit => {
        const section = bestSection(entry, words)
        return { id: entry.id, kind: entry.kind, title: entry.title, score, ...(section !== undefined && { section }) }
      }),
    }
  }

  function isFollowUp(message: string): boolean {
    return (rules.followUp?.test(normalise(message)) ?? false) && analyser.words(message).length <= maxFollowUpWords
  }
}

type Answer = Entry & { kind: SearchHit['kind'] }

const isAnswer = (found: [Entry, number]): found is [Answer, number] => found[0].kind !== 'off-topic'

function followUpFactor(entry: Entry, shown: Entry): number {
  if (entry.id === shown.id) return factors.shownBefore
  return shown.related.includes(entry.id) ? factors.relatedToShown : 1
}

/** The chance that at least one of the passages asks for an entry. */
function anyOf(passages: readonly Map<Entry, number>[]): Map<Entry, number> {
  const together = new Map<Entry, number>()
  for (const scores of passages) {
    for (const [entry, score] of scores) together.set(entry, 1 - (1 - (together.get(entry) ?? 0)) * (1 - score))
  }
  return together
}
