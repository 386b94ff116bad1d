import { existsSync } from 'node:fs'
import { startApp } from './app'
import { readSettings } from './config'
import { KnowledgeError, SettingsError } from './errors'
import { logToStderr } from './log'

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const settings = readSettings(process.env)
  const app = await startApp(settings, logToStderr)

  console.log(`The assistant is ready: ${app.url}`)
  console.log(`  demo page with the widget   ${app.url}/`)
  console.log(`  the agenda as a calendar    ${app.url}/agenda.ics`)
  console.log(`  the desk of staff           ${app.url}/desk`)
  if (settings.NODE_ENV !== 'production') {
    console.log(`  sign in there, once, with   ${await app.deskLink()}`)
  }

  let stopping = false
  const stop = (signal: string): void => {
    if (stopping) return
    stopping = true
    logToStderr('stopping', { signal })
    void app.close().then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

// Whoever read our output may be gone; that must not end the service, nor make it write about it for ever.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

// The last resort: log a code, keep serving the others.
process.on('unhandledRejection', (error) => logToStderr('unhandled-rejection', { name: nameOf(error) }))
process.on('uncaughtException', (error) => {
  logToStderr('uncaught-exception', { name: nameOf(error) })
})

main().catch((error: unknown) => {
  const foreseen = error instanceof SettingsError || error instanceof KnowledgeError
  console.error(foreseen ? error.message : error)
  process.exit(1)
})

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
