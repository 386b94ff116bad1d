import coverStyles from './quick-exit.css'
import { applyStyles } from './style-sheet'

/** A page of a public body that anyone may have open: the weather. */
const defaultExitUrl = 'https://www.knmi.nl/'

const shiftPresses = 3
const shiftPeriodMs = 2000

export interface QuickExit {
  /** The token of the running conversation, so that leaving can end it at the server. */
  token: string | undefined
  /** Covers the page, ends the conversation and goes to the neutral page. Asks nothing. */
  leave: () => void
  /** Ends the conversation at the server without leaving the page. */
  endConversation: () => void
  /** Called when all that cannot wait is done: the chat forgets what it holds. */
  onLeave: () => void
}

export interface QuickExitOptions {
  leaveUrl: URL
  exitUrl: string | undefined
}

/**
 * The way out for somebody who is walked in on. The order is fixed: first nothing may be visible any more, then the
 * server hears of it, then the neutral page takes the place of this one in the history.
 */
export function createQuickExit({ leaveUrl, exitUrl }: QuickExitOptions): QuickExit {
  const neutralPage = readExitUrl(exitUrl)
  let left = false

  const exit: QuickExit = {
    token: undefined,
    leave() {
      if (left) return
      left = true
      coverPage(neutralPage.hostname)
      const { token } = exit
      exit.endConversation()
      // Without a network the browser would show an error with the address in it: until then the blank page stays.
      if (navigator.onLine) location.replace(neutralPage)
      else {
        window.addEventListener('online', () => {
          exit.token = token
          exit.endConversation()
          location.replace(neutralPage)
        })
      }
      exit.onLeave()
    },
    endConversation() {
      if (exit.token) navigator.sendBeacon(leaveUrl, exit.token)
      exit.token = undefined
    },
    onLeave: () => undefined,
  }

  onTripleShift(() => exit.leave())
  // The page may want to ask "leave this site?"; once somebody flees, nothing is asked.
  window.addEventListener('beforeunload', (event) => left && event.stopImmediatePropagation(), true)
  return exit
}

/** The site may choose another neutral page; anything but an https address is ignored. */
function readExitUrl(given: string | undefined): URL {
  try {
    const url = new URL(given ?? defaultExitUrl)
    if (url.protocol === 'https:') return url
  } catch {
    // Falls through: a typing mistake on the site must not take the exit away.
  }
  return new URL(defaultExitUrl)
}

/**
 * Empties the document, with dialogs, full-screen elements and our own panel, and lays a modal blank sheet over what
 * scripts of the page may still add until the next page is there.
 */
function coverPage(title: string): void {
  const root = document.documentElement
  const head = document.createElement('head')
  const body = document.createElement('body')
  const cover = document.createElement('dialog')
  body.append(cover)
  root.replaceChildren(head, body)
  for (const { name } of [...root.attributes]) root.removeAttribute(name)
  window.onbeforeunload = null
  document.title = title
  if ('adoptedStyleSheets' in document) document.adoptedStyleSheets = []
  applyStyles(document, coverStyles)
  cover.addEventListener('close', () => cover.showModal())
  cover.showModal()
}

/** Calls when Shift is pressed three times in two seconds with no other key in between. */
function onTripleShift(callback: () => void): void {
  let pressedAtMs: number[] = []
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.repeat) return
      pressedAtMs = event.key === 'Shift' ? [...pressedAtMs.slice(1 - shiftPresses), event.timeStamp] : []
      const first = pressedAtMs[0]
      if (pressedAtMs.length === shiftPresses && first !== undefined && event.timeStamp - first <= shiftPeriodMs)
        callback()
    },
    true,
  )
}
