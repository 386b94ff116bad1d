import type { Match } from './phrases'
import type { Rule } from './rules'

/** A rule that was met, and the positions of the first and last word that met it. */
export interface MetRule {
  rule: Rule
  from: number
  to: number
}

/** How far around the spot an `unless` group silences a rule, in words. A frame such as "scriptie" reaches further. */
const unlessReach = 12
const frameReach = 60

/** The rules of which all parts were met within their number of words. */
export function metRules(
  rules: readonly Rule[],
  matches: readonly Match[],
  frames: ReadonlySet<string>,
  messageWords: number,
): MetRule[] {
  const byGroup = new Map<string, Match[]>()
  for (const match of matches) byGroup.set(match.group, [...(byGroup.get(match.group) ?? []), match])
  const of = (names: string): Match[] => names.split(' | ').flatMap((name) => byGroup.get(name) ?? [])
  return rules.flatMap((rule) => {
    if (messageWords > rule['up-to-words']) return []
    const parts = rule.all.map(of)
    if (parts.some((part) => part.length === 0)) return []
    const [first = [], ...others] = parts
    const exceptions = rule.unless.flatMap(of)
    for (const anchor of first) {
      const spot = others.reduce<Match | undefined>((sofar, part) => {
        if (sofar === undefined) return undefined
        const reach = part
          .map((match) => ({ ...sofar, from: Math.min(sofar.from, match.from), to: Math.max(sofar.to, match.to) }))
          .filter(({ from, to }) => to - from < rule.within)
        return reach.sort((a, b) => a.to - a.from - (b.to - b.from))[0]
      }, anchor)
      if (spot === undefined) continue
      const silenced = exceptions.some(({ group, from, to }) => {
        const reach = frames.has(group) ? frameReach : unlessReach
        return to >= spot.from - reach && from <= spot.to + reach
      })
      if (!silenced) return [{ rule, from: spot.from, to: spot.to }]
    }
    return []
  })
}
