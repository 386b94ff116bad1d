import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startApp } from '../src/app'
import { readSettings } from '../src/config'
import { KnowledgeError, SettingsError } from '../src/errors'
import { logToStderr } from '../src/log'
import { buildConsole } from './build-console'
import { buildWidget } from './build-widget'
import { startAgentsPlayground } from './playground/agents-playground'
import { organisation } from './playground/organisation'

/** Microsoft's own choice. When it is taken, the Playground finds another. */
const playgroundPort = 56_150

/**
 * `npm run playground -- [--open]`: the service together with Microsoft's Agents Playground, to see it as it is in Teams
 * without Azure and without Teams. Everything is new at each start and gone at the end. `--open` opens the browser.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { open: { type: 'boolean', default: false } } })
  await Promise.all([
    buildWidget({ outDir: join('dist', 'widget') }),
    buildConsole({ outDir: join('dist', 'console') }),
  ])
  const dataDir = mkdtempSync(join(tmpdir(), 'kmt-playground-'))
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  const settings = readSettings({
    PORT: process.env['PORT'],
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    BOT_LOCAL: 'true',
    MicrosoftAppTenantId: organisation.tenantId,
  })
  const app = await startApp(settings, logToStderr)
  const playground = await startAgentsPlayground({ botUrl: app.url, port: playgroundPort, openBrowser: values.open })

  let stopping = false
  const stop = (code: number): void => {
    if (stopping) return
    stopping = true
    void Promise.all([playground.stop(), app.close()]).then(() => process.exit(code))
  }
  // The last: the window was closed. Then there is nobody left to write to either.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0))
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  void playground.ended.then(() => {
    if (!stopping) console.error('The Playground stopped, so the service stops too.')
    stop(1)
  })

  console.log(
    whatToDo({
      teams: playground.url,
      website: `${app.url}/`,
      desk: await app.deskLink(),
      deskInTeams: await app.deskLink(),
    }),
  )
}

const whatToDo = (links: { teams: string; website: string; desk: string; deskInTeams: string }): string => `
The assistant runs, and everything below is on this machine only.

  in Teams clothes              ${links.teams}
  website with the widget       ${links.website}
  desk in the browser, once     ${links.desk}
  to be staff in Teams, once    ${links.deskInTeams}

You are Anna, somebody of the organisation, in Teams. It greets you in English, because the Playground says that you
are American; ask in Dutch and it goes on in Dutch. Things to try:

  1. In Personal Chat: wat zijn signalen van arbeidsuitbuiting?
  2. There too: signalen checken. Tick what you saw on the card and send it.
  3. Paste the last link above in Personal Chat. Now you are a lead of the desk, and say there: ik ben er
  4. In the channel Balie, start a post: @KMT balie hier. Choose KMT from the list that appears at the @.
  5. On the website, as a visitor: ik wil een mens spreken. Press Ja, graag.
  6. A card appears in the channel Balie. Press: Ik pak dit op
  7. Go on in Personal Chat: what you type goes to the visitor, and what the visitor types comes there.
     Words that work: hulp, notitie, standaardantwoord, overdragen, sluiten.

Ctrl-C stops both, and erases what was said.
`

main().catch((error: unknown) => {
  const foreseen = error instanceof SettingsError || error instanceof KnowledgeError
  // A TypeError is how parseArgs refuses.
  console.error(foreseen || (error instanceof TypeError && 'code' in error) ? error.message : error)
  process.exit(1)
})
