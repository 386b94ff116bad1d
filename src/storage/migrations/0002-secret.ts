import type { Migration } from './migration'

/** Secrets of the service that must live as long as what was made with them: the pepper of case codes. */
export const secret: Migration = {
  name: '0002-secret',
  async up(db, { bytes }) {
    await db.schema
      .createTable('secret')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', bytes, (column) => column.notNull())
      .execute()
  },
}
