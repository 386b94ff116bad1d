/** Something an editor should know of a file. */
export interface Finding {
  /** `info` is for who wonders, `warning` can wait, `error` keeps a change from being published. */
  severity: 'error' | 'warning' | 'info'
  /** `file:line` */
  place: string
  problem: string
  remedy: string
}

/** Starts a list of findings; the result of each check. */
export function findingsOf(check: (report: Report) => void): Finding[] {
  const findings: Finding[] = []
  check((severity, file, line, problem, remedy) => {
    findings.push({ severity, place: `${file}:${line}`, problem, remedy })
  })
  return findings
}

export type Report = (
  severity: Finding['severity'],
  file: string,
  line: number,
  problem: string,
  remedy: string,
) => void
