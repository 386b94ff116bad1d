import { renameSync, writeFileSync } from 'node:fs'

/** Whoever reads at this moment gets the old file or the new one, never half of it. */
export function place(path: string, contents: Uint8Array): void {
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, contents)
  renameSync(unfinished, path)
}
