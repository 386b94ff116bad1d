import { render } from 'preact'
import { keepAttention } from './attention/attention'
import { createChime } from './attention/chime'
import { createDeskClient } from './desk-client'
import { createDeskApi } from './link/desk-api'
import { keepLive, type LiveLine } from './link/live-line'
import { createServerClock } from './link/server-clock'
import { createSessionKeeper } from './link/session-keeper'
import { keepPlaceInHistory } from './place-history'
import { App } from './parts/app'
import { createStore } from './state/store'
import './style/theme.css'
import './style/parts.css'
import './style/layout.css'
import './style/conversation.css'
import './style/dialogs.css'
import type { StaffLanguage } from './wording/wording'
import { deskWording } from './wording/wordings'

const lookEveryMs = 10_000
const beginAgainMs = 3_000

/** Fills the page that `GET /desk` serves, and connects its parts. */
function start(place: HTMLElement): void {
  const store = createStore()
  const clock = createServerClock(() => Date.now())
  let language: StaffLanguage = document.documentElement.lang === 'en' ? 'en' : 'nl'
  let soundIsOn = true
  let line: LiveLine | undefined

  const stopLine = (): void => {
    line?.stop()
    line = undefined
  }
  const api = createDeskApi({
    fetch: (...call) => fetch(...call),
    onAnswer({ serverDate }) {
      clock.heard(serverDate)
      session.used()
    },
    onSignedOut(signIn) {
      stopLine()
      // Nobody was signed in here yet: nothing is lost by going there at once.
      if (!store.state.me) return location.replace(signIn.page)
      store.dispatch({ kind: 'signed-out', signIn })
    },
  })
  const session = createSessionKeeper({
    nowMs: () => Date.now(),
    use: () => api.me(),
    onEndsSoon: (soon) => store.dispatch({ kind: 'ends-soon', soon: soon && !store.state.signedOut }),
  })
  const client = createDeskClient({ api, store, newId, nowMs: () => Date.now() })

  const connect = (): LiveLine =>
    keepLive({
      url: `${location.origin.replace(/^http/, 'ws')}/desk/live`,
      onMessage(message) {
        store.dispatch({ kind: 'live', message })
        if (message.kind === 'hello') void client.catchUp(new Set(message.cases.map(({ id }) => id)))
        if (message.kind === 'visitor-typing') client.visitorTypes(message.caseId)
      },
      onLost() {
        store.dispatch({ kind: 'link', link: 'lost' })
      },
      // The call that follows is refused, and says how to sign in.
      onSessionEnded: () => void client.begin(),
      random: () => crypto.getRandomValues(new Uint8Array(1))[0]! / 255, // eslint-disable-line @typescript-eslint/no-non-null-assertion -- it has one
    })
  store.subscribe((now) => {
    if (now.me && !now.signedOut) line ??= connect()
  })

  const chime = createChime(() => draw())
  keepAttention({
    store,
    nowMs: clock.nowMs,
    words: () => deskWording[language],
    ring: (kind) => soundIsOn && chime.ring(kind),
  })
  keepPlaceInHistory(store)

  const draw = (): void => {
    const sound = {
      isOn: soundIsOn,
      isReady: chime.isReady,
      onToggle() {
        soundIsOn = !soundIsOn
        draw()
        if (soundIsOn) chime.ring('message')
      },
    }
    const onLanguage = (chosen: StaffLanguage): void => {
      language = chosen
      document.documentElement.lang = chosen
      draw()
    }
    const onSignOut = (): void => void client.signOut().finally(() => location.replace('/desk/sign-in'))
    render(<App {...{ store, client, nowMs: clock.nowMs, language, onLanguage, sound, onSignOut }} />, place)
  }
  draw()

  for (const event of ['pointerdown', 'keydown', 'wheel'] as const) {
    addEventListener(event, () => session.touched(), { passive: true, capture: true })
  }
  const look = (): void => {
    store.dispatch({ kind: 'visible', isVisible: document.visibilityState === 'visible' })
    line?.hurry()
  }
  document.addEventListener('visibilitychange', look)
  addEventListener('online', look)
  setInterval(() => session.look(), lookEveryMs)

  const begin = async (): Promise<void> => {
    if (!(await client.begin()) && !store.state.signedOut) setTimeout(() => void begin(), beginAgainMs)
  }
  void begin()
}

/** 128 random bits. `crypto.randomUUID` is missing on pages without https. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const place = document.getElementById('desk')
if (place) start(place)
