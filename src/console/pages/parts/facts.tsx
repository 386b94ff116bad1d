import type { WireCase } from '../state/state'
import type { DeskWording } from '../wording/wording'
import { useWords } from '../wording/wordings'
import { Icon } from './icon'

/** What kind of case it is, in one line: words first, the colour only helps. */
export function Facts({ known }: { known: WireCase }) {
  const words = useWords()
  const { channel, language, level, reason, isDrill } = known
  const isGrave = level === 'danger' || level === 'crisis'
  return (
    <p class="facts">
      {isDrill && (
        <span class="tag drill">
          <Icon name="drill" />
          {words.queue.drill}
        </span>
      )}
      {level !== 'none' && (
        <span class={isGrave ? 'tag grave' : 'tag'}>
          {isGrave && <Icon name="warning" />}
          {words.levels[level]}
        </span>
      )}
      {reason !== level && <span class="tag">{words.reasons[reason]}</span>}
      <span class="tag">{words.languages[language]}</span>
      <span class="tag">{words.channels[channel]}</span>
    </p>
  )
}

export function stateText({ state }: WireCase, words: DeskWording): string {
  switch (state.name) {
    case 'staff':
      return words.queue.colleague(state.staffName)
    case 'closed':
      return `${words.states.closed}: ${words.closeReasons[state.reason]}`
    case 'waiting':
    case 'message-left':
    case 'expired':
      return words.states[state.name]
  }
}
