/**
 * Brings text into the one form in which everything is compared: lower case, without diacritics, invisible characters,
 * direction controls and look-alike punctuation. Never shown to anybody.
 */
export function normalise(text: string): string {
  if (isPlain(text)) return inOneForm(text)
  const plain = isPlainCyrillic(text) ? inOneForm(text) : withoutMarks(text)
  return /\p{Script=Cyrillic}/u.test(plain) ? plain.replace(/\p{L}+/gu, asCyrillic) : plain
}

/** Letters without marks and the signs of any keyboard: most of what is compared, and quickly brought into form. */
const isPlain = (text: string): boolean => !/[^ -~\t\r\n]/.test(text)
/** The same with the letters of Ukrainian, whose й and ї keep their marks. */
const isPlainCyrillic = (text: string): boolean => !/[^ -~\t\r\nА-ЯЄІЇҐа-яєіїґ’«»“”–—]/.test(text)

const inOneForm = (text: string): string => text.toLowerCase().replace(/[’`]/g, "'").replace(/\s+/g, ' ').trim()

function withoutMarks(text: string): string {
  return (
    text
      .normalize('NFKC')
      // Zero-width characters, soft hyphens and direction controls can hide a word from us, never from a reader.
      .replace(
        /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/g,
        '',
      )
      .toLowerCase()
      .replace(/[’‘‛`´ʼ]/g, "'")
      .normalize('NFD')
      // й and ї are letters of their own, not и and і with a mark.
      .replace(/(?<![иі])\p{M}+|(?<=и)(?!\u0306)\p{M}+|(?<=і)(?!\u0308)\p{M}+/gu, '')
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .trim()
  )
}

/** Phones offer the Latin letter first: the same shape, another letter. */
const cyrillicTwins: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
}
const asCyrillic = (word: string): string =>
  /\p{Script=Cyrillic}/u.test(word) ? word.replace(/[aceiopxy]/g, (letter) => cyrillicTwins[letter] ?? letter) : word

/** The words of a normalised text: letters and digits, with an apostrophe only inside a word. */
export function words(normalised: string): string[] {
  const word = isPlain(normalised) ? /[a-z0-9]+(?:'[a-z0-9]+)*/gi : /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu
  return normalised.match(word) ?? []
}
