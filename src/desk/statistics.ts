/** Fewer than this could be one person whom somebody knows. */
const smallestCell = 5

type Counts = Record<string, Record<string, number>>

/**
 * Takes out every count under five. One hidden count could be found by subtracting from a total that another table
 * gives, so then the smallest that is left goes too.
 */
export function hideSmallCells(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).map(([name, cells]) => [name, hideIn(cells)]))
}

function hideIn(cells: Record<string, number>): Record<string, number> {
  const entries = Object.entries(cells).sort(([, a], [, b]) => b - a)
  const shown = entries.filter(([, count]) => count >= smallestCell)
  if (entries.length - shown.length === 1) shown.pop()
  return Object.fromEntries(shown)
}
