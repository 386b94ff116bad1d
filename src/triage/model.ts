/** A message as a list of features (words, word pairs, groups of words), and what it was labelled. */
export interface Labelled<Label extends string> {
  features: readonly string[]
  label: Label
}

export interface TrainingOptions {
  /** Times the model sees every example. */
  rounds: number
  learningRate: number
  /** Share by which every weight shrinks towards zero in each step; keeps rare words from deciding alone. */
  decay: number
}

interface Row {
  /** Columns of the features that are present. */
  columns: Int32Array
  label: number
}

/**
 * Multinomial logistic regression over present-or-absent features: a weight for each feature and label, learned from
 * labelled messages in a fixed order, so that the same files always give the same model.
 */
export class LinearModel<Label extends string> {
  /** Column of each feature that was seen at least twice; the column after the last is present in every message. */
  private readonly columnOf = new Map<string, number>()
  /** For each column, a weight for each label. */
  private readonly weights: Float64Array

  constructor(
    private readonly labels: readonly Label[],
    examples: readonly Labelled<Label>[],
    options: TrainingOptions,
  ) {
    const seen = new Map<string, number>()
    for (const { features } of examples) for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1)
    for (const [name, count] of seen) if (count > 1) this.columnOf.set(name, this.columnOf.size)
    this.weights = new Float64Array((this.columnOf.size + 1) * labels.length)
    this.learn(
      examples.map(({ features, label }) => ({ columns: this.columns(features), label: labels.indexOf(label) })),
      options,
    )
  }

  /** Probability of each label. */
  predict(features: readonly string[]): Record<Label, number> {
    const probabilities = this.probabilities(this.columns(features))
    return Object.fromEntries(this.labels.map((label, k) => [label, probabilities[k] ?? 0])) as Record<Label, number> // one entry per label
  }

  /** How strongly a feature speaks for a label; 0 for a feature that was never seen twice. */
  weight(feature: string, label: Label): number {
    const column = this.columnOf.get(feature)
    return column === undefined ? 0 : (this.weights[column * this.labels.length + this.labels.indexOf(label)] ?? 0)
  }

  /** Gradient descent, one example at a time, with a step for each weight that shrinks as it is moved (AdaGrad). */
  private learn(rows: Row[], { rounds, learningRate, decay }: TrainingOptions): void {
    const size = this.labels.length
    // Rare labels count more, by the square root of how rare they are.
    const costOf = this.labels.map((_, k) =>
      Math.sqrt(rows.length / (size * Math.max(1, rows.filter(({ label }) => label === k).length))),
    )
    const { weights } = this
    const moved = new Float64Array(weights.length).fill(1e-6)
    const step = (at: number, slope: number): void => {
      const gradient = slope + decay * (weights[at] ?? 0)
      moved[at] = (moved[at] ?? 0) + gradient * gradient
      weights[at] = (weights[at] ?? 0) - (learningRate * gradient) / Math.sqrt(moved[at] ?? 1)
    }
    for (const { columns, label } of shuffled(rows, rounds)) {
      const share = (costOf[label] ?? 1) / Math.sqrt(columns.length)
      const probabilities = this.probabilities(columns)
      for (let k = 0; k < size; k++) {
        const slope = ((probabilities[k] ?? 0) - (k === label ? 1 : 0)) * share
        for (const column of columns) step(column * size + k, slope)
      }
    }
  }

  private columns(features: readonly string[]): Int32Array {
    const found = new Set<number>([this.columnOf.size])
    for (const name of features) {
      const column = this.columnOf.get(name)
      if (column !== undefined) found.add(column)
    }
    return Int32Array.from(found)
  }

  private probabilities(columns: Int32Array): Float64Array {
    const size = this.labels.length
    const scores = new Float64Array(size)
    const share = 1 / Math.sqrt(columns.length)
    for (const column of columns) {
      for (let k = 0; k < size; k++) scores[k] = (scores[k] ?? 0) + (this.weights[column * size + k] ?? 0) * share
    }
    const highest = Math.max(...scores)
    const powers = scores.map((score) => Math.exp(score - highest))
    const sum = powers.reduce((total, power) => total + power, 0)
    return powers.map((power) => power / sum)
  }
}

/** Every row once in each round, in an order that looks random and is always the same (Lehmer's generator). */
function* shuffled(rows: readonly Row[], rounds: number): Generator<Row> {
  const order = [...rows]
  let seed = 1
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (seed * 48271) % 2147483647
      const j = seed % (i + 1)
      const [a, b] = [order[i], order[j]]
      if (a && b) [order[i], order[j]] = [b, a]
    }
    yield* order
  }
}
