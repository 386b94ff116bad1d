import { languages, type Language } from '../conversation/language'
import type { SignalCheck, Situation } from '../conversation/signal-check'
import { assess } from './assess'
import type { SignalCheckFiles } from './load'
import { createAnswerReader, type AnswerReader } from './read-words'

/** The signal check as dialogs know it, made of the files of an editor. */
export function createSignalCheck({ check, words }: SignalCheckFiles): SignalCheck {
  const readers = Object.fromEntries(
    languages.map((language) => [language, createAnswerReader(words[language])]),
  ) as Record<Language, AnswerReader> // each was made
  const signalsOf = (ids: readonly string[], language: Language) =>
    ids.map((id) => ({ id, text: words[language].signals[id] ?? '' })) // loading refuses a signal without words
  const situations = (language: Language): Situation[] =>
    check.situations.map(({ id, contacts, signals }) => ({
      id,
      title: words[language].situations[id]?.title ?? id,
      signals: signalsOf(signals, language),
      contacts,
    }))
  return {
    situations,
    situation: (id, language) => situations(language).find((situation) => situation.id === id),
    situationOfArticle: (articleId) => check.situations.find(({ articles }) => articles.includes(articleId))?.id,
    readSituation: (text, language) => readers[language].readSituation(text),
    readTicks: (text, boxes, language) => readers[language].readTicks(text, boxes),
    readAnswer: (text, language) => readers[language].readAnswer(text),
    assess(ticked, language) {
      const { outcome, urgent, counted, others, reasons } = assess(check, ticked)
      return {
        outcome,
        urgent,
        counted: signalsOf(counted, language),
        others: signalsOf(others, language),
        reasons: reasons.map((id) => words[language].reasons[id] ?? ''),
        sources: [...new Set([...counted, ...others].flatMap((id) => check.signals[id]?.source ?? []))],
        reviewed: check.reviewed,
      }
    },
  }
}
