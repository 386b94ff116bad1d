/** Gives words that sound alike the same key, so that a misspelling meets the word it stands for. */
export type SoundKey = (word: string, part?: 'whole' | 'beginning') => string

const single = (text: string): string => text.replace(/(.)\1+/gu, '$1')

/**
 * The rough sound of a Dutch word in its normalised form: `schuld` and `schult`, `mij` and `mei`, `opgesloten` and
 * `opgeslote` get one key. Letters that are written in several ways are made one; a doubled letter counts once.
 * With `beginning` the rules for the end of a word are left out: the word goes on after the part given.
 */
const dutchSound: SoundKey = (word, part = 'whole') => {
  const key = single(word.replace(/'/g, ''))
    .replace(/ph/g, 'f')
    .replace(/x/g, 'ks')
    .replace(/ij|ei|ey/g, 'y')
    .replace(/ou/g, 'au')
    .replace(/ie/g, 'i')
    .replace(/ch/g, 'g')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ck|c/g, 'k')
    .replace(/q/g, 'k')
    .replace(/v/g, 'f')
    .replace(/z/g, 's')
    .replace(/dt/g, 't')
  if (part === 'beginning') return single(key)
  return single(key.replace(/d$/, 't').replace(/(?<=\p{L}{3}e)n$/u, ''))
}

/** For languages without rules of their own: only stretched letters are shortened ("heeeelp"). */
const plainSound: SoundKey = (word) => word.replace(/'/g, '').replace(/(.)\1{2,}/gu, '$1')

/** Letters that are typed in several ways, and the one form they are compared in; the rest as in {@link plainSound}. */
const folded =
  (...foldings: readonly (readonly [letters: RegExp, as: string])[]): SoundKey =>
  (word) =>
    plainSound(foldings.reduce((key, [letters, as]) => key.replace(letters, as), word))

const soundKeys: Readonly<Record<string, SoundKey>> = {
  nl: dutchSound,
  de: folded([/ß/g, 'ss'], [/(?<=[aou])e/g, '']),
  pl: folded([/ł/g, 'l']),
  tr: folded([/ı/g, 'i']),
  ar: folded([/[\u0640ء]/g, ''], [/ٱ/g, 'ا'], [/ؤ/g, 'و'], [/[ىئ]/g, 'ي'], [/ة/g, 'ه']),
  // Surzhyk and a Russian keyboard: и for ы, е for э, and soft, hard and doubled letters at will.
  uk: folded([/ы/g, 'и'], [/э/g, 'е'], [/ґ/g, 'г'], [/[ьъ]/g, ''], [/(\p{L})\1+/gu, '$1']),
  // An unstressed о sounds like а ("памагите"); тся and ться sound like ца.
  ru: folded([/ть?ся/g, 'ца'], [/о/g, 'а'], [/э/g, 'е'], [/[ьъ]/g, ''], [/(\p{L})\1+/gu, '$1']),
  bg: folded([/щ/g, 'шт'], [/й/g, 'и'], [/ъ/g, 'а'], [/ь/g, ''], [/(\p{L})\1+/gu, '$1']),
}

export function soundKeyFor(language: string): SoundKey {
  return soundKeys[language] ?? plainSound
}
