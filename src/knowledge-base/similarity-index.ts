/** How often each feature (a term, a letter group) occurs in a text. */
export type Features = ReadonlyMap<string, number>

export interface SimilarityIndex {
  /** Cosine of the TF-IDF vectors of the query and each text: 0 (nothing in common) to 1 (the same). */
  similarities(query: Features): Float64Array
  /** How much a feature tells: rare ones more. Never seen ones count as seen once. */
  weight(feature: string): number
}

/** Which texts have a feature, and how often. Two arrays of numbers take far less memory than pairs. */
interface Postings {
  texts: number[]
  values: number[]
}

/** An inverted index over many short texts: a query only touches the texts that share a feature with it. */
export function createSimilarityIndex(texts: Iterable<Features>): SimilarityIndex {
  const postings = new Map<string, Postings>()
  let count = 0
  for (const features of texts) {
    for (const [feature, value] of features) {
      let list = postings.get(feature)
      if (!list) postings.set(feature, (list = { texts: [], values: [] }))
      list.texts.push(count)
      list.values.push(value)
    }
    count++
  }
  const weight = (feature: string): number =>
    Math.log(1 + (count + 0.5) / ((postings.get(feature)?.texts.length ?? 1) + 0.5))

  /** Adds `factor * value ** power` of a feature to every text that has it. */
  const addTo = (sums: Float64Array, { texts, values }: Postings, factor: number, power: number): void => {
    texts.forEach((text, i) => {
      sums[text] = (sums[text] ?? 0) + factor * (values[i] ?? 0) ** power
    })
  }
  const squares = new Float64Array(count)
  for (const [feature, list] of postings) addTo(squares, list, weight(feature) ** 2, 2)
  const lengths = squares.map((square) => Math.sqrt(square) || 1)

  return {
    weight,
    similarities(query) {
      const sums = new Float64Array(count)
      let square = 0
      for (const [feature, value] of query) {
        const list = postings.get(feature)
        square += (value * weight(feature)) ** 2
        if (list) addTo(sums, list, value * weight(feature) ** 2, 1)
      }
      const queryLength = Math.sqrt(square) || 1
      return sums.map((sum, text) => sum / (queryLength * (lengths[text] ?? 1)))
    },
  }
}
