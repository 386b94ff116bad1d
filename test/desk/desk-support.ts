import { randomBytes, randomUUID } from 'node:crypto'
import type { DeskNotice } from '../../src/conversation/visitor-line'
import { createAlerts, type AlertWay } from '../../src/desk/alerts'
import { createCaseCodes } from '../../src/desk/case-code'
import type { StaffMember } from '../../src/desk/case'
import { createDesk } from '../../src/desk/create-desk'
import type { Desk, DeskEvent } from '../../src/desk/desk'
import { createHandOffSignals, type HandOffEvent } from '../../src/desk/hand-off-events'
import { noOpeningHours, type OpeningHours } from '../../src/desk/opening-hours'
import type { Log } from '../../src/log'
import type { TestStore } from '../support/stores'
import { openStores, rules, type TestStores } from './support'

export const anna: StaffMember = { id: 'anna', name: 'Anna', role: 'worker', active: true }
export const bram: StaffMember = { id: 'bram', name: 'Bram', role: 'worker', active: true }
export const lena: StaffMember = { id: 'lena', name: 'Lena', role: 'lead', active: true }

export interface TestDesk {
  desk: Desk
  stores: TestStores
  /** What each screen was told. */
  screens: Record<'anna' | 'bram', DeskEvent[]>
  /** What the visitors' channel was told of. */
  line: { stored: { conversationId: string; body: unknown }[]; typing: string[] }
  signals: HandOffEvent[]
  logged: string[]
}

/** The desk as it runs, with a channel, screens and mail that only remember. */
export async function openTestDesk(
  store: TestStore,
  options: { hours?: OpeningHours; ways?: AlertWay[]; stores?: TestStores } = {},
): Promise<TestDesk> {
  const logged: string[] = []
  const log: Log = (event) => void logged.push(event)
  const stores = options.stores ?? (await openStores(store, { log }))
  const clock = stores.clock.now
  const line: TestDesk['line'] = { stored: [], typing: [] }
  const signals: HandOffEvent[] = []
  const desk = await createDesk({
    store: stores.cases,
    staff: stores.staff,
    line: {
      personSays: (_, { staffName, text }) => ({ staffName, text }),
      notice: (_, notice: DeskNotice) => [notice],
      stored: (conversationId, activities) => {
        line.stored.push(...activities.map(({ body }) => ({ conversationId, body })))
      },
      personTypes: (_, name) => void line.typing.push(name),
    },
    signals: createHandOffSignals({ send: (event) => void signals.push(event), clock, ids: randomUUID }),
    alerts: createAlerts({ ways: options.ways ?? [], store: stores.cases, clock, log }),
    codes: createCaseCodes({ pepper: Buffer.alloc(32, 3), randomBytes }),
    hours: options.hours ?? noOpeningHours,
    rules,
    drills: stores.drills,
    clock,
    ids: randomUUID,
    log,
  })
  for (const member of [anna, bram, lena]) await stores.staff.save(member)
  const screens: TestDesk['screens'] = { anna: [], bram: [] }
  desk.subscribe((event) => void screens.anna.push(event), anna)
  desk.subscribe((event) => void screens.bram.push(event), bram)
  return { desk, stores, screens, line, signals, logged }
}

/** Waits for what happens beside the call: screens are told after the turn. */
export async function eventually<T>(look: () => T | undefined | false): Promise<T> {
  for (let tries = 0; tries < 500; tries++) {
    const found = look()
    if (found !== undefined && found !== false) return found
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('it did not happen')
}
