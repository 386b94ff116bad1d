/**
 * Cyrillic on a keyboard without it. People mix the official spelling with their own ("khto", "hto", "xto"), so words
 * are compared in one rough form, in which those spellings are the same.
 */

const officialSpelling: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:h ґ:g д:d е:e ё:yo є:ye э:e ж:zh з:z и:y і:i ї:yi й:y ы:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ь: ъ: ю:yu я:ya'
    .split(' ')
    .map((pair) => pair.split(':'))
    .map(([letter = '', spelling = '']) => [letter, spelling] as const),
)

/** A Cyrillic word as Ukrainian passports spell it: "допоможіть" is "dopomozhit". */
export function inLatin(word: string): string {
  return word.replace(/\p{Script=Cyrillic}/gu, (letter) => officialSpelling[letter] ?? letter)
}

/** The rough form of a word in Cyrillic or Latin letters: "хто", "khto", "hto" and "xto" are one. */
export function roughForm(word: string): string {
  return inLatin(word)
    .replace(/'/g, '')
    .replace(/kh|[gx]/g, 'h')
    .replace(/s[hz]?ch|sht/g, 'sch')
    .replace(/cz/g, 'ch')
    .replace(/ts|tz/g, 'c')
    .replace(/w/g, 'v')
    .replace(/q/g, 'k')
    .replace(/[yj]/g, 'i')
    .replace(/ii+/g, 'i')
    .replace(/i(?=[eo])/g, '')
}

/** Longest first: official and home-made spellings of Ukrainian together. */
const letterGroups = {
  ...{ shch: 'щ', sch: 'щ', zgh: 'зг', kh: 'х', ch: 'ч', sh: 'ш', zh: 'ж', ts: 'ц' },
  ...{ yi: 'ї', ya: 'я', yu: 'ю', ye: 'є', yo: 'йо', ia: 'я', iu: 'ю', ie: 'є', ja: 'я', ju: 'ю', je: 'є' },
  ...{ a: 'а', b: 'б', v: 'в', g: 'г', d: 'д', e: 'е', z: 'з', y: 'и', i: 'і', k: 'к', l: 'л', m: 'м', n: 'н' },
  ...{ o: 'о', p: 'п', r: 'р', s: 'с', t: 'т', u: 'у', f: 'ф', h: 'г', c: 'ц', j: 'й', w: 'в', q: 'к', x: 'х' },
}
const replacements = new Map<string, string>(Object.entries(letterGroups))
const anyGroup = new RegExp([...replacements.keys()].join('|'), 'g')

/** "dopomohy" as it is written in Cyrillic: "допомоги". `j` and `y` after a vowel are й. */
export function inCyrillic(word: string): string {
  return word
    .toLowerCase()
    .replace(/(?<=[aeiou])[yj](?![aeiou])/g, 'й')
    .replace(anyGroup, (group) => replacements.get(group) ?? group)
}
