import { asSeenBy, readsFreely } from './access'
import type { Case, StaffMember } from './case'
import type { DeskEvent } from './desk'

interface Listener {
  staffId: string
  tell: (event: DeskEvent) => void
}

/** Tells the screens of staff what changed, each what its reader may see. Nothing is told before it is stored. */
export class LiveEvents {
  readonly #listeners = new Set<Listener>()

  subscribe(tell: (event: DeskEvent) => void, { id }: Pick<StaffMember, 'id'>): () => void {
    const listener = { staffId: id, tell }
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  case(known: Case): void {
    this.#each(({ staffId, tell }) => tell({ kind: 'case', case: asSeenBy(staffId, known) }))
  }

  /** Something in or around a case: only for who reads that case. */
  about(known: Case, event: Exclude<DeskEvent, { kind: 'case' | 'presence' | 'deleted' }>): void {
    this.#each(({ staffId, tell }) => {
      if (readsFreely(staffId, known)) tell(event)
    })
  }

  everyone(event: Extract<DeskEvent, { kind: 'presence' | 'deleted' }>): void {
    this.#each(({ tell }) => tell(event))
  }

  #each(tell: (listener: Listener) => void): void {
    for (const listener of this.#listeners) tell(listener)
  }
}
