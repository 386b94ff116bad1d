import type { Migration } from './migration'

/** Channels that have to be called (Teams, Messenger), what they must remember, and reminders. */
export const calledChannels: Migration = {
  name: '0003-called-channels',
  async up(db, { bytes }) {
    await db.schema.alterTable('conversation').addColumn('address', bytes).execute()
    await db.schema
      .alterTable('conversation')
      .addColumn('attempted_sequence', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    await db.schema.alterTable('conversation').addColumn('heard_at', 'bigint').execute()
    // Was never set: leaving deletes the row.
    await db.schema.alterTable('conversation').dropColumn('left_at').execute()

    await db.schema
      .createTable('document')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('body', bytes, (column) => column.notNull())
      .addPrimaryKeyConstraint('document_key', ['kind', 'id'])
      .execute()

    // No reference to the conversation: that is erased after a day of silence, and the reminder was asked for.
    await db.schema
      .createTable('reminder')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('conversation_id', 'text', (column) => column.notNull())
      .addColumn('event_id', 'text', (column) => column.notNull())
      .addColumn('starts_on', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('address', bytes, (column) => column.notNull())
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addUniqueConstraint('reminder_once', ['conversation_id', 'event_id', 'due_at'])
      .execute()
    await db.schema.createIndex('reminder_by_time').on('reminder').column('due_at').execute()
  },
}
