import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { SettingsError } from '../../src/errors'
import { organisation } from './organisation'

/** Microsoft's Agents Playground, running: a page that looks and behaves like Teams. */
export interface AgentsPlayground {
  url: string
  /** When its process has ended, by whatever cause. */
  ended: Promise<void>
  /** What it complained about so far. */
  complaints(): string
  stop(): Promise<void>
}

/**
 * Starts the Playground as a process of its own: without telemetry, without any call outside this machine, and
 * reachable from this machine only.
 *
 * @param options.botUrl where the service listens
 * @param options.port when it is taken, a free one
 * @throws {SettingsError} when it does not start
 */
export async function startAgentsPlayground(options: {
  botUrl: string
  port: number
  openBrowser?: boolean
}): Promise<AgentsPlayground> {
  const folder = mkdtempSync(join(tmpdir(), 'agents-playground-'))
  const config = join(folder, 'organisation.yml')
  const logFile = join(folder, 'playground.log')
  writeFileSync(config, JSON.stringify(organisation)) // JSON is YAML
  const child = spawn(
    process.execPath,
    [
      ...['--require', join(__dirname, 'this-machine-only.cjs')],
      require.resolve('@microsoft/m365agentsplayground/cli.js'),
      ...['--app-endpoint', `${options.botUrl}/api/messages`],
      ...['--channel-id', 'msteams'],
      ...['--port', String(options.port)],
      '--disable-telemetry',
    ],
    {
      cwd: folder,
      env: {
        ...process.env,
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
        M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
        TEAMSAPPTESTER_BROWSER: options.openBrowser ? 'default' : 'none',
        // The switch for telemetry leaves the measurements on that the library for telemetry makes of itself.
        APPLICATION_INSIGHTS_NO_STATSBEAT: 'true',
        NO_PROXY: '127.0.0.1,localhost',
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  )
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  const ended = once(child, 'exit').then(() => undefined)
  const stop = async (): Promise<void> => {
    child.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }

  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^Listening on (\d+)/.exec(line)?.[1]
    if (port === undefined) continue
    // It listens before it has read its configuration, and ends without a word when that is wrong.
    const url = `http://localhost:${port}`
    const answer = await fetch(`${url}/_debug/ping`).catch(() => undefined)
    if (answer?.ok) return { url, ended, complaints: () => complaints, stop }
  }
  const reason = readFileSync(logFile, 'utf8').match(/^error .+$/gm) ?? []
  await stop()
  throw new SettingsError(`The Playground did not start.\n${[...reason, complaints].join('\n')}`)
}
