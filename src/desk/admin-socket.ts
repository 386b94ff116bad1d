import { chmodSync, rmSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import type { Log } from '../log'

/** What an administrator asks of the running service. */
export const adminRequestSchema = z.discriminatedUnion('command', [
  z.object({ command: z.literal('invite'), name: z.string().trim().min(1).max(40), lead: z.boolean() }),
  /** The case that this conversation opens is a drill. */
  z.object({ command: z.literal('expect-drill'), conversationId: z.string().max(100) }),
  z.object({ command: z.literal('drill-result'), conversationId: z.string().max(100) }),
  /** Which organisations may use the assistant in Teams; `turn` switches one first. */
  z.object({
    command: z.literal('tenants'),
    turn: z.object({ tenantId: z.uuid(), state: z.enum(['on', 'off']) }).optional(),
  }),
])
export type AdminRequest = z.infer<typeof adminRequestSchema>

const maxRequestChars = 4_096
const answerWithinMs = 10_000

const pathIn = (dataDir: string): string => join(dataDir, 'admin.sock')

/**
 * A door for who runs the machine, and for nobody else: a local socket in the data folder, which only the owner of that
 * folder can open. The embedded store has one writer, so commands ask the service instead of opening the store beside
 * it. One JSON line in, one JSON line out.
 *
 * @returns how to close it. Without room for such a socket (a very long path) the service runs without.
 */
export async function openAdminSocket(options: {
  dataDir: string
  answer: (request: AdminRequest) => Promise<unknown>
  log: Log
}): Promise<() => Promise<void>> {
  const { dataDir, answer, log } = options
  const path = pathIn(dataDir)
  // What a crash left. The lock on the folder says that no other service is there.
  rmSync(path, { force: true })

  const reply = async (line: string): Promise<unknown> => {
    const request = adminRequestSchema.safeParse(parseJson(line))
    if (!request.success) return { error: 'BadRequest' }
    try {
      return { answer: await answer(request.data) }
    } catch (error) {
      log('admin.failed', { command: request.data.command, code: error instanceof Error ? error.name : 'unknown' })
      return { error: 'Failed' }
    }
  }
  const server = createServer((socket) => {
    let received = ''
    socket.setEncoding('utf8')
    socket.setTimeout(answerWithinMs, () => socket.destroy())
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk: string) => {
      received += chunk
      if (received.length > maxRequestChars) socket.destroy()
      const end = received.indexOf('\n')
      if (end < 0 || socket.destroyed) return
      socket.pause()
      void reply(received.slice(0, end)).then((answered) => socket.end(JSON.stringify(answered) + '\n'))
    })
  })
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(path, resolve)
    })
    chmodSync(path, 0o600)
  } catch (error) {
    log('admin.no-socket', { code: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' })
    return () => Promise.resolve()
  }
  return () => new Promise((resolve) => server.close(() => resolve()))
}

/**
 * Asks the service that runs on this data folder.
 * @returns undefined when none does
 * @throws {Error} when it refuses or says nothing
 */
export async function askService(dataDir: string, request: AdminRequest): Promise<{ answer: unknown } | undefined> {
  const said = await new Promise<string | undefined>((resolve, reject) => {
    const socket = createConnection(pathIn(dataDir))
    let received = ''
    socket.setEncoding('utf8')
    socket.setTimeout(answerWithinMs, () => socket.destroy(new Error('the service does not answer')))
    socket.once('connect', () => socket.write(JSON.stringify(request) + '\n'))
    socket.on('data', (chunk: string) => (received += chunk))
    socket.once('end', () => resolve(received))
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(undefined)
      else reject(error)
    })
  })
  if (said === undefined) return undefined
  const answered = z.object({ answer: z.unknown().optional(), error: z.string().optional() }).parse(parseJson(said))
  if (answered.error !== undefined) throw new Error(`the service refused: ${answered.error}`)
  return { answer: answered.answer }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
