import { hasFeature, type Features, type Postings } from './postings'

export interface NaiveBayes {
  /** How much more a class uses the features of a query than all classes together do. One number per class. */
  scores(query: Features<string>): Float64Array
  /** Whether a class uses a feature at all. */
  uses(classNumber: number, feature: string): boolean
}

/** What a class is assumed to say besides its own words, as a share of the average class. Found by measuring. */
const smoothing = 0.05

/**
 * Multinomial naive Bayes with equal priors, smoothed towards the language of all classes together.
 * @param classes how often each class uses each feature
 */
export function createNaiveBayes(classes: Postings<string>): NaiveBayes {
  const { textCount, featureCount, numberOf, starts, texts, values } = classes
  const sizes = new Float64Array(textCount)
  texts.forEach((owner, at) => (sizes[owner] = (sizes[owner] ?? 0) + (values[at] ?? 0)))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const smoothMass = (smoothing * total) / Math.max(1, textCount)

  // log(P(feature | class) / P(feature)) is `absent` of the class, plus a gain where the class has the feature.
  const absent = sizes.map((size) => Math.log(smoothMass / (size + smoothMass)))
  const gains = new Float32Array(values.length)
  for (let number = 0; number < featureCount; number++) {
    const from = starts[number] ?? 0
    const to = starts[number + 1] ?? 0
    let ofAll = 0
    for (let at = from; at < to; at++) ofAll += values[at] ?? 0
    const expected = smoothMass * (ofAll / total)
    for (let at = from; at < to; at++) gains[at] = Math.log(((values[at] ?? 0) + expected) / expected)
  }

  return {
    scores(query) {
      const scores = new Float64Array(textCount)
      let known = 0
      for (const [feature, value] of query) {
        const number = numberOf(feature)
        if (number === undefined) continue
        known += value
        const end = starts[number + 1] ?? 0
        for (let at = starts[number] ?? 0; at < end; at++) {
          const owner = texts[at] ?? 0
          scores[owner] = (scores[owner] ?? 0) + value * (gains[at] ?? 0)
        }
      }
      return scores.map((score, index) => score + known * (absent[index] ?? 0))
    },
    uses: (classNumber, feature) => hasFeature(classes, classNumber, feature),
  }
}
