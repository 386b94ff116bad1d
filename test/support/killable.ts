import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'

/** Makes one file of a service, its libraries in it so that it starts quickly. */
export async function buildService(entry: string, outfile: string): Promise<void> {
  const external = ['libsql', 'pg-native', 'dtrace-provider']
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    external,
    logLevel: 'error',
  })
}

/** Starts it. @returns when it says that it is ready */
export async function startService(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ kill(): Promise<void>; output: string }> {
  const child: ChildProcess = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = once(child, 'exit')
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  if (child.stdout)
    for await (const line of createInterface({ input: child.stdout })) {
      said += `${line}\n`
      if (line.includes('ready')) {
        return {
          output: said,
          kill: async () => {
            child.kill('SIGKILL')
            await gone
          },
        }
      }
    }
  throw new Error(`the service stopped: ${said}`)
}

/** The same numbers for the same seed (mulberry32), from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
