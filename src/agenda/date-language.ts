/**
 * How one language speaks of dates, as a table: each word or group of words with the expression that the rest of this
 * folder reads. That expression is plain English (`3rd`, `coming`, `week`), because that is what the suite reads.
 */
export interface DateLanguage {
  /** Keys are lower case without diacritics. A key may hold spaces, dots and slashes. */
  phrases: Readonly<Record<string, string>>
  /**
   * Words that are a date only beside a number, a month or a word such as "komende": "jan" is also a name, "do" and
   * "ma" are also other words.
   */
  onlyBesideDates: readonly string[]
  /** Words after a number which make it an amount, an age or an hour, as the inside of a regular expression. */
  countedThings: string
  /** Words which tell that the message speaks of the past. */
  pastWords: readonly string[]
  /** Idioms with such a word that do not speak of the past: "wat was dat ook alweer?" */
  notPast?: readonly string[]
}

export const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** `{ januari: 'january', jan: 'january' }` of `['januari jan', …]`: the spellings of each, in order. */
export function spellings(meanings: readonly string[], rows: readonly string[]): Record<string, string> {
  return Object.fromEntries(rows.flatMap((row, i) => row.split(' ').map((word) => [word, meanings[i] ?? ''])))
}

/** The same for words that share one meaning. */
export function allMean(meaning: string, words: string): Record<string, string> {
  return Object.fromEntries(words.split(',').map((word) => [word.trim(), meaning]))
}

/** "3rd", as the suite reads it. */
export function ordinal(n: number): string {
  const suffix = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${suffix}`
}
