import { useState } from 'preact/hooks'
import { useDesk } from '../desk-context'
import { writingTo, type Writing } from '../state/cases'
import type { Tab, WireCase } from '../state/state'
import type { DeskWording } from '../wording/wording'
import { useWords } from '../wording/wordings'
import { Composer } from './composer'
import { Details } from './details'
import { Facts, stateText } from './facts'
import { Icon } from './icon'
import { Transcript } from './transcript'

/** One case: what was said, where to answer, and what is known of it. */
export function Conversation({ tab, known }: { tab: Tab; known: WireCase }) {
  const { state, client, dispatch, ask } = useDesk()
  const words = useWords()
  const [showsDetails, setShowsDetails] = useState(false)
  const { caseId } = tab
  const writing = writingTo(state, known)
  return (
    <div class={showsDetails ? 'conversation shows-details' : 'conversation'} data-case={caseId}>
      <div class="conversation-head">
        <h2 tabIndex={-1}>{words.conversation.heading(tab.number)}</h2>
        <Facts known={known} />
        <div class="actions">
          <button
            type="button"
            class="secondary details-toggle"
            aria-expanded={showsDetails}
            onClick={() => setShowsDetails(!showsDetails)}
          >
            {words.conversation.details}
          </button>
          {writing === 'claim-first' && (
            <button type="button" class="primary" onClick={() => void client.claim(caseId)}>
              {words.queue.claim}
            </button>
          )}
          {writing === 'conversation' && (
            <button type="button" class="secondary" onClick={() => ask({ name: 'transfer', caseId })}>
              {words.conversation.transfer}
            </button>
          )}
          {(writing === 'conversation' || writing === 'left-message') && (
            <button type="button" class="secondary" onClick={() => ask({ name: 'close', caseId })}>
              {words.conversation.close}
            </button>
          )}
          {writing !== 'conversation' && (
            <button type="button" class="secondary" onClick={() => dispatch({ kind: 'put-away', caseId })}>
              {words.conversation.putAway}
            </button>
          )}
        </div>
      </div>
      <DangerBanner known={known} words={words} />
      <div class="talk">
        <Transcript tab={tab} known={known} />
        <Remarks tab={tab} known={known} writing={writing} words={words} />
        <Composer tab={tab} writing={writing} />
      </div>
      <Details tab={tab} known={known} />
    </div>
  )
}

function DangerBanner({ known: { level }, words }: { known: WireCase; words: DeskWording }) {
  if (level !== 'danger' && level !== 'crisis') return null
  const { heading, text } = words.danger[level]
  return (
    <div class="danger-banner">
      <Icon name="warning" />
      <p>
        <strong>{heading}.</strong> {text}
      </p>
    </div>
  )
}

/** What one must know before writing. Spoken when it changes. */
function Remarks({ tab, known, writing, words }: { tab: Tab; known: WireCase; writing: Writing; words: DeskWording }) {
  const { conversation } = words
  const remarks = [
    known.isDrill && conversation.drill,
    writing === 'conversation' && tab.visitorAway && conversation.visitorAway,
    writing === 'left-message' && conversation.leftMessage,
    writing === 'claim-first' && conversation.state['claim-first'],
    known.state.name === 'closed' && `${stateText(known, words)}. ${conversation.state.closed}`,
    writing === 'colleague' && known.state.name === 'staff' && conversation.colleagueHas(known.state.staffName),
    writing === 'colleague' && tab.withReason && conversation.openedWithReason,
  ]
  return (
    <div class="remarks" role="status">
      {remarks.map((remark) => remark !== false && <p>{remark}</p>)}
    </div>
  )
}
