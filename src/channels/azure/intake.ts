import type { StaffRoom } from '../../conversation/staff-room'
import type { ConversationStore } from '../../conversation/stores'
import type { Turn } from '../../conversation/turn'
import { ServiceError } from '../../errors'
import type { Log } from '../../log'
import { codeOf } from '../background-turn'
import type { ChannelSigns } from './channel-signs'
import type { Connector } from './connector'
import { conversationIdOf, notInTheOpen } from './conversation-id'
import type { Incoming } from './incoming'
import type { Lane, Lanes } from './lanes'
import type { Outbox } from './outbox'
import type { TenantQuota } from './tenant-quota'
import { groupSentence, sentence, type Sentence } from './sentences'
import type { Turns } from './turns'

export interface IntakeOptions {
  store: ConversationStore
  turns: Turns
  outbox: Outbox
  lanes: Lanes
  connector: Pick<Connector, 'send'>
  signs: ChannelSigns
  quota: TenantQuota
  /** Staff at work in Teams, and the directory in which they are. Only people of that directory can be staff. */
  staff?: { room: StaffRoom; tenantId: string } | undefined
  /** Texts of this length were cut when they were read. */
  maxTextChars: number
  clock: () => Date
  log: Log
}

/**
 * Takes what came in. When this resolves it is stored, or there was nothing to store: it may be acknowledged.
 * @throws {ServiceError} 503 `StoreUnavailable`: nothing was taken, the channel may try again; 503 `Full`; 429 `TooManyMessages`
 */
export type Intake = (incoming: Incoming) => Promise<void>

/** One notice of going too fast is enough for a minute. */
const slowDownAgainMs = 60_000
const fullRetryAfterSec = 5

export function createIntake(options: IntakeOptions): Intake {
  const { store, turns, outbox, lanes, connector, signs, quota, staff, maxTextChars, clock, log } = options

  const isForStaff = async (incoming: Incoming): Promise<boolean> => {
    const { kind, activityId, sentAt, address, objectId, text, pressed, hasFiles } = incoming
    const { channel, scope, tenantId } = address
    if (staff === undefined || channel !== 'teams' || objectId === undefined) return false
    if (tenantId?.toLowerCase() !== staff.tenantId.toLowerCase()) return false
    if (kind !== 'message' && kind !== 'edited' && kind !== 'deleted') return false
    // A button of the assistant's own: its title is nothing that a person says to a visitor.
    if (incoming.action !== undefined) return false
    return staff.room.take({
      id: activityId,
      tenantId,
      objectId,
      scope,
      place: address,
      text,
      ...(pressed && { pressed }),
      ...(kind !== 'message' && { changed: kind }),
      hasFiles,
      // Delivered late or again, it still was meant for whoever they were writing to then.
      at: sentAt && sentAt < clock() ? sentAt : clock(),
    })
  }

  /**
   * Teams repeats what it is refused with 429, so there it is only postponed. Messenger has told the sender long before
   * that it arrived, and nobody would notice that it was refused: so that is acknowledged and the sender is told.
   * @returns whether it may be read
   */
  const isInTime = async (incoming: Incoming, id: string, lane: Lane): Promise<boolean> => {
    const { channel, tenantId } = incoming.address
    const nowMs = clock().getTime()
    const retryAfterSec = lane.rate.take(nowMs) || (channel === 'teams' ? quota.take(tenantId) : 0)
    if (retryAfterSec === 0) return true
    if (channel === 'teams') {
      throw new ServiceError('TooManyMessages', 429, 'over the rate', { retryAfterSec })
    }
    if (nowMs - lane.slowedDownAtMs < slowDownAgainMs) return false
    lane.slowedDownAtMs = nowMs
    await accept(incoming, id, lane, { says: ['tooFast'], answers: false })
    return false
  }

  const checkRoom = ({ address }: Incoming): void => {
    if (!turns.isFull(address.channel)) return
    throw new ServiceError('Full', 503, 'too many turns wait', { retryAfterSec: fullRetryAfterSec })
  }

  const accept = async (
    { kind, activityId, address, text, action, ticked, languageHint }: Incoming,
    id: string,
    lane: Lane,
    { says, answers }: { says: Sentence[]; answers: boolean },
  ): Promise<void> => {
    const { channel, scope } = address
    await lane.inOrder(async () => {
      const at = clock()
      const { language } = await store.enter({
        id,
        channel,
        userId: notInTheOpen,
        origins: undefined,
        language: languageHint,
        address,
        at,
      })
      const hint = languageHint ?? language
      const turn: Turn = {
        id: activityId,
        conversationId: id,
        channel,
        kind: kind === 'opened' ? 'joined' : 'message',
        text,
        ...(action && { action }),
        ...(ticked && { ticked }),
        ...(hint && { languageHint: hint }),
        ...(scope !== 'personal' && { inTheOpen: true }),
        audience: channel === 'teams' ? 'professional' : 'public',
        now: at,
      }
      const notices = says.flatMap((name) => sentence(name, channel, language ?? languageHint ?? 'nl'))
      const received = await store.receive(id, { id: activityId, notices, at, ...(answers && { turn }) })
      if (received === undefined) throw new ServiceError('StoreUnavailable', 503, 'erased while it was entered')
      if (received.repeated) return
      if (received.stored.length > 0) outbox.wake(id)
      if (answers) turns.answer(turn, address)
    })
  }

  const message = (incoming: Incoming, id: string, lane: Lane): Promise<void> => {
    const { text, action, pressed, hasFiles } = incoming
    // A card of the desk in the hands of who is not staff.
    if (pressed) return Promise.resolve()
    const tooLong = text.length >= maxTextChars
    const says: Sentence[] = [...(hasFiles ? ['noFiles' as const] : []), ...(tooLong ? ['tooLong' as const] : [])]
    const onlyFiles = hasFiles && action === undefined && text.trim() === ''
    return accept(incoming, id, lane, { says, answers: !tooLong && !onlyFiles })
  }

  /** Nothing of a group is stored, so this is not either. */
  const introduce = ({ address, languageHint = 'nl' }: Incoming): void => {
    const say = async (): Promise<void> => {
      for (const { activity } of groupSentence('added', languageHint)) await connector.send(address, activity)
    }
    say().catch((error: unknown) => log('azure.introduction-failed', { code: codeOf(error) }))
  }

  /** What a person has is closed first: then it is not theirs any more, and can be erased. */
  const forget = (id: string, lane: Lane): Promise<void> =>
    lane.inOrder(async () => {
      if ((await store.find(id)) === undefined) return
      await signs.blocked(id)
      await store.erase(id, { onlyOf: 'bot' })
    })

  return async (incoming) => {
    const { kind, address } = incoming
    const id = conversationIdOf(address)
    const lane = lanes.of(id)
    if (kind === 'removed') return forget(id, lane)
    if (!(await isInTime(incoming, id, lane))) return
    if (await isForStaff(incoming)) return
    switch (kind) {
      case 'message':
        checkRoom(incoming)
        return message(incoming, id, lane)
      case 'opened':
        checkRoom(incoming)
        return accept(incoming, id, lane, { says: [], answers: true })
      case 'added':
        return introduce(incoming)
      case 'edited':
      case 'deleted':
        return // what was said was answered; the next message is
    }
  }
}
