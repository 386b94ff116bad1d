import { createBot } from '../src/app'
import type { TurnResult } from '../src/conversation/dialog'
import type { LabelledMessage } from './labelled-messages'

interface Share {
  right: number
  of: number
}

/**
 * How often the assistant reacts rightly to labelled messages that are not among the phrasings: article found first and
 * among the first three, off-topic not answered, small talk seen as such, danger, crisis and suspicion heard, no false alarm.
 */
export async function measureAnswers(
  messages: LabelledMessage[],
): Promise<{ shares: Map<string, Share>; misses: string[]; turnMs: number[] }> {
  const { handleTurn } = createBot({ knowledgeDir: 'knowledge', publicUrl: 'http://localhost' })
  const shares = new Map<string, Share>()
  const misses: string[] = []
  const turnMs: number[] = []
  for (const message of messages) {
    const turn = { conversationId: message.id, channel: 'web', audience: message.audience, now: new Date() } as const
    await handleTurn({ ...turn, id: 'join', kind: 'joined', text: '' })
    const startedMs = performance.now()
    const result = await handleTurn({ ...turn, id: 'say', kind: 'message', text: message.text })
    turnMs.push(performance.now() - startedMs)
    if (!result) continue
    for (const [measure, right] of judge(message, result)) {
      const share = shares.get(measure) ?? { right: 0, of: 0 }
      shares.set(measure, { right: share.right + Number(right), of: share.of + 1 })
      if (!right)
        misses.push(
          `${measure}\t${message.text.slice(0, 100).replaceAll('\n', ' ')}\t-> ${result.triage.level} ${result.outcome} ${result.articles.slice(0, 3).join(',')}\t(${message.expect.join(',')})`,
        )
    }
  }
  return { shares, misses, turnMs }
}

function judge({ level, expect, either, note }: LabelledMessage, result: TurnResult): [string, boolean][] {
  const heard = result.triage.level
  if (level === 'danger') return [['danger heard', heard === 'danger' || (either && heard !== 'none')]]
  if (level === 'crisis') return [['crisis heard', heard === 'crisis' || heard === 'danger']]
  if (level === 'suspected') return [['suspicion heard', heard !== 'none' || either]]
  const alarm: [string, boolean][] = either ? [] : [['no false alarm', heard === 'none']]
  const listed = expect.some((id) => result.events.includes(id))
  if (expect.length > 0) {
    const first = listed || expect.includes(result.articles[0] ?? '')
    const top = listed || result.articles.slice(0, 3).some((id) => expect.includes(id))
    return [...alarm, ['right first', first], ['in the first three', top]]
  }
  if (note.startsWith('smalltalk')) {
    return [
      ...alarm,
      ['small talk seen', result.outcome === 'small-talk' || result.articles[0] === 'over-deze-assistent'],
    ]
  }
  return [...alarm, ['off-topic not answered', ['choices', 'small-talk', 'unknown'].includes(result.outcome)]]
}
