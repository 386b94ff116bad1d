import type { Kysely } from 'kysely'
import type { Database } from '../database'

/** One step from a schema to the next. Never changed once released: a later step corrects it. */
export interface Migration {
  /** Number and purpose; the order of the list counts. */
  name: string
  up(db: Kysely<Database>, types: { bytes: 'blob' | 'bytea' }): Promise<void>
}
