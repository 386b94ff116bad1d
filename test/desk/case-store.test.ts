import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { OwnerChanged } from '../../src/conversation/stores'
import type { Case } from '../../src/desk/case'
import { IllegalMove } from '../../src/desk/case-store'
import { openCase, openStores, request, says, sqliteDatabase, turn, type TestStores } from './support'

const databases = [['SQLite', sqliteDatabase]] as const
const anna = { staffId: 'anna', staffName: 'Anna' }
const bram = { staffId: 'bram', staffName: 'Bram' }

describe.each(databases)('cases on %s', (_, createDatabase) => {
  const database = createDatabase()
  let stores: TestStores
  beforeAll(async () => {
    stores = await openStores(await database.reopen())
  })
  afterAll(() => database.remove())

  const at = () => stores.clock.now()
  const known = async (caseId: string): Promise<Case> => {
    const found = await stores.cases.read(caseId)
    if (!found) throw new Error('the case is gone')
    return found
  }
  const claim = async (caseId: string, by = anna, version?: number) => {
    const seen = version ?? (await known(caseId)).version
    const change = {
      version: seen,
      to: { name: 'staff', ...by } as const,
      at: at(),
      actorId: by.staffId,
      deadlines: [],
    }
    return stores.cases.move(caseId, change)
  }
  const close = async (caseId: string, reason: 'staff' | 'inactive' = 'staff') =>
    stores.cases.move(caseId, {
      version: (await known(caseId)).version,
      to: { name: 'closed', reason },
      at: at(),
      actorId: 'anna',
      deadlines: [],
    })
  const reply = (caseId: string, clientId: string, text = 'Hallo', by = anna) =>
    stores.cases.reply(caseId, { ...by, clientId, text, at: at(), outgoing: { text } })
  const ownerOf = async (conversationId: string) =>
    (await stores.turns.begin({ id: randomUUID(), conversationId })).owner

  it('keep what the visitor agreed to pass on, and give the conversation to the queue in the same step', async () => {
    const asked = request({
      safeContact: { way: 'phone', address: 'nummer van een zus', moment: 'na zes uur', mayLeaveMessage: false },
    })
    const { caseId, conversationId } = await openCase(stores, { request: asked })
    const { passedOn, safeContact } = asked
    expect(await known(caseId)).toMatchObject({ state: { name: 'waiting' }, passedOn, safeContact, unread: 0 })
    expect(await ownerOf(conversationId)).toEqual({ name: 'waiting', caseId })
  })

  it('give one owner to each of 1,000 cases that two people claim at the same moment', async () => {
    const opened = await Promise.all(Array.from({ length: 1_000 }, () => openCase(stores)))
    const races = await Promise.all(
      opened.map(async ({ caseId, conversationId }) => {
        const results = await Promise.all([claim(caseId, anna, 1), claim(caseId, bram, 1)])
        const winners = results.filter(({ moved }) => moved)
        const loser = results.find(({ moved }) => !moved)
        return { winners: winners.length, owner: winners[0]?.now?.state, seen: loser?.now?.state, conversationId }
      }),
    )
    for (const { winners, owner, seen, conversationId } of races) {
      expect(winners).toBe(1)
      expect(seen).toEqual(owner)
      expect(await ownerOf(conversationId)).toMatchObject({ ...owner })
    }
  }, 120_000)

  it('refuse a move that the table does not have, log it with ids only, and change nothing', async () => {
    const logged: unknown[] = []
    const { caseId, conversationId } = await openCase(stores)
    await claim(caseId)
    await close(caseId)
    const closed = await known(caseId)
    const loud = await openStores(stores.sql, { log: (...line) => void logged.push(line) })
    const again = {
      version: closed.version,
      to: { name: 'staff', ...bram } as const,
      at: at(),
      actorId: 'bram',
      deadlines: [],
    }
    await expect(loud.cases.move(caseId, again)).rejects.toThrow(IllegalMove)
    expect(logged).toEqual([['case.move-refused', { caseId, from: 'closed', to: 'staff' }]])
    expect(await known(caseId)).toEqual(closed)
    expect(await ownerOf(conversationId)).toEqual({ name: 'bot' })
  })

  it('put a reply in the case and in the conversation together, once for one client id', async () => {
    const { caseId, conversationId } = await openCase(stores)
    await claim(caseId)
    const first = await reply(caseId, 'c1')
    const [again, other] = await Promise.all([reply(caseId, 'c1'), reply(caseId, 'c2', 'Nog iets')])
    expect(first).toMatchObject({ repeated: false, told: [{ body: { text: 'Hallo' } }] })
    expect(again).toMatchObject({ repeated: true, told: [], stored: { sequence: 1 } })
    expect(other).toMatchObject({ repeated: false, stored: { sequence: 2, delivery: { name: 'stored' } } })
    expect(await stores.conversations.activities(conversationId, { after: 0, limit: 9 })).toMatchObject([
      { sequence: 1, body: { text: 'Hallo' } },
      { sequence: 2, body: { text: 'Nog iets' } },
    ])
  })

  it('refuse a reply of who does not own the case, and after the visitor left', async () => {
    const { caseId, conversationId } = await openCase(stores)
    expect(await reply(caseId, 'c1')).toEqual({ refused: 'not-owner' })
    await claim(caseId)
    expect(await reply(caseId, 'c2', 'Hallo', bram)).toEqual({ refused: 'not-owner' })
    await stores.conversations.erase(conversationId)
    expect(await reply(caseId, 'c3')).toEqual({ refused: 'visitor-left' })
    expect(await stores.cases.messages(caseId, { limit: 9 })).toEqual([])
    expect(await reply('no-such-case', 'c4')).toEqual({ refused: 'unknown' })
  })

  it('name open cases whose conversation is gone, and mark what never arrived when they close', async () => {
    const { caseId, conversationId } = await openCase(stores)
    await claim(caseId)
    await reply(caseId, 'c1')
    await stores.conversations.erase(conversationId)
    expect((await stores.cases.withoutConversation()).map(({ id }) => id)).toContain(caseId)
    await close(caseId)
    expect((await stores.cases.withoutConversation()).map(({ id }) => id)).not.toContain(caseId)
    expect(await known(caseId)).toMatchObject({ conversationId: undefined })
    expect(await stores.cases.messages(caseId, { limit: 9 })).toMatchObject([
      { delivery: { name: 'failed', why: 'visitor-left' } },
    ])
  })

  it('say which replies arrived when the client reports how far it has its conversation', async () => {
    const { caseId, conversationId } = await openCase(stores)
    await claim(caseId)
    for (const clientId of ['c1', 'c2', 'c3']) await reply(caseId, clientId)
    expect(await stores.cases.delivered(conversationId, 2, at())).toEqual([
      { caseId, sequence: 1 },
      { caseId, sequence: 2 },
    ])
    expect(await stores.cases.delivered(conversationId, 2, at())).toEqual([])
    const names = (await stores.cases.messages(caseId, { limit: 9 })).map(({ delivery }) => delivery?.name)
    expect(names).toEqual(['delivered', 'delivered', 'stored'])
  })

  it('hand a case over and back to the queue, keeping since when the visitor waits', async () => {
    const { caseId, conversationId } = await openCase(stores)
    const { waitingSince } = await known(caseId)
    await claim(caseId)
    stores.clock.forward(60_000)
    expect(await claim(caseId, bram)).toMatchObject({ moved: true, now: { state: { name: 'staff', ...bram } } })
    expect(await ownerOf(conversationId)).toMatchObject({ name: 'staff', ...bram })
    expect(await reply(caseId, 'c1')).toEqual({ refused: 'not-owner' })
    const { version } = await known(caseId)
    await stores.cases.move(caseId, { version, to: { name: 'waiting' }, at: at(), actorId: 'bram', deadlines: [] })
    expect(await known(caseId)).toMatchObject({ state: { name: 'waiting' }, waitingSince })
    expect(await ownerOf(conversationId)).toEqual({ name: 'waiting', caseId })
  })

  it('let a message that meets a close end up with the assistant, never nowhere', async () => {
    const opened = await openCase(stores)
    await claim(opened.caseId)
    const begun = await stores.turns.begin({ id: 't1', conversationId: opened.conversationId })
    expect(begun.owner.name).toBe('staff')
    await close(opened.caseId)
    const commit = stores.turns.commit(
      {
        id: 't1',
        conversationId: opened.conversationId,
        channel: 'web',
        kind: 'message',
        text: '',
        audience: 'public',
        now: at(),
      },
      {
        state: { version: 1, audience: 'public', greeted: true, misses: 0, offered: [], concern: 'none' },
        language: 'nl',
        ownerVersion: begun.ownerVersion,
        effects: [{ kind: 'relay', caseId: opened.caseId, text: 'ben je er nog?', level: 'none' }],
        outgoing: [],
      },
    )
    await expect(commit).rejects.toThrow(OwnerChanged)
    expect((await stores.turns.begin({ id: 't1', conversationId: opened.conversationId })).owner).toEqual({
      name: 'bot',
    })
    expect(await stores.cases.messages(opened.caseId, { limit: 9 })).toEqual([])
  })

  it('count what the visitor wrote since staff wrote or looked, and raise the level, never lower it', async () => {
    const opened = await openCase(stores)
    const { caseId, conversationId } = opened
    await says(stores, opened, 'een')
    await turn(stores, conversationId, [{ kind: 'relay', caseId, text: 'twee', level: 'danger' }])
    await says(stores, opened, 'drie')
    expect(await known(caseId)).toMatchObject({ unread: 3, level: 'danger' })
    expect(await stores.cases.lastVisitorMessageAt(caseId)).toEqual(at())
    await stores.cases.markRead(caseId, 'anna')
    expect((await known(caseId)).unread).toBe(0)
    await claim(caseId)
    await says(stores, opened, 'vier')
    await reply(caseId, 'c1')
    expect((await known(caseId)).unread).toBe(0)
  })

  it('close at the word of the visitor and give the conversation back', async () => {
    const { caseId, conversationId } = await openCase(stores)
    await claim(caseId)
    await turn(stores, conversationId, [{ kind: 'end', caseId }])
    expect((await known(caseId)).state).toEqual({ name: 'closed', reason: 'visitor' })
    expect(await ownerOf(conversationId)).toEqual({ name: 'bot' })
    expect(await reply(caseId, 'c1')).toEqual({ refused: 'closed' })
  })

  it('erase what was passed on, messages and notes when the visitor asks, and keep that there was a case', async () => {
    const opened = await openCase(stores)
    const { caseId, conversationId } = opened
    await says(stores, opened, 'mijn geheim')
    await stores.cases.addNote(caseId, { ...anna, text: 'notitie', at: at() })
    await turn(stores, conversationId, [{ kind: 'erase' }])
    const erased = await known(caseId)
    expect(erased).toMatchObject({
      state: { name: 'closed', reason: 'erased' },
      passedOn: [],
      conversationId: undefined,
    })
    expect(await stores.cases.messages(caseId, { limit: 9 })).toEqual([])
    expect(await stores.cases.notes(caseId)).toEqual([])
    expect(await ownerOf(conversationId)).toEqual({ name: 'bot' })
  })

  it('refuse a second open case of one conversation, and a case of somebody else', async () => {
    const mine = await openCase(stores)
    const other = await openCase(stores)
    const second = {
      kind: 'open',
      caseId: randomUUID(),
      codeHash: randomUUID(),
      request: request(),
      queue: true,
    } as const
    await expect(turn(stores, mine.conversationId, [second])).rejects.toThrow(IllegalMove)
    const foreign = { kind: 'relay', caseId: other.caseId, text: 'x', level: 'none' } as const
    await expect(turn(stores, mine.conversationId, [foreign])).rejects.toThrow(IllegalMove)
    await expect(turn(stores, mine.conversationId, [{ kind: 'end', caseId: other.caseId }])).rejects.toThrow(
      IllegalMove,
    )
  })

  it('let a case that nobody took stay as a message, with the same code', async () => {
    const { caseId, conversationId } = await openCase(stores)
    const { version } = await known(caseId)
    await stores.cases.move(caseId, { version, to: { name: 'expired' }, at: at(), actorId: 'clock', deadlines: [] })
    expect(await ownerOf(conversationId)).toEqual({ name: 'bot' })
    await turn(stores, conversationId, [
      { kind: 'open', caseId, codeHash: 'of no use', request: request(), queue: false },
    ])
    expect((await known(caseId)).state).toEqual({ name: 'message-left' })
  })

  it('keep an answer to a message that was left until somebody comes with the code, and give it once', async () => {
    const { caseId, conversationId } = await openCase(stores, { queue: false, codeHash: 'hash-1' })
    expect(await ownerOf(conversationId)).toEqual({ name: 'bot' })
    expect(await reply(caseId, 'c1', 'Bel ons gerust')).toMatchObject({ repeated: false, told: [] })
    expect((await stores.cases.findByCode('hash-1'))?.id).toBe(caseId)
    expect(await stores.cases.findByCode('hash-2')).toBeUndefined()
    expect(await stores.cases.takeUnseenReplies(caseId, at())).toMatchObject([{ text: 'Bel ons gerust' }])
    expect(await stores.cases.takeUnseenReplies(caseId, at())).toEqual([])
    expect(await stores.cases.messages(caseId, { limit: 9 })).toMatchObject([{ delivery: { name: 'delivered' } }])
    expect(await stores.conversations.activities(conversationId, { after: 0, limit: 9 })).toEqual([])
  })

  it('page through messages from the latest to the first', async () => {
    const opened = await openCase(stores)
    for (let index = 1; index <= 25; index++) await says(stores, opened, `bericht ${index}`)
    const page = async (before?: number) => {
      const options = { ...(before === undefined ? {} : { before }), limit: 10 }
      return (await stores.cases.messages(opened.caseId, options)).map(({ sequence }) => sequence)
    }
    expect(await page()).toEqual([16, 17, 18, 19, 20, 21, 22, 23, 24, 25])
    expect(await page(16)).toEqual([6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
    expect(await page(6)).toEqual([1, 2, 3, 4, 5])
    expect((await stores.cases.messages(opened.caseId, { after: 23, limit: 10 })).map(({ text }) => text)).toEqual([
      'bericht 24',
      'bericht 25',
    ])
  })

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
    stores = await openStores(await database.reopen(), { clock: stores.clock })
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
