import { randomUUID } from 'node:crypto'
import type { StaffPost } from '../../src/conversation/staff-room'
import type { StaffMember } from '../../src/desk/case'
import { numberOf } from '../../src/teams-desk/cards/elements'
import { createTeamsDesk, type TeamsDesk } from '../../src/teams-desk/create-teams-desk'
import { hashToken } from '../../src/console/session/secret-token'
import { anna, bram, eventually, lena, openTestDesk, type TestDesk } from '../desk/desk-support'
import { openCase, says, type OpenedCase } from '../desk/support'
import type { TestStore } from '../support/stores'
import { buttonsOf, RecordingOffice, textOf, type Delivered } from './recording-office'

export const home = '11111111-1111-4111-8111-111111111111'
export const channelPlace = { channel: 'balie' }

type Cases = Parameters<typeof openCase>[1]

/** The whole desk with Teams beside it: real stores, a real desk, and a channel that only remembers. */
export class TeamsBench {
  private constructor(
    private readonly database: TestStore,
    readonly test: TestDesk,
    readonly teams: TeamsDesk,
    readonly office: RecordingOffice,
  ) {}

  static async open(database: TestStore): Promise<TeamsBench> {
    for (const kind of ['desk-seat', 'desk-room', 'desk-card']) {
      for (const { id } of await database.documents.all(kind)) await database.documents.remove(kind, id)
    }
    const test = await openTestDesk(database)
    for (const member of [anna, bram, lena]) {
      await test.stores.staff.save(member, { issuer: `teams:${home}`, subject: `oid-${member.id}` })
    }
    return TeamsBench.on(database, test, new RecordingOffice())
  }

  private static async on(database: TestStore, test: TestDesk, office: RecordingOffice): Promise<TeamsBench> {
    const { desk, stores, logged } = test
    const teams = createTeamsDesk({
      homeTenantId: home,
      desk,
      staff: stores.staff,
      cases: stores.cases,
      documents: database.documents,
      office,
      hashToken,
      clock: stores.clock.now,
      ids: randomUUID,
      log: (event) => void logged.push(event),
    })
    await teams.resume()
    return new TeamsBench(database, test, teams, office)
  }

  /** The next process after one that died. */
  static async crashed(old: TeamsBench, office: RecordingOffice): Promise<TeamsBench> {
    const test = await openTestDesk(old.database, { stores: old.test.stores })
    return TeamsBench.on(old.database, test, office)
  }

  /** The next process, on what this one left. */
  async restart({ office = this.office, meanwhile = () => Promise.resolve() } = {}): Promise<TeamsBench> {
    await this.teams.close()
    await meanwhile()
    const test = await openTestDesk(this.database, { stores: this.test.stores })
    return TeamsBench.on(this.database, test, office)
  }

  /** Something that a member of staff posts in their own chat, a minute after the last thing. */
  post(who: StaffMember | string, text: string, overrides: Partial<StaffPost> = {}): StaffPost {
    const id = typeof who === 'string' ? who : who.id
    return {
      id: randomUUID(),
      tenantId: home,
      objectId: `oid-${id}`,
      scope: 'personal',
      place: { chat: id },
      text,
      hasFiles: false,
      at: this.test.stores.clock.now(),
      ...overrides,
    }
  }

  types(who: StaffMember | string, text: string, overrides: Partial<StaffPost> = {}): Promise<boolean> {
    return this.teams.take(this.post(who, text, overrides))
  }

  press(
    who: StaffMember | string,
    data: Record<string, unknown>,
    overrides: Partial<StaffPost> = {},
    cardId?: string,
  ): Promise<boolean> {
    return this.types(who, '', { pressed: { data, ...(cardId !== undefined && { cardId }) }, ...overrides })
  }

  /** In the channel, or in the thread of a card. */
  inChannel = (place: unknown = channelPlace): Partial<StaffPost> => ({ scope: 'channel', place })

  async openRoom(): Promise<void> {
    await this.types(lena, 'balie hier', this.inChannel())
  }

  /** Somebody waits, and the desk has heard of it. */
  async visitor(options: Cases = {}): Promise<OpenedCase & { number: string }> {
    const opened = await openCase(this.test.stores, options)
    this.test.desk.turnStored(opened.conversationId)
    await eventually(() =>
      this.test.screens.bram.some((event) => event.kind === 'case' && event.case.id === opened.caseId),
    )
    return { ...opened, number: numberOf(opened.caseId) }
  }

  async visitorSays(visitor: OpenedCase, text: string): Promise<void> {
    await says(this.test.stores, visitor, text)
    this.test.desk.turnStored(visitor.conversationId)
  }

  /** They sit down, take the case up in Teams, and have been told what it is about. */
  async claims(who: StaffMember, visitor: OpenedCase): Promise<void> {
    await this.types(who, 'hulp')
    await this.press(who, { desk: 'claim', caseId: visitor.caseId }, this.inChannel({ thread: 'x' }))
    await this.inChatOf(who, `Gesprek ${numberOf(visitor.caseId)} · website`)
  }

  chat(who: StaffMember | string): Delivered[] {
    const id = typeof who === 'string' ? who : who.id
    return this.office.delivered.filter(({ way, place }) => way === 'post' && isSame(place, { chat: id }))
  }

  /** Waits until this stands in somebody's chat. @returns the last message with it */
  inChatOf(who: StaffMember | string, text: string): Promise<Delivered> {
    return this.until(() => this.chat(who).findLast(({ message }) => textOf(message).includes(text)), text)
  }

  countInChat(who: StaffMember, text: string): number {
    return this.chat(who).filter(({ message }) => textOf(message).includes(text)).length
  }

  /** Waits until the card of a case shows this. */
  cardShows({ caseId }: OpenedCase, text: string): Promise<Delivered> {
    const number = numberOf(caseId)
    return this.until(() => {
      const cards = this.office.delivered.filter(
        ({ way, message }) => way !== 'post' && textOf(message).includes(`Gesprek ${number}`),
      )
      const last = cards.at(-1)
      return last && textOf(last.message).includes(text) ? last : undefined
    }, text)
  }

  cards({ caseId }: OpenedCase): Delivered[] {
    const number = numberOf(caseId)
    return this.office.delivered.filter(
      ({ way, message }) => way !== 'post' && textOf(message).includes(`Gesprek ${number} ·`),
    )
  }

  /** What the visitor was told by a person. */
  told({ conversationId }: OpenedCase): string[] {
    return this.test.line.stored.flatMap(({ conversationId: id, body }) => {
      const { text } = body as { text?: string } // the line of the test desk makes these
      return id === conversationId && text !== undefined ? [text] : []
    })
  }

  async buttonInChat(who: StaffMember, within: string, title: string): Promise<Record<string, unknown>> {
    const { message } = await this.inChatOf(who, within)
    const data = buttonsOf(message)[title]
    if (!data) throw new Error(`no button ${title}: ${Object.keys(buttonsOf(message)).join(', ')}`)
    return data
  }

  /** Everything that is under way has ended. */
  async settled(): Promise<void> {
    for (let round = 0; round < 5; round++) await new Promise((resolve) => setTimeout(resolve, 10))
  }

  async close(): Promise<void> {
    await this.teams.close()
  }

  private async until<T>(look: () => T | undefined, what: string): Promise<T> {
    try {
      return await eventually(look)
    } catch {
      const all = this.office.delivered.map(({ way, message }) => `${way}: ${textOf(message)}`)
      throw new Error(`never said: ${what}\n${all.slice(-8).join('\n--\n')}`)
    }
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
