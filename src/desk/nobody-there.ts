import { randomBytes, randomUUID } from 'node:crypto'
import type { DeskService } from '../conversation/hand-off'
import { createCaseCodes, readCaseCode } from './case-code'

/** A desk at which nobody is, for asking the assistant without a service behind it: nothing is kept. */
export function createEmptyDesk(): DeskService {
  const codes = createCaseCodes({ pepper: randomBytes(32), randomBytes })
  return {
    availability: () => ({ open: false, waiting: 0 }),
    place: () => undefined,
    newCode: () => ({ ...codes.fresh(), caseId: randomUUID() }),
    readCode: readCaseCode,
    status: () => Promise.resolve({ refused: 'unknown' }),
  }
}
