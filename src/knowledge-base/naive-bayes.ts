import type { Features } from './similarity-index'

/** How much more a class uses the features of a query than all classes together do. One number per class. */
export type ClassScores = (query: Features) => Float64Array

/** What a class is assumed to say besides its own words, as a share of the average class. Found by measuring. */
const smoothing = 0.05

/**
 * Multinomial naive Bayes with equal priors, smoothed towards the language of all classes together.
 * @param classes how often each class uses each feature
 */
export function createNaiveBayes(classes: readonly Features[]): ClassScores {
  const totals = new Map<string, number>()
  const sizes = classes.map((features) => {
    let size = 0
    for (const [feature, count] of features) {
      totals.set(feature, (totals.get(feature) ?? 0) + count)
      size += count
    }
    return size
  })
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const smoothMass = (smoothing * total) / Math.max(1, classes.length)

  // log(P(feature | class) / P(feature)) is `absent` of the class, plus a gain where the class has the feature.
  const absent = sizes.map((size) => Math.log(smoothMass / (size + smoothMass)))
  const gains = new Map<string, { classes: number[]; gains: number[] }>()
  classes.forEach((features, index) => {
    for (const [feature, count] of features) {
      const expected = smoothMass * ((totals.get(feature) ?? count) / total)
      let list = gains.get(feature)
      if (!list) gains.set(feature, (list = { classes: [], gains: [] }))
      list.classes.push(index)
      list.gains.push(Math.log((count + expected) / expected))
    }
  })

  return (query) => {
    const scores = new Float64Array(classes.length)
    let known = 0
    for (const [feature, value] of query) {
      const list = gains.get(feature)
      if (!list) continue
      known += value
      list.classes.forEach((index, i) => {
        scores[index] = (scores[index] ?? 0) + value * (list.gains[i] ?? 0)
      })
    }
    return scores.map((score, index) => score + known * (absent[index] ?? 0))
  }
}
