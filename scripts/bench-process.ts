import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** From starting the process to the line that says it is ready, in seconds. */
export async function secondsToReady(): Promise<number> {
  const startedMs = performance.now()
  const service = spawn(process.execPath, ['dist/main.js'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    for await (const line of createInterface({ input: service.stdout })) if (line.includes('ready')) break
    return (performance.now() - startedMs) / 1000
  } finally {
    service.kill()
    await once(service, 'exit')
  }
}

/** `npm run ask` on so many lines, from start to end, in seconds. */
export async function secondsToAsk(texts: string[]): Promise<number> {
  const startedMs = performance.now()
  const ask = spawn('npm', ['run', '--silent', 'ask', '--', '--json'], { stdio: ['pipe', 'ignore', 'inherit'] })
  ask.stdin.end(texts.map((text) => JSON.stringify({ text })).join('\n') + '\n')
  await once(ask, 'exit')
  return (performance.now() - startedMs) / 1000
}
