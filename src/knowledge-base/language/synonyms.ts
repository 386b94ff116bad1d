/** Replaces words and word groups that mean the same by the first of their group, as one term; longest group first. */
export type ReplaceSynonyms = (stems: readonly string[]) => Replaced[]

interface Replaced {
  term: string
  /** Place of the stem that this is; absent when the term stands for its group. */
  at?: number
}

/**
 * @param groups each a list of words or word groups that mean the same
 * @param stemsOf the stems of a word group, in order, stop words included
 */
export function createSynonyms(
  groups: readonly (readonly string[])[],
  stemsOf: (text: string) => string[],
): ReplaceSynonyms {
  const byFirstStem = new Map<string, { stems: string[]; by: string }[]>()
  for (const group of groups) {
    const by = stemsOf(group[0] ?? '').join(' ')
    for (const member of group) {
      const stems = stemsOf(member)
      const key = stems[0]
      if (key === undefined) continue
      byFirstStem.set(
        key,
        [...(byFirstStem.get(key) ?? []), { stems, by }].sort((a, b) => b.stems.length - a.stems.length),
      )
    }
  }
  return (stems) => {
    const replaced: Replaced[] = []
    for (let at = 0; at < stems.length;) {
      const stem = stems[at] ?? ''
      const rule = byFirstStem.get(stem)?.find((r) => r.stems.every((other, i) => stems[at + i] === other))
      replaced.push(rule && rule.by !== stem ? { term: rule.by } : { term: stem, at })
      at += rule?.stems.length ?? 1
    }
    return replaced
  }
}
