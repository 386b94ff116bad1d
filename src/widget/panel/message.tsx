import type { BotMessage } from '../activity'
import type { OwnMessage } from '../conversation'
import { CardForm, type CardFormProps } from './card-form'
import { Icon } from './icon'
import { LinkButtons } from './link'
import { MessageText } from './message-text'
import type { PanelWording } from './wording'

interface BotBubbleProps extends Omit<CardFormProps, 'card'> {
  message: BotMessage
  /** The speaker is named once above what they say in a row. */
  first: boolean
}

/** What the assistant, or later a person, says. The addresses and the card that belong to it stay with it. */
export function BotBubble({ message, first, words, ...cardForm }: BotBubbleProps) {
  const isEmergency = message.tone === 'emergency'
  return (
    <div class={bubbleClass(message)} data-id={message.id}>
      <p class={first ? 'speaker' : 'sr-only'}>
        {message.speaker ?? words.assistant}
        {message.byPerson && ` · ${words.person}`}
        <span class="sr-only">:</span>
      </p>
      <div class="bubble" lang={message.locale} dir="auto">
        {isEmergency && (
          <p class="important">
            <Icon name="warning" />
            {words.important}
          </p>
        )}
        {message.byPerson ? (
          <bdi dir="auto">{message.text}</bdi>
        ) : (
          <MessageText markdown={message.text} newPage={words.opensNewPage} />
        )}
        {message.card && <CardForm card={message.card} words={words} {...cardForm} />}
        {message.links.length > 0 && <LinkButtons links={message.links} newPage={words.opensNewPage} />}
      </div>
    </div>
  )
}

const bubbleClass = ({ tone, card, byPerson }: BotMessage): string =>
  ['message bot', tone, card && 'with-card', byPerson && 'person'].filter(Boolean).join(' ')

interface OwnBubbleProps {
  message: OwnMessage
  words: PanelWording
  onRetry: (id: string) => void
}

/** What the person typed: plain text, whatever is in it, and unable to disturb the direction of what is around it. */
export function OwnBubble({ message, words, onRetry }: OwnBubbleProps) {
  return (
    <div class={`message own ${message.status}`} data-id={message.id}>
      <p class="sr-only">{words.you}:</p>
      <div class="bubble">
        <bdi dir="auto">{message.text}</bdi>
      </div>
      {message.status === 'sending' && <p class="delivery">{words.sending}</p>}
      {message.status === 'failed' && (
        <p class="delivery" role="alert">
          {words.failed}{' '}
          <button type="button" onClick={() => onRetry(message.id)}>
            {words.tryAgain}
          </button>
        </p>
      )}
    </div>
  )
}
