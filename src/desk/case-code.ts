import { scrypt, scryptSync, type ScryptOptions } from 'node:crypto'

/**
 * A case code: 19 random characters and a check character, in five groups of four. 94 bits of chance.
 *
 * The alphabet has 31 characters, a prime number: with it a weighted sum finds every single wrong character and every
 * two that changed places. No I, L, O and U (as Crockford's base 32), and no V: on the phone it sounds like W in Dutch.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTWXYZ'
const randomCharacters = 19
const length = randomCharacters + 1

/** How people write and hear what is not in the alphabet. */
const readAs: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', V: 'W' }

/** Digits that nobody writes for a letter. Every code has at least two, so that a sentence is never taken for a code. */
const surelyDigits = /[2-9]/g
const leastDigits = 2

/**
 * `N: 2 ** 14` costs about 30 ms and 16 MB a try. Codes have enough chance to need no slowness; it is there so that a
 * weakness in the source of chance does not make a stolen table of hashes readable.
 */
const cost: ScryptOptions = { N: 2 ** 14, r: 8, p: 1, maxmem: 64 * 2 ** 20 }
const hashBytes = 32

/** Made ahead, so that showing a code costs nobody the time of a hash. */
const stockSize = 2

export interface CaseCodes {
  /** A code that nobody has, and what is stored of it. */
  fresh(): { code: string; codeHash: string }
  /** @param code as {@link readCaseCode} gives it */
  hash(code: string): Promise<string>
}

/**
 * @param pepper secret of this service, the same for all codes and all its life. A salt of each code's own would make
 * it impossible to look a code up by its hash; codes are random, so no two are alike and a table made ahead is useless
 * without the pepper.
 */
export function createCaseCodes(options: {
  pepper: Uint8Array
  randomBytes: (count: number) => Uint8Array
}): CaseCodes {
  const { pepper, randomBytes } = options
  const hash = (code: string): Promise<string> =>
    new Promise((resolve, reject) => {
      scrypt(code, pepper, hashBytes, cost, (error, key) => {
        if (error) reject(error)
        else resolve(key.toString('base64url'))
      })
    })
  const stock: { code: string; codeHash: string }[] = []
  let filling = false
  const fill = async (): Promise<void> => {
    if (filling) return
    filling = true
    try {
      while (stock.length < stockSize) {
        const code = makeCode(randomBytes)
        stock.push({ code: inGroups(code), codeHash: await hash(code) })
      }
    } finally {
      filling = false
    }
  }
  const makeNow = (): { code: string; codeHash: string } => {
    const code = makeCode(randomBytes)
    return { code: inGroups(code), codeHash: scryptSync(code, pepper, hashBytes, cost).toString('base64url') }
  }
  return {
    hash,
    fresh() {
      const code = stock.shift() ?? makeNow()
      fill().catch(() => undefined) // too little memory for now: the next one is made when it is needed
      return code
    },
  }
}

/**
 * Reads what somebody typed. Spaces, dashes, lower case, O for 0, I and L for 1 and V for W are all fine.
 *
 * @returns the code in its one form; `mistyped` for what is surely meant as a code and cannot be one; `undefined` for
 * anything else
 */
export function readCaseCode(text: string): { code: string } | 'mistyped' | undefined {
  const groups = text
    .trim()
    .toUpperCase()
    .split(/[\s\-–—.·]+/)
  const written = groups.join('')
  if (!/^[A-Z0-9]{19,21}$/.test(written)) return undefined
  if (groups.length > 1 && groups.some((group) => group.length > 5)) return undefined
  if ((written.match(surelyDigits) ?? []).length < leastDigits) return undefined
  const code = Array.from(written)
    .map((character) => readAs[character] ?? character)
    .join('')
  return code.length === length && checkOf(code) === 0 ? { code } : 'mistyped'
}

function makeCode(randomBytes: (count: number) => Uint8Array): string {
  for (;;) {
    const code = randomText(randomBytes)
    if ((code.match(surelyDigits) ?? []).length >= leastDigits) return code + checkCharacter(code)
  }
}

function randomText(randomBytes: (count: number) => Uint8Array): string {
  let text = ''
  while (text.length < randomCharacters) {
    for (const byte of randomBytes(randomCharacters)) {
      // Bytes from 248 on would make the first characters of the alphabet likelier than the others.
      if (byte < 248 && text.length < randomCharacters) text += alphabet.charAt(byte % alphabet.length)
    }
  }
  return text
}

/** The last character has weight 1, so the one that makes the whole sum 0 is what is missing to 0. */
function checkCharacter(code: string): string {
  return alphabet.charAt((alphabet.length - checkOf(code + '0')) % alphabet.length)
}

/** 0 for a code that can exist; NaN, and so never 0, when a character is not of the alphabet. */
function checkOf(code: string): number {
  const sum = Array.from(code).reduce((total, character, index) => {
    const value = alphabet.indexOf(character)
    return total + (value < 0 ? NaN : value * (code.length - index))
  }, 0)
  return sum % alphabet.length
}

function inGroups(code: string): string {
  return (code.match(/.{4}/g) ?? []).join('-')
}
