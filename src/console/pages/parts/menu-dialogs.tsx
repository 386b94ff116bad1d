import { useState } from 'preact/hooks'
import { notificationPermission } from '../attention/notification'
import { useDesk } from '../desk-context'
import type { StaffLanguage } from '../wording/wording'
import { useWords } from '../wording/wordings'
import { Modal } from './modal'

interface MenuDialogProps {
  onClose: () => void
  onLanguage: (language: StaffLanguage) => void
  onSignOut: () => void
}

export function MenuDialog({ onClose, onLanguage, onSignOut }: MenuDialogProps) {
  const { state, language, ask } = useDesk()
  const words = useWords()
  return (
    <Modal heading={words.menu.heading} onClose={onClose}>
      {state.me && (
        <p>
          <bdi>{words.session.signedInAs(state.me.name, state.me.role)}</bdi>
        </p>
      )}
      <p class="row">
        <label for="desk-language">{words.menu.language}</label>
        <select
          id="desk-language"
          value={language}
          onChange={(event) => onLanguage(event.currentTarget.value === 'en' ? 'en' : 'nl')}
        >
          <option value="nl" lang="nl">
            Nederlands
          </option>
          <option value="en" lang="en">
            English
          </option>
        </select>
      </p>
      <Notifications />
      <div class="actions">
        <button type="button" class="secondary" onClick={() => ask({ name: 'help' })}>
          {words.menu.help}
        </button>
        <button type="button" class="secondary" onClick={onSignOut}>
          {words.session.signOut}
        </button>
      </div>
    </Modal>
  )
}

/** Asks only when somebody presses the button; browsers refuse pages that ask by themselves. */
export function Notifications() {
  const { attention } = useWords()
  const [permission, setPermission] = useState(notificationPermission)
  if (permission === 'granted') return <p class="hint">{attention.notificationsOn}</p>
  if (permission !== 'default') return <p class="hint">{attention.notificationsOff}</p>
  return (
    <p>
      <button type="button" class="secondary" onClick={() => void Notification.requestPermission().then(setPermission)}>
        {attention.askNotifications}
      </button>
    </p>
  )
}

interface HelpDialogProps {
  onClose: () => void
  singleKeys: boolean
  onSingleKeys: (on: boolean) => void
}

export function HelpDialog({ onClose, singleKeys, onSingleKeys }: HelpDialogProps) {
  const { help } = useWords()
  return (
    <Modal heading={help.heading} onClose={onClose}>
      <dl class="keys">
        {help.keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      {/* WCAG 2.1.4: a shortcut of one character can be switched off. */}
      <label class="choice">
        <input type="checkbox" checked={singleKeys} onChange={(event) => onSingleKeys(event.currentTarget.checked)} />
        {help.single}
      </label>
    </Modal>
  )
}
