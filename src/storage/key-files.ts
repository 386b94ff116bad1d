import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SettingsError } from '../errors'

/**
 * A secret for a machine where none is set: made once, kept in the data folder, readable by its owner only. Good enough
 * to develop with. Beside the store it protects nothing: production has its secrets elsewhere.
 * @returns 64 hexadecimal digits, and whether they are new
 * @throws {SettingsError}
 */
export function keptSecret(
  dataDir: string,
  name: string,
  randomBytes: (size: number) => Buffer,
): { secret: string; made: boolean } {
  const file = join(dataDir, name)
  try {
    const secret = randomBytes(32).toString('hex')
    writeFileSync(file, secret, { mode: 0o600, flag: 'wx', flush: true })
    return { secret, made: true }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(secret)) {
    throw new SettingsError(`${file} holds no secret. Put back the right file; without it the store cannot be read.`)
  }
  return { secret, made: false }
}
