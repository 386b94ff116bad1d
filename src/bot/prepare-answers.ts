import { languages, otherLanguages } from '../conversation/language'
import type { Services } from '../conversation/services'

/** Time for others between two pieces of work. */
const preparePauseMs = 200

/**
 * Builds what is otherwise built when first needed, so that nobody waits for it: after the start, piece by piece, the
 * most spoken languages first. @returns how to stop
 */
export function prepareAnswers({ knowledge, agenda, triage }: Services, clock: () => Date): () => void {
  const work = [
    ...languages.map((language) => () => void knowledge.search('', { language, audience: 'public' })),
    () => void agenda.ask('1 januari', 'nl', clock()),
    ...[...languages, ...otherLanguages].map((language) => () => triage.learn(language)),
  ]
  const doNext = (): void => {
    work.shift()?.()
    if (work.length > 0) timer = setTimeout(doNext, preparePauseMs)
  }
  let timer = setTimeout(doNext, 0)
  return () => clearTimeout(timer)
}
