import type { StaffPost, StaffRoom } from '../conversation/staff-room'
import { Background } from './background'
import { Chats } from './chat/chats'
import { TeamsPresence } from './chat/presence'
import { createInOrder } from '../in-order'
import type { TeamsDeskOptions, TeamsDeskParts } from './parts'
import { takePost } from './posts/take-post'
import { DeskRoom } from './room/desk-room'
import { words } from './words'

export type { TeamsDeskOptions } from './parts'

/** Well under the 90 seconds after which the desk forgets who is there, and the minute in which disabling works. */
const checkEveryMs = 20_000

export interface TeamsDesk extends StaffRoom {
  /** Goes on where the last process stopped. Posts that come before wait for it. */
  resume(): Promise<void>
  /** Looks after who is there, who may still work here, and what could not be said. Runs by itself every 20 s. */
  check(): Promise<void>
  /** Resolves when what is under way has ended. The post office must have been told to wait for nothing more. */
  close(): Promise<void>
}

/** The desk for staff inside Teams: cases as cards in a channel, conversations in each person's own chat. */
export function createTeamsDesk(options: TeamsDeskOptions): TeamsDesk {
  const background = new Background(options.log)
  const parts: TeamsDeskParts = { ...options, background }
  const presence = new TeamsPresence(parts)
  const chats = new Chats(parts, presence, (chat) => {
    background.run('not-reached', async () => {
      const member = await chat.member()
      for (const { caseId } of member ? chat.seat.open : []) {
        room.cards.tell(caseId, words.room.notReached(member?.name ?? ''))
      }
    })
  })
  const room = new DeskRoom(parts, () => chats.tellLeads(words.room.lost))
  const inOrder = createInOrder()

  let resumed: Promise<void> | undefined
  const resume = (): Promise<void> => {
    resumed ??= chats
      .resume()
      .then(() => room.resume())
      .catch((error: unknown) => {
        resumed = undefined // the store may be back by the next time
        throw error
      })
    return resumed
  }

  const look = async (): Promise<void> => {
    await resume()
    await chats.check()
    room.cards.retry()
  }
  let checks: Promise<void> | undefined
  /** One at a time: two would say the same things. */
  const check = (): Promise<void> => (checks ??= look().finally(() => (checks = undefined)))
  const checking = setInterval(() => background.run('check', check), checkEveryMs)
  checking.unref()

  return {
    resume,
    check,
    async take(post: StaffPost) {
      await resume()
      return inOrder(`${post.tenantId} ${post.objectId}`, () => takePost({ parts, chats, room, presence }, post))
    },
    async close() {
      clearInterval(checking)
      chats.close()
      room.close()
      await background.drain()
    },
  }
}
