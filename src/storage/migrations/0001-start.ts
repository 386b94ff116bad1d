import { sql } from 'kysely'
import type { Migration } from './migration'

/** Conversations, cases, staff. */
export const start: Migration = {
  name: '0001-start',
  async up(db, { bytes }) {
    await db.schema
      .createTable('store_key')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('wrapped_key', bytes, (column) => column.notNull())
      .addColumn('wrapped_by', 'text', (column) => column.notNull())
      .addColumn('checks', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()

    await db.schema
      .createTable('conversation')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('origins', 'text')
      .addColumn('language', 'text')
      .addColumn('token_generation', 'integer', (column) => column.notNull())
      .addColumn('wrapped_key', bytes, (column) => column.notNull())
      .addColumn('wrapped_by', 'text', (column) => column.notNull())
      .addColumn('last_sequence', 'integer', (column) => column.notNull())
      .addColumn('delivered_sequence', 'integer', (column) => column.notNull())
      .addColumn('state', bytes)
      .addColumn('owner', 'text', (column) => column.notNull())
      .addColumn('case_id', 'text')
      .addColumn('staff_id', 'text')
      .addColumn('staff_name', bytes)
      .addColumn('owner_version', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('active_at', 'bigint', (column) => column.notNull())
      .addColumn('left_at', 'bigint')
      .addCheckConstraint('conversation_owner', sql`(owner = 'bot') = (case_id is null)`)
      .addCheckConstraint('conversation_person', sql`(owner = 'staff') = (staff_id is not null)`)
      .execute()
    await db.schema.createIndex('conversation_by_owner').on('conversation').columns(['owner', 'active_at']).execute()

    await db.schema
      .createTable('activity')
      .addColumn('conversation_id', 'text', (column) =>
        column.notNull().references('conversation.id').onDelete('cascade'),
      )
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('direction', 'text', (column) => column.notNull())
      .addColumn('body', bytes, (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('activity_key', ['conversation_id', 'sequence'])
      .execute()

    await db.schema
      .createTable('inbox')
      .addColumn('conversation_id', 'text', (column) =>
        column.notNull().references('conversation.id').onDelete('cascade'),
      )
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('pending', 'integer', (column) => column.notNull())
      .addColumn('turn', bytes)
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('inbox_key', ['conversation_id', 'key'])
      .execute()
    await sql`create index inbox_pending on inbox (conversation_id, sequence) where pending = 1`.execute(db)

    await db.schema
      .createTable('cases')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text')
      .addColumn('staff_name', bytes)
      .addColumn('close_reason', 'text')
      .addColumn('code_hash', 'text', (column) => column.notNull().unique())
      .addColumn('conversation_id', 'text')
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('level', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('opened_at', 'bigint', (column) => column.notNull())
      .addColumn('waiting_since', 'bigint', (column) => column.notNull())
      .addColumn('closed_at', 'bigint')
      .addColumn('wrapped_key', bytes, (column) => column.notNull())
      .addColumn('wrapped_by', 'text', (column) => column.notNull())
      .addColumn('request', bytes, (column) => column.notNull())
      .addColumn('outcome_form', 'text')
      .addColumn('outcome_region', 'text')
      .addColumn('outcome_advice', 'text')
      .addColumn('is_drill', 'integer', (column) => column.notNull())
      .addColumn('unread', 'integer', (column) => column.notNull())
      .addColumn('last_sequence', 'integer', (column) => column.notNull())
      .addCheckConstraint('case_person', sql`(state = 'staff') = (staff_id is not null)`)
      .addCheckConstraint('case_closed', sql`(state = 'closed') = (closed_at is not null and close_reason is not null)`)
      .execute()
    await db.schema.createIndex('cases_by_state').on('cases').columns(['state', 'waiting_since']).execute()
    await db.schema.createIndex('cases_by_conversation').on('cases').column('conversation_id').execute()

    await db.schema
      .createTable('case_message')
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text')
      .addColumn('staff_name', bytes)
      .addColumn('client_id', 'text')
      .addColumn('body', bytes, (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('delivery', 'text')
      .addColumn('delivered_at', 'bigint')
      .addColumn('failed_why', 'text')
      .addColumn('conversation_sequence', 'integer')
      .addColumn('shown', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('case_message_key', ['case_id', 'sequence'])
      .addUniqueConstraint('case_message_once', ['case_id', 'client_id'])
      .execute()
    await sql`create index case_message_undelivered on case_message (case_id, conversation_sequence) where delivery = 'stored'`.execute(
      db,
    )

    await db.schema
      .createTable('case_note')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('staff_name', bytes, (column) => column.notNull())
      .addColumn('body', bytes, (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('case_note_by_case').on('case_note').columns(['case_id', 'at']).execute()

    await db.schema
      .createTable('deadline')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addColumn('only_in', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('deadline_by_time').on('deadline').column('due_at').execute()
    await db.schema.createIndex('deadline_by_case').on('deadline').column('case_id').execute()

    await db.schema
      .createTable('alert_attempt')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('recipient', 'text', (column) => column.notNull())
      .addColumn('result', 'text', (column) => column.notNull())
      .addColumn('code', 'text')
      .execute()
    await db.schema.createIndex('alert_attempt_by_case').on('alert_attempt').columns(['case_id', 'at']).execute()

    // No reference to cases: what was done stays known when the case is gone.
    await db.schema
      .createTable('audit')
      .addColumn('sequence', 'integer', (column) => column.primaryKey())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('actor_id', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('case_id', 'text')
      .addColumn('result', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('audit_by_case').on('audit').columns(['case_id', 'sequence']).execute()

    await db.schema
      .createTable('staff')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', bytes, (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('active', 'integer', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('staff_directory')
      .addColumn('issuer', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id').onDelete('cascade'))
      .addPrimaryKeyConstraint('staff_directory_key', ['issuer', 'subject'])
      .execute()
    await db.schema
      .createTable('invite')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id').onDelete('cascade'))
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addColumn('used_at', 'bigint')
      .execute()
    await db.schema
      .createTable('session')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id').onDelete('cascade'))
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .addColumn('ended_at', 'bigint')
      .execute()
  },
}
