import type { Place } from './state/state'
import type { Store } from './state/store'

/**
 * "Back" on a phone goes back within the desk, not out of it. The address never changes: which case somebody looked at
 * does not belong in the history of a browser.
 */
export function keepPlaceInHistory({ state: { place: first }, dispatch, subscribe }: Store): void {
  history.replaceState(first, '')
  let going = false
  subscribe((now, before) => {
    if (now.place !== before.place && !going && !isSame(now.place, before.place)) history.pushState(now.place, '')
  })
  addEventListener('popstate', ({ state: place }: PopStateEvent) => {
    going = true
    dispatch({ kind: 'go', place: (place as Place | null) ?? { name: 'queue' } }) // only we put something there
    going = false
  })
}

const isSame = (a: Place, b: Place): boolean => JSON.stringify(a) === JSON.stringify(b)
