import { assessmentOutcomes, type AssessmentOutcome } from '../conversation/signal-check'
import type { CheckFile, CheckRow } from './schemas'

/** More reasons than this are not read. */
const maxReasons = 2

export interface Grade {
  outcome: AssessmentOutcome
  urgent: boolean
  /** Ids of the ticks that led to the outcome, in the order of the file. */
  counted: string[]
  others: string[]
  /** Ids of the reasons. */
  reasons: string[]
}

/**
 * What these ticks mean together: every row of the table that fits counts, the gravest outcome wins, and its first rows
 * say why. Ids come from outside: unknown and repeated ones mean nothing.
 */
export function assess({ signals, table }: Pick<CheckFile, 'signals' | 'table'>, ids: readonly string[]): Grade {
  const given = new Set(ids)
  const ticks = Object.entries(signals).filter(([id]) => given.has(id))
  const groups = new Set(ticks.map(([, { group }]) => group))
  const fitting = table.filter((row) => fits(row, groups, ticks.length))
  const outcome = assessmentOutcomes.find((each) => fitting.some((row) => row.outcome === each)) ?? 'nothing-ticked'
  const deciding = fitting.filter((row) => row.outcome === outcome)
  // How many ticks there are is a reason only when nothing better can be said.
  const combinations = deciding.filter(({ groups }) => groups.length > 0)
  const rows = combinations.length > 0 ? combinations.slice(0, maxReasons) : deciding.slice(0, 1)
  // A row that asks for more ticks than groups is about their number as well: all of them count.
  const counts = (group: string): boolean =>
    rows.some((row) => row.signals > row.groups.length || row.groups.flat().includes(group))
  return {
    outcome,
    urgent: ticks.some(([, { urgent }]) => urgent),
    counted: ticks.filter(([, { group }]) => counts(group)).map(([id]) => id),
    others: ticks.filter(([, { group }]) => !counts(group)).map(([id]) => id),
    reasons: rows.map(({ reason }) => reason),
  }
}

function fits({ groups, signals }: CheckRow, ticked: ReadonlySet<string>, count: number): boolean {
  return count >= signals && groups.every((alternatives) => alternatives.some((group) => ticked.has(group)))
}
