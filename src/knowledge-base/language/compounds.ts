const minPartLength = 4
const minKnownEndLength = 5

/**
 * Splits a compound into words that the knowledge base uses: "arbeidsuitbuitingssignalen" into arbeid, uitbuiting and
 * signalen. With `ends`, a word that no split covers gives its longest
 * known beginning or end ("tulpenkwekerij": tulpen).
 *
 * @param links letters that may stand between two parts
 * @param isKnown whether a part is a word of the knowledge base in its own right
 * @returns nothing when the word has no known parts
 */
export function splitCompound(
  word: string,
  links: readonly string[],
  isKnown: (part: string) => boolean,
  ends: boolean,
): string[] {
  return splitInto(word, links, isKnown, 3) ?? (ends ? knownEnd(word, isKnown) : [])
}

function splitInto(
  word: string,
  links: readonly string[],
  isKnown: (part: string) => boolean,
  maxParts: number,
): string[] | undefined {
  let best: string[] | undefined
  for (let end = word.length - minPartLength; end >= minPartLength; end--) {
    const head = word.slice(0, end)
    if (!isKnown(head)) continue
    for (const link of links) {
      if (!word.startsWith(link, end)) continue
      const rest = word.slice(end + link.length)
      if (rest.length < minPartLength) continue
      const tail = isKnown(rest) ? [rest] : maxParts > 2 ? splitInto(rest, links, isKnown, maxParts - 1) : undefined
      if (tail && (!best || tail.length + 1 < best.length)) best = [head, ...tail]
    }
  }
  return best
}

function knownEnd(word: string, isKnown: (part: string) => boolean): string[] {
  for (let length = word.length - 2; length >= minKnownEndLength; length--) {
    for (const part of [word.slice(0, length), word.slice(-length)]) if (isKnown(part)) return [part]
  }
  return []
}
