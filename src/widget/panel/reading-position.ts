import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { ConversationView } from '../conversation'

/** Messages that come this soon after each other are read as one. */
const sameAnswerMs = 1500
const marginPx = 12
/** This close to the end counts as being at the end. */
const nearEndPx = 80

/**
 * Brings new messages into view from their beginning: a long answer starts at the top instead of ending at the
 * bottom. Whoever has scrolled up to read is left alone until they say something themselves.
 */
export function useReadingPosition(scroller: RefObject<HTMLElement | null>, view: ConversationView): void {
  const { messages, typing, choices } = view
  const seen = useRef(0)
  const anchorId = useRef<string | undefined>(undefined)
  const anchoredAtMs = useRef(0)
  const follows = useRef(true)
  const placedAt = useRef(0)

  const place = () => {
    const box = scroller.current
    if (!box || !follows.current) return
    const anchor = [...box.querySelectorAll<HTMLElement>('[data-id]')].find(
      (candidate) => candidate.dataset['id'] === anchorId.current,
    )
    const top = anchor && messages[0]?.id !== anchorId.current ? anchor.offsetTop - marginPx : 0
    box.scrollTop = top
    placedAt.current = box.scrollTop
  }

  useLayoutEffect(() => {
    const added = messages.slice(seen.current)
    const before = messages[seen.current - 1]
    const own = added.findLast((message) => message.type === 'own')
    seen.current = messages.length
    const now = performance.now()
    if (own) {
      follows.current = true
      anchorId.current = own.id
    } else if (added[0] && before?.type !== 'own' && now - anchoredAtMs.current > sameAnswerMs) {
      anchorId.current = added[0].id
    }
    if (added.length > 0) anchoredAtMs.current = now
    place()
  }, [messages, typing, choices])

  useEffect(() => {
    const box = scroller.current
    if (!box) return
    const onScroll = () => {
      if (Math.abs(box.scrollTop - placedAt.current) < 2) return
      follows.current = box.scrollHeight - box.clientHeight - box.scrollTop < nearEndPx
    }
    const observer = new ResizeObserver(place)
    box.addEventListener('scroll', onScroll, { passive: true })
    observer.observe(box)
    // A card is drawn a moment after its message.
    for (const content of box.children) observer.observe(content)
    return () => {
      box.removeEventListener('scroll', onScroll)
      observer.disconnect()
    }
  }, [])
}
