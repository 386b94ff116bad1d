import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useDesk } from '../desk-context'
import { useWords } from '../wording/wordings'

/** The session is over: nothing of a conversation is on screen. Signing in happens on a page of its own. */
export function SignedOutScreen({ onResume }: { onResume: () => void }) {
  const { state } = useDesk()
  const { session } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const { signedOut, unsent } = state
  useLayoutEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') onResume()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  // Text that waits here would be lost if this page went away.
  const target = unsent.length > 0 ? '_blank' : '_self'
  return (
    <main class="signed-out">
      <h1 ref={heading} tabIndex={-1}>
        {session.ended}
      </h1>
      <p>{session.endedText}</p>
      {unsent.length > 0 && <p class="notice warn">{session.kept}</p>}
      <div class="actions">
        {signedOut?.directory !== undefined && (
          <a class="primary" href={signedOut.directory} target={target} rel="noopener">
            {session.signInDirectory}
          </a>
        )}
        <a
          class={signedOut?.directory === undefined ? 'primary' : 'secondary'}
          href={signedOut?.page ?? '/desk/sign-in'}
          target={target}
          rel="noopener"
        >
          {session.signIn}
        </a>
        {unsent.length > 0 && (
          <button type="button" class="secondary" onClick={onResume}>
            {session.resume}
          </button>
        )}
      </div>
    </main>
  )
}
