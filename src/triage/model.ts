/** A message as a list of features, and what it was labelled. */
export interface Labelled<Label extends string> {
  /** Numbers from 0 up to the feature space, each once. */
  features: Int32Array
  label: Label
}

export interface TrainingOptions {
  /** Times the model sees every example. */
  rounds: number
  learningRate: number
  /** Share by which every weight shrinks towards zero in each step; keeps rare words from deciding alone. */
  decay: number
}

/**
 * Multinomial logistic regression over present-or-absent features: a weight for each feature and label, learned from
 * labelled messages in a fixed order, so that the same files always give the same model.
 */
export class LinearModel<Label extends string> {
  /** For each feature, a weight for each label; the feature after the last is present in every message. */
  private readonly weights: Float32Array
  /** In how many examples each feature was seen; one that was seen once says nothing. */
  private readonly seen: Uint16Array

  constructor(
    private readonly labels: readonly Label[],
    private readonly featureSpace: number,
    examples: readonly Labelled<Label>[],
    options: TrainingOptions,
  ) {
    this.weights = new Float32Array((featureSpace + 1) * labels.length)
    this.seen = new Uint16Array(featureSpace)
    for (const { features } of examples)
      for (const feature of features) this.seen[feature] = (this.seen[feature] ?? 0) + 1
    this.learn(
      examples.map(({ features, label }) => ({ columns: this.columns(features), label: labels.indexOf(label) })),
      options,
    )
  }

  /** Probability of each label. */
  predict(features: Int32Array): Record<Label, number> {
    const probabilities = this.probabilities(this.columns(features))
    return Object.fromEntries(this.labels.map((label, k) => [label, probabilities[k] ?? 0])) as Record<Label, number> // one entry per label
  }

  /** How strongly a feature speaks for a label; 0 for a feature that was never seen twice. */
  weight(feature: number, label: Label): number {
    return this.weights[feature * this.labels.length + this.labels.indexOf(label)] ?? 0
  }

  /** Gradient descent, one example at a time, with a step for each weight that shrinks as it is moved (AdaGrad). */
  private learn(rows: Row[], { rounds, learningRate, decay }: TrainingOptions): void {
    const size = this.labels.length
    // Rare labels count more, by the fourth root of how rare they are.
    const costOf = this.labels.map(
      (_, k) => (rows.length / (size * Math.max(1, rows.filter(({ label }) => label === k).length))) ** 0.25,
    )
    const { weights } = this
    const moved = new Float32Array(weights.length).fill(1e-6)
    for (const { columns, label } of shuffled(rows, rounds)) {
      const share = (costOf[label] ?? 1) / Math.sqrt(columns.length)
      const probabilities = this.probabilities(columns)
      if ((probabilities[label] ?? 0) > learnedAt) continue
      const slopes = probabilities.map((probability, k) => (probability - (k === label ? 1 : 0)) * share)
      for (const column of columns) {
        for (let k = 0, at = column * size; k < size; k++, at++) {
          const weight = weights[at] ?? 0
          const gradient = (slopes[k] ?? 0) + decay * weight
          const sum = (moved[at] ?? 0) + gradient * gradient
          moved[at] = sum
          weights[at] = weight - (learningRate * gradient) / Math.sqrt(sum)
        }
      }
    }
  }

  private columns(features: Int32Array): Int32Array {
    const columns = new Int32Array(features.length + 1)
    columns[0] = this.featureSpace
    let count = 1
    for (const feature of features) if ((this.seen[feature] ?? 0) > 1) columns[count++] = feature
    return columns.subarray(0, count)
  }

  private probabilities(columns: Int32Array): Float64Array {
    const size = this.labels.length
    const scores = new Float64Array(size)
    for (const column of columns) {
      for (let k = 0; k < size; k++) scores[k] = (scores[k] ?? 0) + (this.weights[column * size + k] ?? 0)
    }
    const share = 1 / Math.sqrt(columns.length)
    const highest = Math.max(...scores)
    const powers = scores.map((score) => Math.exp((score - highest) * share))
    const sum = powers.reduce((total, power) => total + power, 0)
    return powers.map((power) => power / sum)
  }
}

/** An example that is given its label with this probability teaches nothing more in that round. */
const learnedAt = 0.95

interface Row {
  /** Features that are present. */
  columns: Int32Array
  label: number
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
