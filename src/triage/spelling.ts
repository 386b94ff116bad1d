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

export function soundKeyFor(language: string): SoundKey {
  return language === 'nl' ? dutchSound : plainSound
}
