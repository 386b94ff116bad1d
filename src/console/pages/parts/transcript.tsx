import { useRef } from 'preact/hooks'
import { useDesk } from '../desk-context'
import type { Tab, WireCase } from '../state/state'
import { useWords } from '../wording/wordings'
import { Message, OutgoingMessage } from './message'
import { useReadingPlace } from './reading-place'

/** Everything that was said, oldest first. */
export function Transcript({ tab, known }: { tab: Tab; known: WireCase | undefined }) {
  const { client } = useDesk()
  const words = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  useReadingPlace(scroller, tab)
  return (
    <div class="scroller" ref={scroller} role="group" aria-label={words.conversation.transcript} tabIndex={0}>
      {tab.reading === 'to-do' && <p class="empty">{words.conversation.loading}</p>}
      {tab.reading === 'refused' && <p class="empty">{words.conversation.refused}</p>}
      {tab.hasEarlier && (
        <button type="button" class="secondary earlier" onClick={() => void client.earlier(tab.caseId)}>
          {words.conversation.earlier}
        </button>
      )}
      {/* Only additions are spoken: a message once, and not again when its ticks change. */}
      <div role="log" aria-live="polite" aria-relevant="additions" aria-label={words.conversation.transcript}>
        <ol class="messages">
          {tab.messages.map((message) => (
            <Message key={message.sequence} message={message} lang={known?.language} />
          ))}
          {tab.outgoing.map((outgoing) => (
            <OutgoingMessage key={outgoing.clientId} caseId={tab.caseId} outgoing={outgoing} />
          ))}
        </ol>
      </div>
      <p class="signs" role="status">
        {tab.visitorTyping && words.conversation.visitorTyping}
      </p>
    </div>
  )
}
