import type { CaseMessage, StaffMember } from '../../desk/case'
import type { Desk } from '../../desk/desk'

/** More than this is read back on purpose, not poured into a chat. */
const maxMissed = 60

/**
 * What was said in a case after a place, as this person may read it.
 * @returns undefined when they may not any more; `more`: only the latest are here
 */
export async function missedMessages(
  desk: Pick<Desk, 'messages'>,
  staff: StaffMember,
  caseId: string,
  after: number,
): Promise<{ messages: CaseMessage[]; more: boolean } | undefined> {
  const messages: CaseMessage[] = []
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    const page = await desk.messages(staff, caseId, before)
    if ('refused' in page) return undefined
    messages.unshift(...page.filter(({ sequence }) => sequence > after))
    const [first] = page
    if (first === undefined || first.sequence <= after + 1) return { messages, more: false }
    if (messages.length >= maxMissed) return { messages: messages.slice(-maxMissed), more: true }
    before = first.sequence
  }
}
