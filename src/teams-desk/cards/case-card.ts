import type { CardAction, CardElement } from '../../adaptive-cards/card'
import type { RoomMessage } from '../../conversation/staff-room'
import type { Case } from '../../desk/case'
import { words } from '../words'
import { cardMessage, heading, line, numberOf, small, submit } from './elements'
import { momentOf } from './moments'

/** A case in the room of the desk, where many read along: how it stands, and not one word of the visitor. */
export function caseCard(known: Case, { maybeTwice = false } = {}): RoomMessage {
  const { id, level, channel, language, isDrill, waitingSince } = known
  const title = `${words.conversation(numberOf(id))} · ${statusOf(known)}`
  const { facts, levels, channels, languages, card } = words
  const body: CardElement[] = [
    {
      type: 'Container',
      style: styleOf(known),
      bleed: true,
      items: [heading(title), ...(isDrill ? [line(card.drill)] : [])],
    },
    {
      type: 'FactSet',
      facts: [
        { title: facts.level, value: levels[level] },
        { title: facts.channel, value: channels[channel] },
        { title: facts.language, value: languages[language] },
        { title: facts.since, value: momentOf(waitingSince) },
      ],
    },
    ...(isLeft(known) ? [small(card.answerInBrowser)] : []),
    ...(maybeTwice ? [small(card.maybeTwice)] : []),
  ]
  return cardMessage(title, body, actionsOf(known))
}

/** What stands in the place of a card that is not kept up to date any more. */
export function endedCard(caseId: string, text: string): RoomMessage {
  const title = words.conversation(numberOf(caseId))
  return cardMessage(`${title} · ${text}`, [heading(title), line(text)])
}

function statusOf({ state }: Pick<Case, 'state'>): string {
  switch (state.name) {
    case 'waiting':
      return words.card.waiting
    case 'staff':
      return words.card.taken(state.staffName)
    case 'message-left':
      return words.card.messageLeft
    case 'expired':
      return words.card.expired
    case 'closed':
      return words.card.closed(words.closeReasons[state.reason])
  }
}

const isLeft = ({ state }: Case): boolean => state.name === 'message-left' || state.name === 'expired'

function styleOf({ state, level }: Case): 'attention' | 'warning' | 'emphasis' | 'good' {
  if (state.name === 'staff') return 'good'
  if (state.name !== 'waiting') return 'emphasis'
  return level === 'danger' || level === 'crisis' ? 'attention' : 'warning'
}

function actionsOf({ id, state }: Case): CardAction[] {
  return state.name === 'waiting' ? [submit(words.buttons.claim, { desk: 'claim', caseId: id }, 'positive')] : []
}
