import type { ArticleFile } from '../article'
import { findingsOf, type Finding } from './finding'

/** Numbers as people dial them: from a 0 or + on, eight digits or more. 112, years, dates and amounts are not. */
const phoneNumber = /(?<![\d.,-])(?:\+\d|0\d)[\d\s().-]{4,}\d/g
const fewestDigits = 8
const mailAddress = /\S+@\S+\.\w+/g
const webAddress = /https?:\/\/\S+|\bwww\.\S+|\b[a-z0-9-]+\.(?:nl|com|org|eu|net|nu|chat|info|be)\b/gi

/** Numbers and addresses that were typed in an article: they go out of date unseen. `contacts.yaml` is their one place. */
export function checkTypedContacts({ file, written }: ArticleFile): Finding[] {
  return findingsOf((report) => {
    for (const { text, line } of [written.answer, ...written.sections]) {
      text.split('\n').forEach((row, index) => {
        for (const found of typedContacts(row)) {
          const remedy = 'Write a placeholder such as {kmt.phone}, with a row and field of contacts.yaml.'
          report('error', file, line + index, `"${found}" is typed out`, remedy)
        }
      })
    }
  })
}

function typedContacts(text: string): string[] {
  const numbers = text.match(phoneNumber) ?? []
  return [
    ...numbers.filter((number) => number.replace(/\D/g, '').length >= fewestDigits),
    ...(text.match(mailAddress) ?? []),
    ...(text.replace(mailAddress, '').match(webAddress) ?? []),
  ]
}
