import type { ArticleFile } from '../article'
import { findingsOf, type Finding } from './finding'

const fewestQuestions = 12
const longestTitle = 60
const requiredFields = ['button', 'reviewed', 'review_by', 'owner'] as const
const requiredLists = ['keywords', 'sources'] as const

/**
 * What an article of our own must have, besides what any article needs to be served.
 * @param today ISO date
 */
export function checkCompleteness({ file, written: { fields }, lineOf }: ArticleFile, today: string): Finding[] {
  return findingsOf((report) => {
    for (const field of requiredFields) {
      if (fields[field] === undefined) report('error', file, 1, `${field} is missing`, `Add a line \`${field}: …\`.`)
    }
    for (const field of requiredLists) {
      if (fields[field].length === 0) report('error', file, lineOf(field), `${field} is empty`, 'Add at least one.')
    }
    if (fields.title.length > longestTitle) {
      const remedy = `Use at most ${longestTitle}.`
      report('warning', file, lineOf('title'), `the title has ${fields.title.length} characters`, remedy)
    }
    if (fields.questions.length < fewestQuestions) {
      const problem = `${fields.questions.length} questions`
      const remedy = `Write at least ${fewestQuestions} ways in which different people would ask this.`
      report('error', file, lineOf('questions'), problem, remedy)
    }
    if (fields.review_by !== undefined && fields.review_by < today) {
      const remedy = 'Compare the text with its sources and set new dates.'
      report('warning', file, lineOf('review_by'), `should have been reviewed by ${fields.review_by}`, remedy)
    }
  })
}
