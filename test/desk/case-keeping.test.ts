import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { databases, openTestStore, type TestStore } from '../support/stores'
import { actsOn, anna, openCase, openStores, request, says, type TestStores } from './support'

describe.each(databases)('keeping cases on %s', (kind) => {
  let database: TestStore
  let stores: TestStores
  beforeAll(async () => {
    database = await openTestStore(kind)
    stores = await openStores(database)
  })
  afterAll(() => database.remove())

  const { at, known, claim, close, reply, ownerOf } = actsOn(() => stores)

  it('keep no word and no name readable in the database', async () => {
    const opened = await openCase(stores, { request: request({ passedOn: ['KANARIE passed'] }) })
    await says(stores, opened, 'KANARIE message')
    await claim(opened.caseId, { staffId: 's', staffName: 'KANARIE name' })
    await reply(opened.caseId, 'c1', 'KANARIE reply', { staffId: 's', staffName: 'KANARIE name' })
    await stores.cases.addNote(opened.caseId, {
      staffId: 's',
      staffName: 'KANARIE name',
      text: 'KANARIE note',
      at: at(),
    })
    await stores.staff.save({ id: 's', name: 'KANARIE name', role: 'worker', active: true })
    const tables = [
      'cases',
      'case_message',
      'case_note',
      'staff',
      'activity',
      'conversation',
      'audit',
      'deadline',
    ] as const
    for (const table of tables) {
      const rows = (await stores.sql.db.selectFrom(table).selectAll().execute()) as Record<string, unknown>[]
      const text = rows
        .flatMap((row) => Object.values(row))
        .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
      expect({ table, found: text.filter((value) => value.includes('KANARIE')) }).toEqual({ table, found: [] })
    }
  })

  it('open no cipher text that was moved to another case', async () => {
    const one = await openCase(stores)
    const two = await openCase(stores)
    const { request: other } = await stores.sql.db
      .selectFrom('cases')
      .select('request')
      .where('id', '=', two.caseId)
      .executeTakeFirstOrThrow()
    await stores.sql.transaction(async (trx) => {
      await trx.updateTable('cases').set({ request: other }).where('id', '=', one.caseId).execute()
    })
    await expect(stores.cases.read(one.caseId)).rejects.toThrow('cannot be opened')
    await stores.cases.delete(one.caseId, { actorId: 'test', at: at() })
  })

  it('delete a case with its key, return the counts, and leave a line without content', async () => {
    const opened = await openCase(stores)
    await claim(opened.caseId)
    await says(stores, opened, 'een')
    await reply(opened.caseId, 'c1')
    await stores.cases.addNote(opened.caseId, { ...anna, text: 'notitie', at: at() })
    expect(await stores.cases.delete(opened.caseId, { actorId: 'lead', at: at() })).toEqual({ messages: 2, notes: 1 })
    expect(await stores.cases.read(opened.caseId)).toBeUndefined()
    expect(await ownerOf(opened.conversationId)).toEqual({ name: 'bot' })
    for (const table of ['case_message', 'case_note', 'deadline', 'alert_attempt'] as const) {
      const rows = await stores.sql.db
        .selectFrom(table)
        .select('case_id')
        .where('case_id', '=', opened.caseId)
        .execute()
      expect({ table, rows }).toEqual({ table, rows: [] })
    }
    const trail = await stores.cases.auditTrail({ limit: 100, caseId: opened.caseId })
    expect(trail.map(({ actorId, action }) => [actorId, action])).toEqual([
      ['anna', 'claim'],
      ['anna', 'reply'],
      ['anna', 'note'],
      ['lead', 'delete'],
    ])
  })

  it('name the row of the audit trail that was changed, and the one after a row that was taken out', async () => {
    expect(await stores.cases.verifyAudit()).toBeUndefined()
    const head = await stores.cases.auditHead()
    const victim = Math.floor((head?.sequence ?? 0) / 2)
    const change = (column: string, value: string) =>
      sql`update audit set ${sql.ref(column)} = ${value} where sequence = ${victim}`.execute(stores.sql.db)
    const before = await stores.sql.db
      .selectFrom('audit')
      .selectAll()
      .where('sequence', '=', victim)
      .executeTakeFirstOrThrow()
    await change('actor_id', 'somebody-else')
    expect(await stores.cases.verifyAudit()).toBe(victim)
    await change('actor_id', before.actor_id)
    expect(await stores.cases.verifyAudit()).toBeUndefined()
    await stores.sql.db.deleteFrom('audit').where('sequence', '=', victim).execute()
    expect(await stores.cases.verifyAudit()).toBe(victim + 1)
    await stores.sql.db.insertInto('audit').values(before).execute()
    expect(await stores.cases.verifyAudit()).toBeUndefined()
  })

  it('purge what is past its days, keep what is not, and never keep anything longer than a year', async () => {
    const kept = await openCase(stores)
    const closed = await openCase(stores)
    await claim(closed.caseId)
    await close(closed.caseId)
    const message = await openCase(stores, { queue: false })
    const gone = async () => {
      await stores.cases.purge(at())
      const all = await Promise.all([kept, closed, message].map(({ caseId }) => stores.cases.read(caseId)))
      return all.map((each) => each === undefined)
    }
    const days = (count: number) => stores.clock.forward(count * 86_400_000)
    expect(await gone()).toEqual([false, false, false])
    days(7.1)
    expect(await gone()).toEqual([false, false, true])
    days(83)
    expect(await gone()).toEqual([false, true, true])
    days(280)
    expect(await gone()).toEqual([true, true, true])
    expect(await stores.cases.verifyAudit()).toBeUndefined()
  }, 120_000)

  it('keep the queue, its order and since when everybody waits, over a restart', async () => {
    const opened: string[] = []
    for (let index = 0; index < 50; index++) {
      stores.clock.forward(1_000)
      opened.push((await openCase(stores)).caseId)
    }
    const queue = async () => {
      const cases = await stores.cases.list({ states: ['waiting'], limit: 100 })
      return cases.map(({ id, waitingSince }) => ({ id, waitingSince }))
    }
    const before = await queue()
    const due = await stores.cases.dueDeadlines(new Date(at().getTime() + 3_600_000), 1_000)
    await database.close()
    database = await database.reopen()
    stores = await openStores(database, { clock: stores.clock })
    expect(before.map(({ id }) => id)).toEqual(opened)
    expect(await queue()).toEqual(before)
    expect(await stores.cases.dueDeadlines(new Date(at().getTime() + 3_600_000), 1_000)).toEqual(due)
    expect(due.filter(({ kind }) => kind === 'expire-waiting')).toHaveLength(50)
  })

  it('list what waits first and oldest first, then what a person has, then the rest by the page', async () => {
    const ids = (await stores.cases.list({ limit: 3 })).map(({ state }) => state.name)
    expect(ids).toEqual(['waiting', 'waiting', 'waiting'])
    const closed: string[] = []
    for (let index = 0; index < 5; index++) {
      stores.clock.forward(1_000)
      const { caseId } = await openCase(stores)
      await claim(caseId, { staffId: 'lister', staffName: 'L' })
      await close(caseId)
      closed.unshift(caseId)
    }
    const first = await stores.cases.list({ states: ['closed'], limit: 3 })
    const before = first.at(-1)?.openedAt ?? at()
    const second = await stores.cases.list({ states: ['closed'], limit: 2, before })
    expect([...first, ...second].map(({ id }) => id)).toEqual(closed)
    const mine = await openCase(stores)
    await claim(mine.caseId, { staffId: 'lister', staffName: 'L' })
    expect((await stores.cases.list({ staffId: 'lister', limit: 9 })).map(({ id }) => id)).toEqual([mine.caseId])
  })

  it('count by kind, without the drills', async () => {
    const from = new Date(at().getTime() + 1_000)
    stores.clock.forward(2_000)
    const drill = await openCase(stores, { drill: true })
    await openCase(stores, { request: request({ reason: 'danger' }) })
    const { caseId } = await openCase(stores)
    await claim(caseId)
    await stores.cases.move(caseId, {
      version: 2,
      to: { name: 'closed', reason: 'staff' },
      at: at(),
      actorId: 'anna',
      outcome: { form: 'labour', region: 'twente', advice: 'police' },
      deadlines: [],
    })
    expect(await known(drill.caseId)).toMatchObject({ isDrill: true })
    expect(await stores.cases.statistics(from, new Date(at().getTime() + 1))).toEqual({
      channel: { web: 2 },
      language: { nl: 2 },
      level: { none: 2 },
      reason: { danger: 1, suspected: 1 },
      'close-reason': { staff: 1 },
      form: { labour: 1 },
      region: { twente: 1 },
      advice: { police: 1 },
    })
  })
})
