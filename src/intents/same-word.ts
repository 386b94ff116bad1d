/**
 * True for the same word with at most one slip of the finger (a letter more, less, other, or two swapped) from five
 * letters on. Shorter words must be right: "mens" is not "wens".
 */
export function sameWord(known: string, typed: string): boolean {
  if (known === typed) return true
  return known.length >= 5 && Math.abs(known.length - typed.length) <= 1 && withinOneSlip(known, typed)
}

function withinOneSlip(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const restA = a.slice(start, a.length - end)
  const restB = b.slice(start, b.length - end)
  const swapped = restA.length === 2 && restA === `${restB.slice(1)}${restB.slice(0, 1)}`
  return swapped || Math.max(restA.length, restB.length) <= 1
}
