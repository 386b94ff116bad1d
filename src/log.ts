/** Ids, codes, counts and durations. What a person wrote, names, tokens and addresses never go in here. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>

export type Log = (event: string, fields?: LogFields) => void

/** Lines of JSON on standard error, so that commands keep standard output for their answer. */
export const logToStderr: Log = (event, fields = {}) => {
  process.stderr.write(JSON.stringify({ at: new Date().toISOString(), event, ...fields }) + '\n')
}
