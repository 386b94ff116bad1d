import { waiting } from '../state/cases'
import { patienceRanOut, whatRings, type Ring } from '../state/what-rings'
import type { Store } from '../state/store'
import type { DeskWording } from '../wording/wording'
import { notify } from './notification'

const lookEveryMs = 1_000

/** Title, sound and notification: how the desk is heard and seen from another window. */
export function keepAttention(options: {
  store: Store
  nowMs: () => number
  words: () => DeskWording
  ring: (kind: Ring) => void
}): void {
  const { store, nowMs, words, ring } = options
  let lookedAtMs = nowMs()
  const call = (kind: Ring): void => {
    ring(kind)
    const { somebodyWaits, newMessage } = words().attention
    notify(kind === 'waiting' ? somebodyWaits : newMessage)
  }
  const showTitle = (): void => {
    const count = waiting(store.state).length
    const title = count > 0 ? `(${count}) ${words().title}` : words().title
    if (document.title !== title) document.title = title
  }
  store.subscribe((now, before) => {
    showTitle()
    const kind = whatRings(now, before)
    if (kind) call(kind)
    if (now.endsSoon && !before.endsSoon) ring('waiting')
  })
  setInterval(() => {
    const now = nowMs()
    if (patienceRanOut(store.state, lookedAtMs, now)) call('waiting')
    lookedAtMs = now
    showTitle()
  }, lookEveryMs)
}
