import { useEffect, useRef, useState } from 'preact/hooks'
import { useDesk } from '../desk-context'
import { waiting } from '../state/cases'
import { whatRings } from '../state/what-rings'
import { useWords } from '../wording/wordings'

/** Says aloud, once and politely, what rings: nothing else that happens out of sight is spoken. */
export function Announcer() {
  const { state } = useDesk()
  const words = useWords()
  const before = useRef(state)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const ring = whatRings(state, before.current)
    before.current = state
    if (ring === 'waiting') setSaid(`${words.attention.somebodyWaits}: ${words.waitingCount(waiting(state).length)}`)
    if (ring !== 'message') return
    const numbers = state.tabs
      .filter(({ unread }) => unread > 0)
      .map(({ number }) => words.conversation.heading(number))
    setSaid(`${words.attention.newMessage}: ${numbers.join(', ')}`)
  }, [state])
  return (
    <p class="sr-only" role="status">
      {said}
    </p>
  )
}
