import { useDesk } from '../desk-context'
import { waiting } from '../state/cases'
import type { Place } from '../state/state'
import { useWords } from '../wording/wordings'
import { Icon } from './icon'

interface HeaderProps {
  sound: { isOn: boolean; isReady: boolean; onToggle: () => void }
}

export function Header({ sound }: HeaderProps) {
  const { state, dispatch, ask } = useDesk()
  const words = useWords()
  const count = waiting(state).length
  const places: Place['name'][] = ['queue', 'cases', ...(state.me?.role === 'lead' ? (['statistics'] as const) : [])]
  const here = state.place.name === 'conversation' ? 'queue' : state.place.name
  return (
    <header>
      <h1>{words.title}</h1>
      <nav aria-label={words.nav.label}>
        {places.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={here === name ? 'page' : undefined}
            // The only place with more to it than its name is the conversation, which is not among these.
            onClick={() => dispatch({ kind: 'go', place: { name } as Place })}
          >
            {words.nav[name as 'queue' | 'cases' | 'statistics']}
            {name === 'queue' && count > 0 && (
              <span class="badge urgent">
                <span aria-hidden="true">{count}</span>
                <span class="sr-only">({words.waitingCount(count)})</span>
              </span>
            )}
          </button>
        ))}
      </nav>
      <button type="button" class="tool sound" aria-pressed={sound.isOn} onClick={sound.onToggle}>
        <Icon name={sound.isOn && sound.isReady ? 'sound' : 'mute'} />
        <span class="wide-only">
          {words.attention.sound}{' '}
          <span aria-hidden="true">{sound.isOn ? words.attention.on : words.attention.off}</span>
        </span>
        <span class="sr-only narrow-only">{words.attention.sound}</span>
      </button>
      <button type="button" class="tool" onClick={() => ask({ name: 'menu' })}>
        <Icon name="menu" />
        <span class="wide-only">{words.nav.menu}</span>
        <span class="sr-only narrow-only">{words.nav.menu}</span>
      </button>
    </header>
  )
}
