import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Screen } from './support'

export interface RunningDirectory {
  settings: { issuer: string; clientId: string; clientSecret: string; rolesClaim: string }
  stop(): Promise<void>
}

const [clientId, clientSecret] = ['desk', 'a-secret-between-the-two-of-us']

const running = new Set<ChildProcess>()

/** For after the tests, also those that failed halfway: a process that is left keeps the run from ending. */
export function stopDirectories(): void {
  for (const child of running) child.kill()
}

/** A real directory in a process of its own: see `directory-server.ts`. */
export async function startDirectory(port: number, redirectUri: string): Promise<RunningDirectory> {
  const script = join(__dirname, 'directory-server.ts')
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, String(port), clientId, clientSecret, redirectUri],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const ended = once(child, 'exit')
  running.add(child)
  await Promise.race([once(child.stdout, 'data'), ended.then(() => Promise.reject(new Error('no directory')))])
  return {
    settings: { issuer: `http://localhost:${port}`, clientId, clientSecret, rolesClaim: 'roles' },
    stop: async () => {
      child.kill()
      await ended
    },
  }
}

/**
 * Follows the browser from our page to the directory, where `account` is what the person types, and back.
 * @returns the address on our side that the directory sends the browser to, not fetched yet
 */
export async function wayBack(screen: Screen, account: string): Promise<string> {
  const started = await screen.get('/desk/sign-in/oidc')
  let at = started.headers.get('location') ?? ''
  const cookies = new Map<string, string>()
  for (let steps = 0; steps < 10 && !at.startsWith(screen.url); steps++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(at, {
      redirect: 'manual',
      headers: { Cookie: cookie, 'X-Account': encodeURIComponent(account) },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    at = new URL(answer.headers.get('location') ?? '', at).href
  }
  return at
}
