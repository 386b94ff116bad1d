import type { Language } from '../../conversation/language'
import type { ArticleFile, Block } from '../article'
import { findingsOf, type Finding } from './finding'

const longest = { answer: 60, section: 90, sentence: 20, sentenceAtAll: 25 }

/**
 * Reading ease from 0 (hard) to 100 (easy): `base - perWord * words per sentence - perSyllable * syllables per word`.
 * Dutch: Douma 1960. English: Flesch 1948. No formula is in common use for Ukrainian.
 * For a text of B1 level 60 and up is usual; unavoidable words such as "mensenhandel" cost some ten points.
 */
const readingEase: Partial<Record<Language, { base: number; perWord: number; perSyllable: number }>> = {
  nl: { base: 206.84, perWord: 0.93, perSyllable: 77 },
  en: { base: 206.84, perWord: 1.015, perSyllable: 84.6 },
}
const lowestEase = 50

/** What the channels can show: paragraphs, lists, bold and links. */
const otherMarkup = /^#{1,6}\s|^\||!\[|<\/?[a-z]|^```/im

/** Whether a frightened person on a phone can read it: lengths, hard words, markup. */
export function checkReadability({ article, file, written }: ArticleFile): Finding[] {
  return findingsOf((report) => {
    const tooLong = (block: Block, limit: number, name: string): void => {
      const count = wordsOf(block.text).length
      if (count > limit) report('error', file, block.line, `${name} has ${count} words`, `Use at most ${limit}.`)
    }
    tooLong(written.answer, longest.answer, 'the first paragraph')
    for (const section of written.sections) tooLong(section, longest.section, `section "${section.heading}"`)

    const blocks = [written.answer, ...written.sections]
    for (const { text, line } of blocks) {
      text.split('\n').forEach((row, index) => {
        if (otherMarkup.test(row)) {
          const remedy = 'Use paragraphs, `- ` lists, **bold** and ## headings only.'
          report('error', file, line + index, 'markup that chat channels cannot show', remedy)
        }
        for (const sentence of sentencesOf(row)) {
          const count = wordsOf(sentence).length
          if (count <= longest.sentence) continue
          const severity = count > longest.sentenceAtAll ? 'error' : 'warning'
          report(severity, file, line + index, `a sentence of ${count} words: "${sentence}"`, 'Make two of it.')
        }
      })
    }
    const ease = easeOf(blocks.map(({ text }) => text).join('\n'), article.language)
    if (ease !== undefined && ease < lowestEase) {
      const remedy = `Use shorter words and sentences, up to ${lowestEase} or more.`
      report('warning', file, written.answer.line, `hard to read: reading ease ${Math.round(ease)}`, remedy)
    }
  })
}

function easeOf(text: string, language: Language): number | undefined {
  const formula = readingEase[language]
  const words = wordsOf(text)
  if (!formula || words.length === 0) return undefined
  const sentences = text.split('\n').flatMap(sentencesOf).length
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return formula.base - formula.perWord * (words.length / sentences) - formula.perSyllable * (syllables / words.length)
}

/** A placeholder counts as one word. */
function wordsOf(text: string): string[] {
  return text.replace(/\{[^}]*\}/g, 'nummer').match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
}

function sentencesOf(row: string): string[] {
  return row
    .replace(/^\s*-\s+/, '')
    .split(/(?<=[.?!])\s+(?=[\p{Lu}\p{N}"'‘“’(])/u)
    .filter((sentence) => sentence.trim() !== '')
}

/** Groups of vowels, as a reader hears them: near enough for Dutch and English. */
function syllablesOf(word: string): number {
  const groups = word.toLowerCase().match(/(?:ij|[aeiouyáéíóúàèìòùäëïöüâêîôû])+/g)
  return Math.max(1, groups?.length ?? 0)
}
