import type { Language } from '../src/conversation/language'
import type { Audience } from '../src/conversation/turn'
import { createKnowledgeBase } from '../src/knowledge-base/knowledge-base'
import { loadKnowledge } from '../src/knowledge-base/load'
import type { LabelledMessage } from './labelled-messages'
import { peers, type Ranked } from './search-peers'

interface Measured {
  search: string
  buildMs: number
  medianMs: number
  p99Ms: number
  /** Shares from 0 to 1 of the questions that an article answers. */
  first: number
  firstThree: number
  /** Shares when it may also say "I do not know": answered, and rightly; and of what is off-topic, not answered. */
  answeredRightly: number
  offTopicRefused: number
}

type Ask = (question: string, audience: Audience) => { ranked: Ranked; answers: (leastScore: number) => boolean }

interface Asked {
  /** Ids of the articles that answer it; none when it is off-topic. */
  expect: readonly string[]
  ranked: Ranked
  answers: (leastScore: number) => boolean
}

/**
 * Our search and others in one run, over the same articles, with labelled messages that are in no article.
 *
 * Ours says by itself when it does not know. The others give a score: for each the bar is chosen that serves it best,
 * on one half of the messages, and counted on the other half.
 */
export function compareSearches(dir: string, language: Language, messages: readonly LabelledMessage[]): Measured[] {
  const { articles, words } = loadKnowledge(dir)
  const own = articles.filter(({ article }) => article.language === language)
  const ids = new Set(own.map(({ article }) => article.id))
  const questions = messages.filter(({ expect }) => expect.some((id) => ids.has(id)))
  const offTopic = messages.filter(
    ({ level, expect, note }) => level === 'none' && expect.length === 0 && !note.startsWith('smalltalk'),
  )

  const measure = (search: string, build: () => Ask, everyNth = 1): Measured => {
    const startedMs = performance.now()
    const ask = build()
    const buildMs = performance.now() - startedMs
    const timesMs: number[] = []
    const put = ({ text, audience, expect }: LabelledMessage): Asked => {
      const askedMs = performance.now()
      const result = ask(text, audience)
      timesMs.push(performance.now() - askedMs)
      return { expect, ...result }
    }
    const some = (of: LabelledMessage[]): Asked[] => of.filter((_, index) => index % everyNth === 0).map(put)
    const asked = some(questions)
    const refused = countRefusals(asked, some(offTopic))
    timesMs.sort((a, b) => a - b)
    const at = (share: number): number => timesMs[Math.floor(share * (timesMs.length - 1))] ?? 0
    const within = (top: number) => shareOf(asked, (each) => isRight(each, top))
    return { search, buildMs, medianMs: at(0.5), p99Ms: at(0.99), first: within(1), firstThree: within(3), ...refused }
  }

  const stopWords = words[language].stopWords
  return [
    measure('ours', () => {
      const knowledge = createKnowledgeBase({ articles: own, words })
      knowledge.search('', { language, audience: 'public' }) // an index is built when its language is first spoken
      return (question, audience) => {
        const { band, hits } = knowledge.search(question, { language, audience })
        return { ranked: hits, answers: () => band === 'answer' }
      }
    }),
    ...peers
      .filter(({ languages }) => languages.includes(language))
      .map(({ name, everyNth, build }) => {
        const answering = (): Ask => {
          const ask = build(own, language, stopWords)
          return (question) => {
            const ranked = ask(question)
            const best = ranked[0]?.score ?? 0
            return { ranked, answers: (leastScore) => best > 0 && best >= leastScore }
          }
        }
        return measure(everyNth === undefined ? name : `${name} (1 in ${everyNth})`, answering, everyNth)
      }),
  ]
}

const isRight = ({ expect, ranked }: Asked, top = 1): boolean =>
  ranked.slice(0, top).some(({ id }) => expect.includes(id))

/** Two-fold: the bar for the even messages is chosen on the odd ones, and the other way round. */
function countRefusals(questions: Asked[], offTopic: Asked[]): Pick<Measured, 'answeredRightly' | 'offTopicRefused'> {
  const half = (of: Asked[], odd: number): Asked[] => of.filter((_, index) => index % 2 === odd)
  const counts = [0, 1].map((odd) => {
    const leastScore = bestBar(half(questions, 1 - odd), half(offTopic, 1 - odd))
    return {
      right: half(questions, odd).filter((each) => isRight(each) && each.answers(leastScore)).length,
      refused: half(offTopic, odd).filter((each) => !each.answers(leastScore)).length,
    }
  })
  const sum = (key: 'right' | 'refused'): number => counts.reduce((total, each) => total + each[key], 0)
  return { answeredRightly: sum('right') / questions.length, offTopicRefused: sum('refused') / offTopic.length }
}

/** The score from which answering does most good: right answers and refused off-topic messages count the same. */
function bestBar(questions: Asked[], offTopic: Asked[]): number {
  const good = (bar: number): number =>
    shareOf(questions, (each) => isRight(each) && each.answers(bar)) + shareOf(offTopic, (each) => !each.answers(bar))
  const bars = [...questions, ...offTopic].map(({ ranked }) => ranked[0]?.score ?? 0)
  return bars.reduce((best, bar) => (good(bar) > good(best) ? bar : best), 0)
}

const shareOf = (of: Asked[], holds: (each: Asked) => boolean): number => of.filter(holds).length / of.length
