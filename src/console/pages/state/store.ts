import { reduce } from './reduce'
import { initialState, type Action, type DeskState } from './state'

export interface Store {
  readonly state: DeskState
  dispatch: (action: Action) => void
  /** @returns how to stop */
  subscribe: (listener: (now: DeskState, before: DeskState) => void) => () => void
}

/** All that the desk knows, in one place. */
export function createStore(): Store {
  let state = initialState
  const listeners = new Set<(now: DeskState, before: DeskState) => void>()
  return {
    get state() {
      return state
    },
    dispatch(action) {
      const before = state
      state = reduce(state, action)
      if (state === before) return
      const now = state
      for (const listener of listeners) listener(now, before)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
