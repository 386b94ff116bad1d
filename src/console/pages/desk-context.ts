import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { DeskClient } from './desk-client'
import type { DeskState } from './state/state'
import type { Store } from './state/store'
import type { StaffLanguage } from './wording/wording'

/** A window over the page; at most one. */
export type Dialog =
  | { name: 'menu' | 'help' }
  | { name: 'close' | 'transfer' | 'standard' | 'reason' | 'export' | 'delete'; caseId: string }

export interface DeskScreen {
  state: DeskState
  dispatch: Store['dispatch']
  client: DeskClient
  /** The time as the server has it. */
  nowMs: () => number
  language: StaffLanguage
  ask: (dialog: Dialog | undefined) => void
}

export const DeskContext = createContext<DeskScreen | undefined>(undefined)

export function useDesk(): DeskScreen {
  const screen = useContext(DeskContext)
  if (!screen) throw new Error('Only inside the desk.')
  return screen
}

/** Draws again every few seconds, for what shows how long something lasts. */
export function useNow(nowMs: () => number, everyMs = 5_000): number {
  const [now, setNow] = useState(nowMs)
  useEffect(() => {
    const timer = setInterval(() => setNow(nowMs()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs, nowMs])
  return now
}
