import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { LoadCards } from '../card/load'
import type { ConversationView } from '../conversation'
import type { Language } from '../language'
import { Composer } from './composer'
import { Header } from './header'
import { SafetyScreen } from './safety-screen'
import { StatusLine } from './status-line'
import { Transcript } from './transcript'
import { panelWording } from './wordings'

export type Screen = 'conversation' | 'safety'

export interface PanelProps {
  isOpen: boolean
  /** Fills the window: then it is modal. */
  isFullScreen: boolean
  screen: Screen
  view: ConversationView
  language: Language
  onLanguage: (language: Language, title: string) => void
  onScreen: (screen: Screen) => void
  onClose: () => void
  onLeave: () => void
  /** Any sign of life of the person. */
  onTouch: () => void
  onSend: (text: string, value?: unknown) => void
  onRetry: (id: string) => void
  onStart: () => void
  onWipe: () => void
  loadCards: LoadCards
}

export function Panel(props: PanelProps) {
  const { isOpen, isFullScreen, screen, view, language, onTouch } = props
  const words = panelWording[language]
  const panel = useRef<HTMLElement>(null)
  const showsConversation = screen === 'conversation' && !view.cleared
  const find = (selector: string) => panel.current?.querySelector<HTMLElement>(selector)
  // On a phone the field would bring up the keyboard over half of what there is to read.
  const focusConversation = () => find(isFullScreen || !showsConversation ? 'h2' : 'textarea')?.focus()

  useLayoutEffect(() => {
    if (isOpen) focusConversation()
  }, [isOpen])
  useLayoutEffect(() => {
    if (isOpen && view.cleared) find('.start')?.focus()
  }, [view.cleared])
  useEffect(
    () => (isOpen && isFullScreen && panel.current ? followKeyboard(panel.current) : undefined),
    [isOpen, isFullScreen],
  )

  const showSafety = (show: boolean) => props.onScreen(show ? 'safety' : 'conversation')
  const back = () => {
    props.onScreen('conversation')
    focusConversation()
  }
  const say = (text: string, value?: unknown) => {
    props.onSend(text, value)
    if (value !== undefined) focusConversation()
  }

  return (
    <section
      ref={panel}
      class="panel"
      role="dialog"
      aria-modal={isFullScreen}
      aria-labelledby="title"
      lang={language}
      hidden={!isOpen}
      onClickCapture={onTouch}
      onTouchMove={onTouch}
      onWheel={onTouch}
      onKeyDown={(event) => {
        onTouch()
        if (event.key !== 'Escape' || event.isComposing) return
        if (screen === 'safety') back()
        else props.onClose()
      }}
    >
      <div class="frame">
        <Header {...props} words={words} showsSafety={screen === 'safety'} onSafety={showSafety} />
        <StatusLine view={view} words={words} onKeep={onTouch} />
        {screen === 'safety' && (
          <SafetyScreen words={words} canWipe={!view.cleared} onBack={back} onWipe={props.onWipe} />
        )}
        {screen === 'conversation' && view.cleared && (
          <div class="cleared">
            <p>{words.cleared[view.cleared]}</p>
            <button
              type="button"
              class="start primary"
              onClick={() => {
                props.onStart()
                focusConversation()
              }}
            >
              {words.startAgain}
            </button>
          </div>
        )}
        {/* Kept while the safety page is read, so that a half-written message is not lost. */}
        {!view.cleared && (
          <div class="conversation" hidden={!showsConversation}>
            <Transcript
              view={view}
              words={words}
              onChoose={say}
              onRetry={props.onRetry}
              onSafety={() => showSafety(true)}
              loadCards={props.loadCards}
            />
            <Composer words={words} onSend={say} />
          </div>
        )}
      </div>
    </section>
  )
}

/** Keeps the panel within what the on-screen keyboard leaves free. Returns the undo. */
function followKeyboard(panel: HTMLElement): (() => void) | undefined {
  const viewport = window.visualViewport
  if (!viewport) return undefined
  const fit = () => {
    panel.style.setProperty('--visible-height', `${viewport.height}px`)
    panel.style.setProperty('--visible-top', `${viewport.offsetTop}px`)
  }
  fit()
  viewport.addEventListener('resize', fit)
  viewport.addEventListener('scroll', fit)
  return () => {
    viewport.removeEventListener('resize', fit)
    viewport.removeEventListener('scroll', fit)
    panel.style.removeProperty('--visible-height')
    panel.style.removeProperty('--visible-top')
  }
}
