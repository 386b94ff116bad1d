const words = /\s+/g
/** Where a text may be cut, best first: between paragraphs, sentences, lines, words. */
const borders = [/\n{2,}/g, /(?<=[.!?…][”’"')]*)\s+/g, /\n/g, words]

/**
 * Cuts a text in pieces of at most so many characters, at the best border in the second half of a piece. Only a word
 * that is longer by itself is broken, never inside a character.
 */
export function cut(text: string, maxChars: number): string[] {
  const whole = text.trim()
  if (whole.length <= maxChars) return whole === '' ? [] : [whole]
  const last = (border: RegExp) => [...whole.slice(0, maxChars + 1).matchAll(border)].at(-1)?.index ?? 0
  const good = borders.map(last).find((place) => place > maxChars / 2) ?? last(words)
  const end = good > 0 ? good : maxChars - (/[\uD800-\uDBFF]/.test(whole.charAt(maxChars - 1)) ? 1 : 0)
  return [whole.slice(0, end).trim(), ...cut(whole.slice(end), maxChars)]
}
