import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { freePort } from '../support/free-port'

jest.setTimeout(120_000)

let command: ChildProcess
let said: string
let temporary: string
beforeEach(async () => {
  said = ''
  temporary = mkdtempSync(join(tmpdir(), 'command-'))
  command = spawn(process.execPath, ['--import', 'tsx', join('scripts', 'playground.ts')], {
    env: { ...process.env, PORT: String(await freePort()), TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [command.stdout, command.stderr]) stream?.on('data', (part: Buffer) => (said += part.toString()))
  while (!said.includes('Ctrl-C')) {
    if (command.exitCode !== null) throw new Error(said)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
})
afterEach(() => {
  command.kill('SIGKILL')
  rmSync(temporary, { recursive: true, force: true })
})

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )

it('prints where everything is, and Ctrl-C ends both and erases what was said', async () => {
  const [playground = '', website = '', desk = '', deskInTeams = ''] = said.match(/http:\S+/g) ?? []
  for (const url of [playground, website, desk]) expect(await answers(url)).toBe(true)
  expect(deskInTeams).toMatch(/\/desk\/sign-in#./)
  expect(deskInTeams).not.toBe(desk)
  expect(readdirSync(temporary).length).toBeGreaterThan(0)
  command.kill('SIGINT')
  expect(await once(command, 'exit')).toEqual([0, null])
  expect(await Promise.all([playground, website].map(answers))).toEqual([false, false])
  expect(readdirSync(temporary).filter((name) => /playground/.test(name))).toEqual([])
  expect(existsSync(temporary)).toBe(true)
})
