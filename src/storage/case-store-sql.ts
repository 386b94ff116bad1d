import type { CaseStore } from '../desk/case-store'
import { auditTrail } from './audit-trail'
import { caseDeadlines } from './case-deadlines'
import { caseMessages } from './case-messages'
import { caseMoves } from './case-moves'
import { caseNotes } from './case-notes'
import { caseQueries } from './case-queries'
import { caseRemoval, type Retention } from './case-removal'
import type { CaseStoreParts } from './case-rows'
import { caseStatistics } from './case-statistics'

/** Keeps cases in the database. Text and names are sealed with a key of the case. */
export function createSqlCaseStore(parts: CaseStoreParts & { keep: Retention }): CaseStore {
  return {
    ...caseQueries(parts),
    ...caseMoves(parts),
    ...caseMessages(parts),
    ...caseNotes(parts),
    ...caseDeadlines(parts),
    ...auditTrail(parts.store),
    ...caseRemoval(parts, parts.keep),
    ...caseStatistics(parts),
  }
}
