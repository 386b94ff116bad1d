import { useLayoutEffect, useRef } from 'preact/hooks'
import type { DeskState } from '../state/state'

/**
 * Puts the focus where the work is after going somewhere: in the text field of a conversation, else on the heading. On
 * a touch screen the field would bring up the keyboard over half of what there is to read.
 */
export function usePlaceFocus({ place, me, signedOut }: DeskState): void {
  const where = place.name === 'conversation' ? place.caseId : place.name
  const before = useRef(where)
  useLayoutEffect(() => {
    if (where === before.current || !me || signedOut) return
    before.current = where
    const field = matchMedia('(pointer: coarse)').matches ? null : document.querySelector<HTMLElement>('#reply')
    const heading = document.querySelector<HTMLElement>(
      place.name === 'queue' ? '#queue-heading' : '#main h2[tabindex="-1"]',
    )
    ;(place.name === 'conversation' ? (field ?? heading) : heading)?.focus()
  }, [where, me, signedOut])
}
