/** Longer messages tell a story: they are read sentence by sentence. */
const maxWordsAtOnce = 30
const minWords = 3

/** The message as it is or, when it is long, its sentences. */
export function passagesOf(message: string): string[] {
  if (wordCount(message) <= maxWordsAtOnce) return [message]
  const sentences = message.split(/(?<=[.?!…])\s+|\n+/).filter((sentence) => wordCount(sentence) >= minWords)
  return sentences.length > 0 ? sentences.flatMap(inHalves) : [message]
}

/** People who write without full stops. */
function inHalves(sentence: string): string[] {
  const words = sentence.split(/\s+/)
  if (words.length <= maxWordsAtOnce) return [sentence]
  const middle = Math.ceil(words.length / 2)
  return [words.slice(0, middle), words.slice(middle)].flatMap((half) => inHalves(half.join(' ')))
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}
