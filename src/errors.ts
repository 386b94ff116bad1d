/**
 * An error that knows what a caller may be told: `code` is stable and public, `status` is the HTTP status, `message`
 * is for us and never leaves the process.
 */
export class ServiceError extends Error {
  override readonly name: string = 'ServiceError'

  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
    options?: { cause?: unknown; retryAfterSec?: number },
  ) {
    super(message, options?.cause === undefined ? undefined : { cause: options.cause })
    this.retryAfterSec = options?.retryAfterSec
  }

  readonly retryAfterSec: number | undefined
}

/** A setting that is missing or wrong: stops the start with a sentence that names the culprit and the remedy. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

/** A knowledge file that cannot be used. `place` is `file:line`. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError'

  constructor(readonly findings: readonly { place: string; problem: string; remedy: string }[]) {
    super(findings.map(({ place, problem, remedy }) => `${place}: ${problem}. ${remedy}`).join('\n'))
  }
}
