import { describe, expect, it } from '@jest/globals'
import type { LiveMessage } from '../../src/console/api'
import { createLive } from '../../src/console/live'
import type { Case, StaffMember } from '../../src/desk/case'
import type { DeskEvent } from '../../src/desk/desk'
import type { HttpRequest } from '../../src/http/route'
import { anna, eventually } from '../desk/desk-support'

/** A desk of which the test decides when the queue has been read. */
function fakeDesk() {
  let tell: (event: DeskEvent) => void = () => undefined
  let give: (cases: Case[]) => void = () => undefined
  const present = new Set<string>()
  return {
    present,
    tell: (event: DeskEvent) => tell(event),
    give: () => give([]),
    desk: {
      queue: () => new Promise<Case[]>((resolve) => (give = resolve)),
      subscribe: (listener: (event: DeskEvent) => void) => {
        tell = listener
        return () => (tell = () => undefined)
      },
      present: ({ id }: StaffMember) => void present.add(id),
      absent: (id: string) => void present.delete(id),
      whoIsPresent: () => [],
    },
  }
}

describe('a screen that connects', () => {
  const sessions = {
    watch: () => Promise.resolve({ staff: anna, tokenHash: 'hash', endsAt: new Date() }),
    isOpen: () => Promise.resolve(true),
  }
  const connect = async (fake: ReturnType<typeof fakeDesk>, returnWithinMs?: number) => {
    const live = createLive({
      desk: fake.desk,
      sessions: () => sessions,
      log: () => undefined,
      ...(returnWithinMs === undefined ? {} : { returnWithinMs }),
    })
    const use = await live.accept({} as HttpRequest) // only the session is asked for, and that is ours
    const sent: LiveMessage[] = []
    const socket = { close: (): void => undefined }
    use({
      send: (text) => void sent.push(JSON.parse(text) as LiveMessage), // what we sent ourselves
      close: () => undefined,
      onClose: (listener) => (socket.close = listener),
    })
    return { sent, socket, live }
  }

  it('hears what happens while the queue is read, after the queue and in order', async () => {
    const fake = fakeDesk()
    const { sent, live } = await connect(fake)
    fake.tell({ kind: 'deleted', caseId: 'one' })
    fake.tell({ kind: 'deleted', caseId: 'two' })
    expect(sent).toEqual([])
    fake.give()
    await eventually(() => sent.length === 3)
    fake.tell({ kind: 'deleted', caseId: 'three' })
    expect(sent).toEqual([
      { kind: 'hello', cases: [], present: [] },
      { kind: 'deleted', caseId: 'one' },
      { kind: 'deleted', caseId: 'two' },
      { kind: 'deleted', caseId: 'three' },
    ])
    live.close()
  })

  it('hears nothing any more when it is gone, and its person is away when they do not come back', async () => {
    const fake = fakeDesk()
    const { sent, socket, live } = await connect(fake, 1)
    fake.give()
    await eventually(() => sent.length === 1)
    expect(fake.present).toEqual(new Set(['anna']))
    socket.close()
    fake.tell({ kind: 'deleted', caseId: 'one' })
    expect(sent).toHaveLength(1)
    await eventually(() => fake.present.size === 0)
    live.close()
  })
})
