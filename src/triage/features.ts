import type { Token } from './readings'

/**
 * What the model sees of a stretch of words: each word, each pair of neighbours, and which groups of words were met,
 * alone and two by two. Pieces of words were tried and made it worse (docs/decisions/0004-triage.md).
 */
export function featuresOf(tokens: readonly Token[], groupsMet: Iterable<string>): string[] {
  const features: string[] = []
  let previous = '^'
  for (const { keys } of tokens) {
    for (const key of keys) features.push(`w:${key}`, `p:${previous} ${key}`)
    previous = keys.at(-1) ?? ''
  }
  const groups = [...new Set(groupsMet)].sort()
  groups.forEach((group, at) => {
    features.push(`g:${group}`)
    for (const other of groups.slice(at + 1)) features.push(`g:${group}+${other}`)
  })
  return features
}
