import type { KnowledgeEvent } from './events'
import { createLexicon, plain } from './message'

/** The events a message names, and the words with which it did. */
export interface NamedEvents {
  events: KnowledgeEvent[]
  names: string[]
}

/** Finds the events whose keywords stand in a message; of names within names ("dag tegen mensenhandel") only the longest. */
export function createNameFinder(events: readonly KnowledgeEvent[]): (message: string) => NamedEvents | undefined {
  const byName = new Map<string, KnowledgeEvent[]>()
  for (const event of events) {
    for (const name of [event.title, ...event.keywords].map(plain))
      byName.set(name, [...(byName.get(name) ?? []), event])
  }
  const lexicon = createLexicon([...byName.keys()])
  return (message) => {
    const found = lexicon.in(message)
    const names = found.filter((name) => !found.some((other) => other !== name && ` ${other} `.includes(` ${name} `)))
    if (names.length === 0) return undefined
    return { names: found, events: [...new Set(names.flatMap((name) => byName.get(name) ?? []))] }
  }
}
