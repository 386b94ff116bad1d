import { contacts } from '../contacts'
import type { ConversationView } from '../conversation'
import { Icon } from './icon'
import type { PanelWording } from './wording'

interface StatusLineProps {
  view: ConversationView
  words: PanelWording
  onKeep: () => void
}

/** How it stands with the connection and with the clock. Always in the page, so that changes are spoken. */
export function StatusLine({ view, words, onKeep }: StatusLineProps) {
  const { connection, clearingSoon } = view
  return (
    <div class="status" role="status">
      {connection === 'offline' && (
        <div class="offline">
          <p>{words.offline}</p>
          <span>{words.offlineHelp}</span>
          <a href={contacts.emergency.href}>
            <Icon name="phone" />
            {contacts.emergency.text}
          </a>
          <a href={contacts.centre.href}>
            <Icon name="phone" />
            {words.centre} {contacts.centre.text}
          </a>
        </div>
      )}
      {connection === 'reconnected' && <p>{words.reconnected}</p>}
      {clearingSoon && (
        <p>
          {words.clearingSoon}
          <button type="button" onClick={onKeep}>
            {words.keep}
          </button>
        </p>
      )}
    </div>
  )
}
