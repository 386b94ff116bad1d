/** How much of each feature (a term, a group of letters) a text has. */
export type Features<Feature extends string | number> = ReadonlyMap<Feature, number>

/**
 * An inverted index: for each feature the texts that have it, in their order, and how much of it. Three typed arrays
 * hold all of it, because at ten thousand articles lists of numbers take ten times the memory and the time.
 */
export interface Postings<Feature extends string | number> {
  /** How many texts there are, and how many different features. */
  textCount: number
  featureCount: number
  /** The number of a feature, from 0; `undefined` when no text has it. */
  numberOf: (feature: Feature) => number | undefined
  /** The postings of feature `n` are those from `starts[n]` up to `starts[n + 1]`. */
  starts: Uint32Array
  texts: Uint32Array
  values: Float32Array
}

/** Takes texts one by one, so that their features need not be in memory together. */
export class PostingsBuilder<Feature extends string | number> {
  private readonly numbers = new Map<Feature, number>()
  /** Of each posting, in order of arrival: the number of the feature, the text, and how much. */
  private columns = {
    numbers: new Uint32Array(1 << 12),
    texts: new Uint32Array(1 << 12),
    values: new Float32Array(1 << 12),
  }
  private length = 0
  private textCount = 0

  /** Adds a text: it gets the next number, from 0. */
  add(features: Features<Feature>): void {
    for (const [feature, value] of features) {
      let number = this.numbers.get(feature)
      if (number === undefined) {
        number = this.numbers.size
        this.numbers.set(feature, number)
      }
      if (this.length === this.columns.numbers.length) this.grow()
      this.columns.numbers[this.length] = number
      this.columns.texts[this.length] = this.textCount
      this.columns.values[this.length] = value
      this.length++
    }
    this.textCount++
  }

  build(): Postings<Feature> {
    const { numbers, columns, length, textCount } = this
    const featureCount = numbers.size
    const starts = new Uint32Array(featureCount + 1)
    for (let at = 0; at < length; at++) {
      const after = (columns.numbers[at] ?? 0) + 1
      starts[after] = (starts[after] ?? 0) + 1
    }
    for (let number = 0; number < featureCount; number++) {
      starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0)
    }
    const next = starts.slice()
    const texts = new Uint32Array(length)
    const values = new Float32Array(length)
    for (let at = 0; at < length; at++) {
      const number = columns.numbers[at] ?? 0
      const to = next[number] ?? 0
      next[number] = to + 1
      texts[to] = columns.texts[at] ?? 0
      values[to] = columns.values[at] ?? 0
    }
    return { textCount, featureCount, numberOf: (feature) => numbers.get(feature), starts, texts, values }
  }

  private grow(): void {
    const { numbers, texts, values } = this.columns
    const size = 2 * this.length
    this.columns = { numbers: new Uint32Array(size), texts: new Uint32Array(size), values: new Float32Array(size) }
    this.columns.numbers.set(numbers)
    this.columns.texts.set(texts)
    this.columns.values.set(values)
  }
}

/** Whether a text has a feature: its postings are in the order of the texts, so halving finds it. */
export function hasFeature<Feature extends string | number>(
  { numberOf, starts, texts }: Postings<Feature>,
  text: number,
  feature: Feature,
): boolean {
  const number = numberOf(feature)
  if (number === undefined) return false
  let from = starts[number] ?? 0
  let to = starts[number + 1] ?? 0
  while (from < to) {
    const middle = (from + to) >> 1
    if ((texts[middle] ?? 0) < text) from = middle + 1
    else to = middle
  }
  return from < (starts[number + 1] ?? 0) && texts[from] === text
}
