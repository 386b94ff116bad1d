import type { StaffMember } from '../../desk/case'
import { presenceCard } from '../cards/form-cards'
import type { TeamsDeskParts } from '../parts'
import { words } from '../words'
import type { Chat } from './chat'

/** A working morning. Whoever does something here in that time is there for as long again. */
const presentForMs = 4 * 3_600_000

/**
 * Who said in Teams that they are there. No screen tells it for them: it holds for some hours, and the desk, which
 * forgets people after 90 seconds, is told again and again.
 */
export class TeamsPresence {
  constructor(private readonly parts: Pick<TeamsDeskParts, 'desk' | 'clock' | 'background'>) {}

  begin(chat: Chat, member: StaffMember): Date {
    const until = new Date(this.parts.clock().getTime() + presentForMs)
    chat.seat.state.presentUntil = until
    this.parts.desk.present(member)
    return until
  }

  end({ seat }: Chat): void {
    delete seat.state.presentUntil
    this.parts.desk.absent(seat.staffId)
  }

  /** They did something. */
  extend(chat: Chat, member: StaffMember): void {
    if (chat.isPresent) this.begin(chat, member)
  }

  async beat(chat: Chat, member: StaffMember): Promise<void> {
    if (chat.seat.state.presentUntil === undefined) return
    if (chat.isPresent) return this.parts.desk.present(member)
    this.end(chat)
    chat.say(presenceCard(words.presence.ranOut))
    await chat.seat.save()
  }

  /** A browser that closes takes its owner away from the desk, who may be here all the same. */
  onPresence(chats: Iterable<Chat>, present: readonly { staffId: string }[]): void {
    for (const chat of chats) {
      if (!chat.isPresent || present.some(({ staffId }) => staffId === chat.seat.staffId)) continue
      this.parts.background.run('presence', async () => {
        const member = await chat.member()
        if (member && chat.isPresent) this.parts.desk.present(member)
      })
    }
  }
}
