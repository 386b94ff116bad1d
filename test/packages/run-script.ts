import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/** Runs a command of the project as an administrator does, with these settings besides those of the machine. */
export async function runScript(
  script: string,
  options: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = spawn(process.execPath, ['--import', 'tsx', script, ...options], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [[code], stdout, stderr] = await Promise.all([
    once(command, 'exit') as Promise<[number]>, // it is not killed, so it has a code
    text(command.stdout),
    text(command.stderr),
  ])
  return { code, stdout, stderr }
}
