import type { StaffMember } from '../desk/case'
import type { Desk, DeskEvent } from '../desk/desk'
import { ServiceError } from '../errors'
import type { UpgradeRoute } from '../http/route'
import type { LiveSocket } from '../http/web-socket'
import type { Log } from '../log'
import { sessionEndedCode, type LiveMessage, type Wire } from './api'
import type { Sessions } from './session/sessions'

/** A person who was disabled, or whose session is over, is out within a minute; who sits there counts as present. */
const checkEveryMs = 20_000
/** A reload, or a phone that changes networks: visitors who ask in that moment are not told that nobody is there. */
const returnWithinMs = 5_000

interface OpenSocket {
  staff: StaffMember
  tokenHash: string
  socket: LiveSocket
}

export interface Live {
  accept: UpgradeRoute['accept']
  /** Closes every socket on a session, now. */
  sessionEnded(tokenHash: string): void
  /** Looks at every open socket: may it stay? Runs by itself every 20 s. */
  check(): Promise<void>
  close(): void
}

/** What happens at the desk, on the screens of who is signed in. */
export function createLive(options: {
  desk: Pick<Desk, 'queue' | 'subscribe' | 'present' | 'absent' | 'whoIsPresent'>
  sessions: () => Pick<Sessions, 'watch' | 'isOpen'>
  log: Log
  returnWithinMs?: number
}): Live {
  const { desk, sessions, log } = options
  const graceMs = options.returnWithinMs ?? returnWithinMs
  const open = new Set<OpenSocket>()
  const leaving = new Map<string, NodeJS.Timeout>()

  const hasSocket = (staffId: string): boolean => [...open].some(({ staff }) => staff.id === staffId)

  const leave = (staffId: string, afterMs: number): void => {
    clearTimeout(leaving.get(staffId))
    leaving.delete(staffId)
    if (afterMs === 0) return desk.absent(staffId)
    const timer = setTimeout(() => {
      leaving.delete(staffId)
      if (!hasSocket(staffId)) desk.absent(staffId)
    }, afterMs)
    leaving.set(staffId, timer.unref())
  }

  const endSocket = (entry: OpenSocket): void => {
    open.delete(entry)
    entry.socket.close(sessionEndedCode, 'session-ended')
    if (!hasSocket(entry.staff.id)) leave(entry.staff.id, 0)
  }

  const check: Live['check'] = async () => {
    for (const entry of open) {
      if (await sessions().isOpen(entry.tokenHash)) desk.present(entry.staff)
      else endSocket(entry)
    }
  }

  const checking = setInterval(() => {
    // A store that does not answer now is asked again: it cannot have been told that somebody is disabled either.
    check().catch((error: unknown) =>
      log('desk.check-failed', { name: error instanceof Error ? error.name : 'unknown' }),
    )
  }, checkEveryMs)
  checking.unref()

  return {
    async accept(request) {
      const session = await sessions().watch(request)
      if (!session) throw new ServiceError('NotSignedIn', 401, 'no session')
      const { staff, tokenHash } = session
      return (socket) => {
        const entry = { staff, tokenHash, socket }
        open.add(entry)
        desk.present(staff)
        const stop = showTo(entry, desk, log)
        socket.onClose(() => {
          stop()
          if (open.delete(entry) && !hasSocket(staff.id)) leave(staff.id, graceMs)
        })
      }
    },
    sessionEnded(tokenHash) {
      for (const entry of open) if (entry.tokenHash === tokenHash) endSocket(entry)
    },
    check,
    close() {
      clearInterval(checking)
      for (const timer of leaving.values()) clearTimeout(timer)
    },
  }
}

/** First everything, then every change; what changes while everything is being read comes after it. */
function showTo(
  { staff, socket }: OpenSocket,
  desk: Pick<Desk, 'queue' | 'subscribe' | 'whoIsPresent'>,
  log: Log,
): () => void {
  let early: DeskEvent[] | undefined = []
  const send = (message: LiveMessage): void => socket.send(JSON.stringify(message))
  const stop = desk.subscribe((event) => {
    if (early) early.push(event)
    else send(wire(event))
  }, staff)
  const greet = async (): Promise<void> => {
    const cases = await desk.queue(staff)
    send({ kind: 'hello', cases: wire(cases), present: desk.whoIsPresent() })
    for (const event of early ?? []) send(wire(event))
    early = undefined
  }
  greet().catch((error: unknown) => {
    log('desk.hello-failed', { name: error instanceof Error ? error.name : 'unknown' })
    stop()
    socket.close(1011, 'try-again')
  })
  return stop
}

/** As it is after `JSON.stringify`, which turns dates into text. */
function wire<T>(value: T): Wire<T> {
  return value as Wire<T>
}
