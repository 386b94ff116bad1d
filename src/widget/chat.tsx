import { render } from 'preact'
import { cardLoader } from './card/load'
import { Conversation } from './conversation'
import type { Language } from './language'
import { Panel, type Screen } from './panel/panel'
import panelStyles from './panel/panel.css'
import type { QuickExit } from './quick-exit'
import { applyStyles } from './style-sheet'

/** What the embed lends to the chat. */
export interface ChatHost {
  root: ShadowRoot
  serverUrl: URL
  language: Language
  exit: QuickExit
  onClose: () => void
  onNewMessage: () => void
  onLanguage: (language: Language) => void
}

export interface Chat {
  open: () => void
}

/** On such a window there is no room for page and chat side by side: the chat fills it. Same words in panel.css. */
const fullScreenQuery = '(max-width: 37.5em), (max-height: 30em)'

/** Puts the panel into the shadow root, closed. Called once. */
export function createChat(host: ChatHost): Chat {
  applyStyles(host.root, panelStyles)
  const container = document.createElement('div')
  host.root.append(container)
  const fullScreen = matchMedia(fullScreenQuery)
  const loadCards = cardLoader(host.serverUrl, host.root)
  let isOpen = false
  let screen: Screen = 'conversation'
  let messageCount = 0
  /** Set while the page behind is closed off. */
  let release: (() => void) | undefined

  const conversation = new Conversation({
    serverUrl: host.serverUrl,
    language: host.language,
    onChange(view) {
      if (!isOpen && view.messages.length > messageCount) host.onNewMessage()
      messageCount = view.messages.length
      draw()
    },
    onToken: (token) => (host.exit.token = token),
    onLanguage: changeLanguage,
    onEnd: () => host.exit.endConversation(),
  })

  function changeLanguage(language: Language): void {
    conversation.language = language
    host.onLanguage(language)
    draw()
  }

  function open(): void {
    isOpen = true
    if (!conversation.view.cleared) conversation.start()
    conversation.touch()
    draw()
  }

  function close(): void {
    isOpen = false
    screen = 'conversation'
    draw()
    host.onClose()
  }

  function draw(): void {
    const occupies = isOpen && fullScreen.matches
    if (occupies) release ??= occupyPage(host.root.host)
    else {
      release?.()
      release = undefined
    }
    render(
      <Panel
        isOpen={isOpen}
        isFullScreen={fullScreen.matches}
        screen={screen}
        view={conversation.view}
        language={conversation.language}
        onLanguage={(language, title) => {
          changeLanguage(language)
          conversation.send(title, { action: `language:${language}` })
        }}
        onScreen={(next) => {
          screen = next
          draw()
        }}
        onClose={close}
        onLeave={() => host.exit.leave()}
        onTouch={() => conversation.touch()}
        onSend={(text, value) => conversation.send(text, value)}
        onRetry={(id) => conversation.retry(id)}
        onStart={() => conversation.start()}
        onWipe={() => {
          screen = 'conversation'
          conversation.clear('wiped')
        }}
        loadCards={loadCards}
      />,
      container,
    )
  }

  fullScreen.addEventListener('change', draw)
  const forget = () => {
    if (!conversation.running) return
    conversation.clear('wiped')
    if (isOpen) close()
  }
  host.exit.onLeave = forget
  // Whoever goes back to this page must not find the conversation in the memory of the browser.
  window.addEventListener('pagehide', forget)
  return { open }
}

/** While the chat fills the screen, the page behind it does not scroll and cannot be reached. Returns the undo. */
function occupyPage(host: Element): () => void {
  const { style } = document.documentElement
  const overflow = style.overflow
  const others = [...document.body.children].filter(
    (element): element is HTMLElement => element instanceof HTMLElement && element !== host && !element.inert,
  )
  for (const element of others) element.inert = true
  style.overflow = 'hidden'
  return () => {
    for (const element of others) element.inert = false
    style.overflow = overflow
  }
}
