import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useDesk } from '../desk-context'
import type { Tab } from '../state/state'

/** This close to the end counts as being at the end. */
const nearEndPx = 60

/**
 * Follows the conversation at its end; whoever has scrolled up to read is left alone, also when earlier messages come
 * in above. Each conversation is found again where it was left.
 */
export function useReadingPlace(scroller: RefObject<HTMLDivElement | null>, tab: Tab): void {
  const { dispatch } = useDesk()
  const { caseId, messages, outgoing, visitorTyping } = tab
  const follows = useRef(tab.scrollTop === 'end')
  const heightPx = useRef(0)
  const firstSequence = useRef(messages[0]?.sequence)

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return undefined
    if (tab.scrollTop !== 'end') box.scrollTop = tab.scrollTop
    const onScroll = (): void => {
      follows.current = box.scrollHeight - box.clientHeight - box.scrollTop < nearEndPx
    }
    const toEnd = (): void => {
      if (follows.current) box.scrollTop = box.scrollHeight
    }
    const observer = new ResizeObserver(toEnd)
    observer.observe(box)
    box.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      box.removeEventListener('scroll', onScroll)
      dispatch({ kind: 'scrolled', caseId, to: follows.current ? 'end' : box.scrollTop })
    }
  }, [])

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const first = messages[0]?.sequence
    const hasEarlier = first !== undefined && firstSequence.current !== undefined && first < firstSequence.current
    if (hasEarlier) box.scrollTop += box.scrollHeight - heightPx.current
    else if (follows.current) box.scrollTop = box.scrollHeight
    firstSequence.current = first
    heightPx.current = box.scrollHeight
  }, [messages, outgoing, visitorTyping])
}
