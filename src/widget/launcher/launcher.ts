import { contacts } from '../contacts'
import { element, icon } from '../dom'
import { iconPaths } from '../icon-paths'
import type { Language } from '../language'
import { launcherWording } from './wordings'

export interface LauncherActions {
  /** Somebody reaches for the launcher. */
  prepare: () => void
  open: () => void
  leave: () => void
}

export interface Launcher {
  element: HTMLElement
  /** Shows the launcher and gives it the focus. */
  show: () => void
  hide: () => void
  setBusy: (busy: boolean) => void
  setLanguage: (language: Language) => void
  setNewMessage: (present: boolean) => void
  /** The chat could not be fetched: telephone numbers instead. */
  showFailure: () => void
}

/** The button in the corner of the page. Once the chat has been open, the way out stays next to it. */
export function createLauncher(initialLanguage: Language, actions: LauncherActions): Launcher {
  let language = initialLanguage
  let newMessage = false
  const openLabel = element('span')
  const hint = element('span', { class: 'sr-only' })
  const openButton = element('button', { type: 'button', class: 'open', 'aria-haspopup': 'dialog' }, openLabel, hint)
  openButton.prepend(icon(iconPaths.chat))
  const exitLabel = element('span')
  const exitButton = element('button', { type: 'button', class: 'exit' }, icon(iconPaths.exit), exitLabel)
  const message = element('div', { role: 'status', class: 'report' })
  const buttons = element('div', { class: 'buttons' }, exitButton, openButton)
  const launcher = element('div', { class: 'launcher' }, message, buttons)
  exitButton.hidden = true

  openButton.addEventListener('click', actions.open)
  exitButton.addEventListener('click', actions.leave)
  for (const name of ['pointerenter', 'focus', 'touchstart']) {
    openButton.addEventListener(name, actions.prepare, { passive: true })
  }

  function write(): void {
    const words = launcherWording[language]
    launcher.lang = language
    openLabel.textContent = words.open
    exitLabel.textContent = words.exit
    hint.textContent = newMessage ? `, ${words.newMessage}` : ''
    launcher.classList.toggle('has-message', newMessage)
  }

  function failureMessage(): Node[] {
    const words = launcherWording[language]
    const { emergency, centre } = contacts
    const close = element('button', { type: 'button' }, words.close)
    const again = element('button', { type: 'button' }, words.tryAgain)
    close.addEventListener('click', () => {
      message.replaceChildren()
      openButton.focus()
    })
    again.addEventListener('click', actions.open)
    return [
      element('p', {}, words.unavailable),
      element('a', { href: emergency.href, class: 'emergency' }, icon(iconPaths.phone), words.call(emergency.text)),
      element('a', { href: centre.href }, icon(iconPaths.phone), words.call(centre.text)),
      again,
      close,
    ]
  }

  const setBusy = (busy: boolean) => {
    openButton.setAttribute('aria-busy', String(busy))
    message.replaceChildren(...(busy ? [element('span', { class: 'sr-only' }, launcherWording[language].loading)] : []))
  }

  write()
  return {
    element: launcher,
    setBusy,
    show() {
      launcher.hidden = false
      openButton.focus()
    },
    hide() {
      setBusy(false)
      newMessage = false
      exitButton.hidden = false
      launcher.hidden = true
      write()
    },
    setLanguage(changed) {
      language = changed
      write()
    },
    setNewMessage(present) {
      newMessage = present
      write()
    },
    showFailure() {
      setBusy(false)
      message.replaceChildren(...failureMessage())
    },
  }
}
