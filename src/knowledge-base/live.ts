import { watch, type FSWatcher } from 'node:fs'
import { KnowledgeError } from '../errors'
import type { Log } from '../log'

/** An editor that saves writes several times; a checkout changes many files. */
const settleMs = 300

export interface Live<T> {
  /** Answers from the newest version that was right. Its parts may be kept: they change along. */
  services: T
  close(): void
}

/**
 * Builds what answers from a knowledge folder, and builds it again when a file in it changes. The new version replaces
 * the old one as a whole; when a file is broken the old version keeps answering and the log says which file and line.
 *
 * @throws {KnowledgeError} when the first version is broken
 */
export function keepLive<T extends object>(options: {
  dir: string
  build: () => T
  watch: boolean
  log: Log
}): Live<T> {
  const { dir, build, log } = options
  let current = build()
  let timer: NodeJS.Timeout | undefined

  const rebuild = (): void => {
    try {
      current = build()
      log('knowledge-replaced')
    } catch (error) {
      const findings = error instanceof KnowledgeError ? error.findings : [{ place: dir, problem: errorCode(error) }]
      for (const { place, problem } of findings) log('knowledge-kept', { place, problem })
    }
  }
  let watcher: FSWatcher | undefined
  if (options.watch) {
    watcher = watch(dir, { recursive: true, persistent: false }, () => {
      clearTimeout(timer)
      timer = setTimeout(rebuild, settleMs)
    })
    watcher.on('error', (error) => log('knowledge-not-watched', { reason: errorCode(error) }))
  }
  return {
    services: forward(() => current),
    close() {
      clearTimeout(timer)
      watcher?.close()
    },
  }
}

/** An object that is always the current one; so are its parts, which callers may have taken out earlier. */
function forward<T extends object>(current: () => T): T {
  return new Proxy(current(), {
    get(_, key) {
      const value: unknown = Reflect.get(current(), key)
      return isPlainObject(value) ? forward(() => Reflect.get(current(), key) as object) : value // still an object
    },
  })
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** A file can be gone between the notice and the reading of it: only the code is said, never content. */
function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unexpected'
}
