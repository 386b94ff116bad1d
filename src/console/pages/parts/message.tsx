import { useDesk } from '../desk-context'
import type { Outgoing, WireMessage } from '../state/state'
import { useWords } from '../wording/wordings'
import { Icon } from './icon'
import { PlainText } from './plain-text'
import { refusalText } from './status'
import { formatTime, Time } from './time'

const authorIcon = { visitor: 'person', assistant: 'robot', staff: 'person' } as const

/** One message: who, when, what, and of staff's how far it got. */
export function Message({ message, lang }: { message: WireMessage; lang: string | undefined }) {
  const { state } = useDesk()
  const words = useWords()
  const { author, text, at } = message
  const name =
    author.kind === 'staff'
      ? author.staffId === state.me?.id
        ? words.conversation.you
        : author.staffName
      : words.conversation[author.kind]
  return (
    <li class={`message ${author.kind}`} data-sequence={message.sequence}>
      <p class="who">
        <Icon name={authorIcon[author.kind]} />
        <bdi>{name}</bdi> <Time at={at} />
      </p>
      <div class="bubble">
        <PlainText text={text} {...(author.kind === 'visitor' && lang !== undefined ? { lang } : {})} />
      </div>
      {author.kind === 'staff' && message.delivery && <DeliveryMark delivery={message.delivery} />}
    </li>
  )
}

function DeliveryMark({ delivery }: { delivery: NonNullable<WireMessage['delivery']> }) {
  const { language, nowMs } = useDesk()
  const { delivery: words } = useWords()
  switch (delivery.name) {
    case 'stored':
      return (
        <p class="delivery stored">
          <Icon name="check" />
          {words.stored}
        </p>
      )
    case 'delivered':
      return (
        <p class="delivery delivered">
          <Icon name="checks" />
          {words.delivered(formatTime(delivery.at, language, nowMs()))}
        </p>
      )
    case 'failed':
      return (
        <p class="delivery failed" role="alert">
          <Icon name="fail" />
          {words.failed[delivery.why]}
        </p>
      )
  }
}

/** A reply on its way, or one that did not get there: it stays until it does, or is taken back. */
export function OutgoingMessage({ caseId, outgoing }: { caseId: string; outgoing: Outgoing }) {
  const { client, dispatch } = useDesk()
  const words = useWords()
  const { clientId, text, status, why } = outgoing
  return (
    <li class={`message staff outgoing ${status}`}>
      <p class="who">
        <Icon name="person" />
        {words.conversation.you}
      </p>
      <div class="bubble">
        <PlainText text={text} />
      </div>
      {status === 'sending' ? (
        <p class="delivery">{words.delivery.sending}</p>
      ) : (
        <div class="delivery failed" role="alert">
          <p>
            <Icon name="fail" />
            {words.delivery.notSent} {why !== undefined && refusalText(why, words)}
          </p>
          <button type="button" class="secondary retry" onClick={() => client.retry(caseId, clientId)}>
            {words.delivery.retry}
          </button>
          <button type="button" class="secondary" onClick={() => dispatch({ kind: 'take-back', caseId, clientId })}>
            {words.delivery.takeBack}
          </button>
        </div>
      )}
    </li>
  )
}
