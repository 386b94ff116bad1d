import { useDesk } from '../desk-context'
import type { Tab } from '../state/state'
import { useWords } from '../wording/wordings'
import { Icon } from './icon'

/** What is open on this screen. On a phone also a row above the conversation. */
export function MyConversations({ id, isRow = false }: { id: string; isRow?: boolean }) {
  const { state } = useDesk()
  const words = useWords()
  // One conversation needs no row to choose from.
  if (isRow && state.tabs.length < 2) return null
  return (
    <nav aria-labelledby={id} class={isRow ? 'tabs row' : 'tabs'}>
      <h2 id={id} class={isRow ? 'sr-only' : undefined}>
        {words.queue.mine}
      </h2>
      {state.tabs.length === 0 ? (
        <p class="empty">{words.queue.mineEmpty}</p>
      ) : (
        <ul>
          {state.tabs.map((tab) => (
            <li key={tab.caseId}>
              <TabButton tab={tab} />
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}

function TabButton({ tab }: { tab: Tab }) {
  const { state, dispatch } = useDesk()
  const words = useWords()
  const known = state.cases[tab.caseId]
  const isHere = state.place.name === 'conversation' && state.place.caseId === tab.caseId
  const isGrave = known?.level === 'danger' || known?.level === 'crisis'
  return (
    <button
      type="button"
      class="tab"
      data-case={tab.caseId}
      aria-current={isHere ? 'page' : undefined}
      onClick={() => dispatch({ kind: 'go', place: { name: 'conversation', caseId: tab.caseId } })}
    >
      <span class="number" aria-hidden="true">
        {tab.number}
      </span>
      <span class="tab-words">
        <span class="tab-name">{words.conversation.heading(tab.number)}</span>
        {known && (
          <span class="tab-facts">
            {isGrave && <Icon name="warning" />}
            {[
              known.level === 'none' ? words.reasons[known.reason] : words.levels[known.level],
              words.languages[known.language],
            ].join(' · ')}
            {known.state.name === 'closed' && ` · ${words.states.closed}`}
          </span>
        )}
        {tab.visitorTyping && !isHere && <span class="tab-facts">{words.queue.typing}</span>}
      </span>
      {tab.unread > 0 && (
        <span class="badge">
          <span aria-hidden="true">{tab.unread}</span>
          <span class="sr-only">{words.queue.unread(tab.unread)}</span>
        </span>
      )}
    </button>
  )
}
