import { useEffect } from 'preact/hooks'
import type { DeskScreen } from '../desk-context'
import { isTyping, shortcutOf, type Shortcut } from '../shortcuts'
import { findTab, waiting } from '../state/cases'

/** Listens for the shortcuts that the help window lists. While a window is open the keys belong to it. */
export function useShortcuts(screen: DeskScreen, singleKeys: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (document.querySelector('dialog[open]')) return
      const shortcut = shortcutOf(event, { typing: isTyping(event.target), singleKeys })
      if (!shortcut) return
      event.preventDefault()
      act(shortcut, screen)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}

const focusOn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus()

function act(shortcut: Shortcut, { state, dispatch, client, ask }: DeskScreen): void {
  const here = state.place.name === 'conversation' ? findTab(state, state.place.caseId) : undefined
  switch (shortcut.name) {
    case 'tab': {
      const tab = state.tabs.find(({ number }) => number === shortcut.number)
      if (tab) dispatch({ kind: 'go', place: { name: 'conversation', caseId: tab.caseId } })
      return
    }
    case 'queue':
      dispatch({ kind: 'go', place: { name: 'queue' } })
      return
    case 'claim': {
      const oldest = waiting(state)[0]
      if (oldest) void client.claim(oldest.id)
      return
    }
    case 'note':
      if (here) openDetails()
      return
    case 'standard':
      if (here && document.querySelector('#reply:read-write')) ask({ name: 'standard', caseId: here.caseId })
      return
    case 'search':
      dispatch({ kind: 'go', place: { name: 'cases' } })
      requestAnimationFrame(() => focusOn('#case-code'))
      return
    case 'help':
      ask({ name: 'help' })
  }
}

/** On a narrow screen the details are folded away. */
function openDetails(): void {
  const toggle = document.querySelector<HTMLElement>('.details-toggle[aria-expanded=false]')
  if (toggle && toggle.offsetParent !== null) toggle.click()
  requestAnimationFrame(() => focusOn('#note'))
}
