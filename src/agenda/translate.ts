import { months, ordinal, weekdays, type DateLanguage } from './date-language'

/** One word of date language: what it means, and the part of the message that said so. */
export interface DateWord {
  meaning: string
  start: number
  end: number
}

/** Longer messages are read as far as here: who asks for a date does so sooner. */
const maxLength = 2_000

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')
const alternatives = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')
const twoDigitYear = (year: string) => (year.length === 2 ? `20${year}` : year)

/** Lower case without Latin diacritics, character for character, so that places in it are places in the message. */
function fold(text: string): string {
  return Array.from(text.slice(0, maxLength), (char) => {
    const lower = char.toLowerCase()
    if (/[–—−]/.test(char)) return '-'
    if (/[’‘`´]/.test(char)) return "'"
    const base = lower.normalize('NFD')[0] ?? lower
    return lower.length !== char.length ? char : char.length === 1 && /[a-z]/.test(base) ? base : lower
  }).join('')
}

const validDay = (day: string, month: string) =>
  Number(day) > 0 && Number(day) < 32 && Number(month) > 0 && Number(month) < 13

/** Day and month as Dutch and Ukrainian people write them; "5/20" can only be the other way round. */
function dayAndMonth(first: string, second: string, year?: string): string | undefined {
  const [day, month] = validDay(first, second) ? [first, second] : [second, first]
  if (!validDay(day, month)) return undefined
  return `${Number(day)} ${months[Number(month) - 1] ?? ''}${year ? ` ${twoDigitYear(year)}` : ''}`
}

const year = '(?:19|20|21)\\d\\d'

/** A group that took no part is empty. */
const groupsOf = (match: RegExpExecArray): string[] => match.slice(1).map((group: string | undefined) => group ?? '')

/** Dates in digits. Each pattern stands alone: no letter, digit or decimal sign touches it. */
const numericDates: readonly [RegExp, (groups: string[]) => string | undefined][] = [
  [new RegExp(`(${year})[-/](\\d{1,2})[-/](\\d{1,2})`), ([y = '', m = '', d = '']) => dayAndMonth(d, m, y)],
  [
    new RegExp(`(\\d{1,2})([-/.])(\\d{1,2})\\2(${year}|\\d\\d)`),
    ([d = '', separator, m = '', y = '']) => (separator === '.' && !validDay(d, m) ? undefined : dayAndMonth(d, m, y)),
  ],
  [
    new RegExp(`(${year})[-/](\\d{1,2})`),
    ([y = '', m = '']) => (validDay('1', m) ? `${months[Number(m) - 1] ?? ''} ${y}` : undefined),
  ],
  [
    new RegExp(`(\\d{1,2})[-/](${year})`),
    ([m = '', y = '']) => (validDay('1', m) ? `${months[Number(m) - 1] ?? ''} ${y}` : undefined),
  ],
  [/(\d{1,2})[-/](\d{1,2})/, ([d = '', m = '']) => dayAndMonth(d, m)],
  [new RegExp(`(${year})`), ([y]) => y],
  [/(\d{1,2})/, ([n = '']) => String(Number(n))],
]

/** Written so, a number is no date: addresses, telephone numbers, codes, amounts, hours, decimals. */
const notDates =
  /https?:\S+|www\.\S+|\S+@\S+|(?<!\d)24\/7(?!\d)|\+\d[\d\s()-]+|(?<![\d/-])(?!\d\d?-\d\d?-\d)0\d{1,3}[\s-]+(?:[\d-]\s?){6,}|(?<!\d)0[89]00[\s-]*\d{4}|[€$£]\s*[\d.,]+|\d{1,2}[:.]\d{2}(?![-/.\d])(?:\s*(?:uur|u|h)\b)?|\d{4}\s?[A-Z]{2}(?![\p{L}\d])|\p{L}{2,}-(?!(?:19|20|21)\d\d(?!\d))\d{3,}[\p{L}\d-]*|\d+%/gu

/**
 * Makes readers for one language.
 *
 * A reader gives the date words of a message in runs: between two words of a run stands nothing but space, so words of
 * different runs never belong to one date.
 */
export function createTranslator(language: DateLanguage): (text: string) => DateWord[][] {
  const monthWords = Object.keys(language.phrases).filter((key) =>
    months.some((month) => month === language.phrases[key]),
  )
  const month = `(${alternatives(monthWords)})`
  const meaningOf = (word = '') => language.phrases[word.replace(/\s+/g, ' ')] ?? ''
  const before = (things: string) => new RegExp(`^\\s*-?\\s*(?:${things})(?![\\p{L}])`, 'u')
  const counted = before(language.countedThings)
  // "16-18 jaar" is an age and "2-3 weken" a length.
  const unit = before(
    alternatives(
      Object.keys(language.phrases).filter((key) => /^(?:day|week|month|year)s?$/.test(language.phrases[key] ?? '')),
    ),
  )
  const phrase = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${alternatives(Object.keys(language.phrases))})(?!'?[\\p{L}\\p{N}])`,
    'uy',
  )
  const sticky = (source: string) => new RegExp(`(?<![\\p{L}\\d.,])${source}(?![\\p{L}\\d])(?![.,]\\d)`, 'uy')
  const dates = numericDates.map(([pattern, read]) => [sticky(pattern.source), read] as const)
  const mixed: readonly [RegExp, (groups: string[]) => string][] = [
    [
      sticky(`(\\d{1,2})[-/]${month}(?:[-/](${year}|\\d\\d))?`),
      ([d, m, y]) => [Number(d), meaningOf(m), y && twoDigitYear(y)].filter(Boolean).join(' '),
    ],
    [sticky(`${month}/(${year})`), ([m, y]) => `${meaningOf(m)} ${y ?? ''}`],
    [sticky(`(\\d{1,2})-(\\d{1,2}) ?${month}`), ([a, b, m]) => `${Number(a)} - ${Number(b)} ${meaningOf(m)}`],
    [sticky('(?:week|wk)(\\d{1,2})'), ([n]) => `week ${Number(n)}`],
    [sticky(`(\\d{1,2})${month}`), ([d, m]) => `${Number(d)} ${meaningOf(m)}`],
    [sticky(`(\\d{1,2})(?:'?(?:e|de|ste|th|st|nd|rd)|-?(?:го|е))`), ([d]) => ordinal(Number(d))],
    [
      sticky(`(?:(${year})[-/])?(q[1-4])(?:[-/](${year}))?`),
      ([before, q, after]) => [q, before, after].filter(Boolean).join(' '),
    ],
    [sticky(`'(\\d\\d)`), ([y]) => `'${y ?? ''}`],
  ]

  /** The longest wins: "dec/2018" over "dec", "2e pinksterdag" over "2e". */
  function readAt(text: string, at: number): { meaning: string; end: number } | undefined {
    phrase.lastIndex = at
    const match = phrase.exec(text)
    const words = match ? { meaning: meaningOf(match[0]), end: phrase.lastIndex } : undefined
    const number = readNumber(text, at)
    return words && words.end > (number?.end ?? 0) ? words : number
  }

  function readNumber(text: string, at: number): { meaning: string; end: number } | undefined {
    for (const [pattern, read] of [...mixed, ...dates]) {
      pattern.lastIndex = at
      const match = pattern.exec(text)
      const meaning = match && read(groupsOf(match))
      if (!match || !meaning) continue
      const rest = text.slice(pattern.lastIndex, pattern.lastIndex + 30)
      const isAmount = counted.test(rest) || (/\d-\d/.test(match[0]) && unit.test(rest))
      return isAmount ? undefined : { meaning, end: pattern.lastIndex }
    }
    return undefined
  }

  /** What stands at a place: a date word, something between two date words, or something that ends a run. */
  function pieceAt(text: string, at: number, isInRun: boolean): { end: number; meaning?: string; cuts?: true } {
    const char = text.charAt(at)
    const found = /[\p{L}\d'.]/u.test(char) ? readAt(text, at) : undefined
    if (found) return found.meaning === '|' ? { end: found.end, cuts: true } : found
    if (isInRun && /[-~]/.test(char)) return { end: at + 1, meaning: '-' }
    if (/\s/.test(char) || commaBeforeYear.test(text.slice(at, at + 8))) return { end: at + 1 }
    const word = /^[\p{L}\d][\p{L}\d']*/u.exec(text.slice(at, at + 100))
    return { end: at + (word?.[0].length ?? 1), cuts: true }
  }

  return (original) => {
    const text = fold(original)
    const masked = mask(original.slice(0, maxLength), text)
    const runs: DateWord[][] = []
    let run: DateWord[] = []
    for (let at = 0; at < masked.length;) {
      const { end, meaning, cuts } = pieceAt(masked, at, run.length > 0)
      if (cuts && run.length > 0) runs.push(run)
      if (cuts) run = []
      if (meaning !== undefined) run.push({ meaning, start: at, end })
      at = end
    }
    return [...runs, run].flatMap((words) => split(words, (word, i) => !belongs(word, i, words, text, original)))
  }

  /** A doubtful word counts when its neighbour is a number, a month or a word such as "komende". */
  function belongs(word: DateWord, i: number, run: DateWord[], text: string, original: string): boolean {
    const spelling = text.slice(word.start, word.end)
    const isName =
      /^\p{Lu}\p{Ll}/u.test(original.slice(word.start, word.start + 2)) &&
      word.start > 0 &&
      months.some((m) => m === word.meaning)
    if (!isName && !language.onlyBesideDates.includes(spelling)) return true
    // "za iets?": nothing else starts a message so.
    if (word.start === 0 && weekdays.some((day) => day === word.meaning) && !/^zo/.test(spelling)) return true
    const decides = (neighbour?: DateWord) =>
      neighbour !== undefined &&
      (/\d/.test(neighbour.meaning) ||
        /^(?:this|next|coming|past|previous|last|begin|mid|end|-|on|in)$/.test(neighbour.meaning))
    const isSmallMonth = months.some((m) => m === word.meaning)
    return (
      decides(run[i - 1]) ||
      /\d|^(?:coming|-)$/.test(run[i + 1]?.meaning ?? '') ||
      (isSmallMonth && months.some((m) => m === run[i + 1]?.meaning))
    )
  }
}

/** The parts of a run between the words that do not belong. */
function split(run: DateWord[], isCut: (word: DateWord, i: number) => boolean): DateWord[][] {
  const parts: DateWord[][] = [[]]
  run.forEach((word, i) => (isCut(word, i) ? parts.push([]) : parts.at(-1)?.push(word)))
  return parts.filter((part) => part.length > 0)
}

/** "12 januari, 2016" */
const commaBeforeYear = new RegExp(`^,\\s+${year}(?!\\d)`)

/** The folded text with everything that is no date made unreadable, at the same places. */
function mask(original: string, folded: string): string {
  let text = folded
  for (const match of original.matchAll(notDates)) {
    text = text.slice(0, match.index) + '\u0000'.repeat(match[0].length) + text.slice(match.index + match[0].length)
  }
  return text
}
