import { createQuickExit } from './quick-exit'
import { chooseLanguage } from './language'
import { createLauncher } from './launcher/launcher'
import { element } from './dom'
import { applyStyles } from './style-sheet'
import type * as ChatModule from './chat'
import type { Chat, ChatHost } from './chat'
import themeStyles from './theme.css'
import launcherStyles from './launcher/launcher.css'

/** File name of the chat next to this script, with a hash in it; put in by scripts/build-widget.ts. */
declare const CHAT_FILE: string

const script = document.currentScript
// A page that has the tag twice gets one assistant.
if (script instanceof HTMLScriptElement && !document.querySelector('chat-assistant')) start(script)

/**
 * The part that every page of the site loads: the launcher and the way out. The chat itself is fetched when somebody
 * reaches for it. Recognised on the script tag: `data-language` (nl, en, uk) and `data-exit-url` (https).
 */
function start(script: HTMLScriptElement): void {
  const serverUrl = new URL('.', script.src)
  const exit = createQuickExit({
    leaveUrl: new URL('api/directline/leave', serverUrl),
    exitUrl: script.dataset['exitUrl'],
  })
  const host = element('chat-assistant' as 'div') // as 'div': an element without behaviour of its own
  const root = host.attachShadow({ mode: 'open' })
  applyStyles(root, themeStyles)
  applyStyles(root, launcherStyles)
  keepToOurselves(root)

  const language = chooseLanguage([script.dataset['language'], document.documentElement.lang, ...navigator.languages])
  let chat: Promise<Chat> | undefined
  const load = () => (chat ??= loadChat())
  const launcher = createLauncher(language, {
    prepare: () => void load().catch(() => undefined),
    open: () => {
      launcher.setBusy(true)
      load().then(
        (loaded) => {
          launcher.hide()
          loaded.open()
        },
        () => launcher.showFailure(),
      )
    },
    leave: () => exit.leave(),
  })
  const chatHost: ChatHost = {
    root,
    serverUrl,
    language,
    exit,
    onClose: () => launcher.show(),
    onNewMessage: () => launcher.setNewMessage(true),
    onLanguage: (changed) => launcher.setLanguage(changed),
  }
  let attempts = 0
  async function loadChat(): Promise<Chat> {
    const url = new URL(`widget/${CHAT_FILE}`, serverUrl)
    // Some browsers remember that a module could not be fetched, by its address.
    if (attempts++ > 0) url.searchParams.set('attempt', String(attempts))
    try {
      const { createChat } = (await import(url.href)) as typeof ChatModule // built together with this file
      return createChat(chatHost)
    } catch (error) {
      chat = undefined
      throw error
    }
  }
  root.append(launcher.element)
  const attach = () => document.body.append(host)
  // Without `defer`, high up in the page, there is no body yet.
  const body = document.body as HTMLElement | null // the types leave out the time before
  if (body) attach()
  else document.addEventListener('DOMContentLoaded', attach)
}

/** What is typed here is no business of the page: not for its shortcuts, and not for scripts that record visitors. */
function keepToOurselves(root: ShadowRoot): void {
  const events = [
    'keydown',
    'keyup',
    'keypress',
    'input',
    'beforeinput',
    'change',
    'paste',
    'copy',
    'cut',
    'compositionend',
  ]
  for (const name of events) root.addEventListener(name, (event) => event.stopPropagation())
}
