import type { Vector } from './classifier'
import type { Features, Postings } from './postings'

export interface SimilarityIndex<Feature extends string | number> {
  /**
   * Adds to each text's sum `factor` times the cosine of the TF-IDF vectors of the query and the text: 0 (nothing in
   * common) to 1 (the same).
   */
  addSimilarities(query: Features<Feature>, factor: number, sums: Float64Array): void
  /** How much a feature tells: rare ones more. Never seen ones count as seen once. */
  weight(feature: Feature): number
  /** The features of a query that the texts have, as a vector of length 1 over {@link featureCount} numbers. */
  vectorOf(query: Features<Feature>): Vector
  /** Each text as such a vector. */
  vectors(): Vector[]
  readonly featureCount: number
}

/** Over many short texts: a query only touches the texts that share a feature with it. Takes the postings over. */
export function createSimilarityIndex<Feature extends string | number>(
  postings: Postings<Feature>,
): SimilarityIndex<Feature> {
  const { textCount, featureCount, numberOf, starts, texts, values } = postings
  const rarity = (uses: number): number => Math.log(1 + (textCount + 0.5) / (uses + 0.5))
  const weights = Float64Array.from({ length: featureCount }, (_, n) => rarity((starts[n + 1] ?? 0) - (starts[n] ?? 0)))
  const weight = (feature: Feature): number => weights[numberOf(feature) ?? -1] ?? rarity(1)

  // Each value becomes its share in the length of its text, so that a query only has to add.
  const squares = new Float64Array(textCount)
  eachPosting((at, text, weightOf) => {
    squares[text] = (squares[text] ?? 0) + ((values[at] ?? 0) * weightOf) ** 2
  })
  eachPosting((at, text, weightOf) => {
    values[at] = ((values[at] ?? 0) * weightOf) / (Math.sqrt(squares[text] ?? 0) || 1)
  })

  const lengthOf = (query: Features<Feature>): number => {
    let square = 0
    for (const [feature, value] of query) square += (value * weight(feature)) ** 2
    return Math.sqrt(square) || 1
  }

  return {
    weight,
    featureCount,
    vectorOf(query) {
      const scale = 1 / lengthOf(query)
      const known = [...query].flatMap(([feature, value]) => {
        const number = numberOf(feature)
        return number === undefined ? [] : [{ number, share: scale * value * (weights[number] ?? 0) }]
      })
      return { features: known.map(({ number }) => number), values: known.map(({ share }) => share) }
    },
    vectors() {
      const vectors = Array.from({ length: textCount }, () => ({ features: [] as number[], values: [] as number[] }))
      for (let number = 0; number < featureCount; number++) {
        const end = starts[number + 1] ?? 0
        for (let at = starts[number] ?? 0; at < end; at++) {
          const vector = vectors[texts[at] ?? 0]
          vector?.features.push(number)
          vector?.values.push(values[at] ?? 0)
        }
      }
      return vectors
    },
    addSimilarities(query, factor, sums) {
      const scale = factor / lengthOf(query)
      for (const [feature, value] of query) {
        const number = numberOf(feature)
        if (number === undefined) continue
        const part = scale * value * (weights[number] ?? 0)
        const end = starts[number + 1] ?? 0
        for (let at = starts[number] ?? 0; at < end; at++) {
          const text = texts[at] ?? 0
          sums[text] = (sums[text] ?? 0) + part * (values[at] ?? 0)
        }
      }
    },
  }

  function eachPosting(each: (at: number, text: number, weight: number) => void): void {
    for (let number = 0; number < featureCount; number++) {
      const end = starts[number + 1] ?? 0
      for (let at = starts[number] ?? 0; at < end; at++) each(at, texts[at] ?? 0, weights[number] ?? 0)
    }
  }
}
