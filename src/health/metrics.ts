/**
 * Counters in the text format of Prometheus (exposition format 0.0.4). A label has a fixed small set of values; nothing
 * that a person wrote and no id ever becomes one.
 */
export interface Metrics {
  count(name: string, labels?: Readonly<Record<string, string>>): void
  /** A value that is read when the page is asked for. */
  gauge(name: string, read: () => number): void
  text(): string
}

export function createMetrics(): Metrics {
  const counters = new Map<string, number>()
  const gauges = new Map<string, () => number>()
  return {
    count(name, labels = {}) {
      const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`)
      const key = pairs.length > 0 ? `${name}{${pairs.join(',')}}` : name
      counters.set(key, (counters.get(key) ?? 0) + 1)
    },
    gauge: (name, read) => void gauges.set(name, read),
    text: () => {
      const rows = [...counters, ...[...gauges].map(([name, read]): [string, number] => [name, read()])]
      return rows.map(([name, value]) => `${name} ${value}\n`).join('')
    },
  }
}
