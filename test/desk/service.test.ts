import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { App } from '../../src/app'
import { askService } from '../../src/desk/admin-socket'
import type { DeskEvent } from '../../src/desk/desk'
import { startTestApp } from '../support/app'
import { anna } from './desk-support'

const run = promisify(execFile)
const DATA_DIR = mkdtempSync(join(tmpdir(), 'desk-service-'))
const script = (name: string, ...options: string[]) =>
  run(process.execPath, [join('node_modules', '.bin', 'tsx'), join('scripts', `${name}.ts`), ...options], {
    env: { ...process.env, DATA_DIR },
  })

describe('the commands of the desk', () => {
  let app: App
  beforeAll(async () => {
    app = await startTestApp(DATA_DIR)
  }, 60_000)
  afterAll(async () => {
    await app.close()
    rmSync(DATA_DIR, { recursive: true, force: true })
  }, 60_000)

  it('go through a socket that only the owner of the data folder can open', async () => {
    expect(statSync(join(DATA_DIR, 'admin.sock')).mode & 0o777).toBe(0o600)
    // @ts-expect-error a command that does not exist
    await expect(askService(DATA_DIR, { command: 'open-everything' })).rejects.toThrow('BadRequest')
    expect(
      await askService(join(DATA_DIR, 'nobody-here'), { command: 'drill-result', conversationId: 'x' }),
    ).toBeUndefined()
  })

  it('invite somebody while the service runs', async () => {
    const { stdout } = await script('desk-invite', 'Anna', '--lead')
    expect(stdout.trim()).toMatch(/^http:\/\/localhost:\d+\/desk\/sign-in#[\w-]{40,}$/)
  }, 60_000)

  it('measure how long a test case takes from the front door to the claim', async () => {
    app.desk.present(anna)
    const claims: Promise<unknown>[] = []
    const claimIt = (event: DeskEvent): void => {
      if (event.kind !== 'case' || event.case.state.name !== 'waiting') return
      expect(event.case.isDrill).toBe(true)
      claims.push(app.desk.claim(anna, event.case.id))
    }
    const stop = app.desk.subscribe(claimIt, anna)
    const { stdout } = await script('desk-drill', '--url', app.url, '--minutes', '1')
    stop()
    expect(stdout).toMatch(/^case opened +after [\d.]+ s {3}[\w-]{36}\nclaimed +after [\d.]+ s\n$/)
    expect(await Promise.all(claims)).toMatchObject([{ state: { name: 'staff' } }])
  }, 120_000)
})
