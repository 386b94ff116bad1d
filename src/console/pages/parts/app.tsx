import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { DeskContext, type DeskScreen, type Dialog } from '../desk-context'
import type { DeskClient } from '../desk-client'
import { findTab } from '../state/cases'
import type { DeskState } from '../state/state'
import type { Store } from '../state/store'
import type { StaffLanguage } from '../wording/wording'
import { deskWording, useWords, WordsContext } from '../wording/wordings'
import { Announcer } from './announcer'
import { CaseList } from './case-list'
import { Conversation } from './conversation'
import { Dialogs } from './dialogs'
import { Header } from './header'
import { Notifications } from './menu-dialogs'
import { MyConversations } from './my-conversations'
import { OtherCases } from './other-cases'
import { Queue } from './queue'
import { SignedOutScreen } from './signed-out'
import { Statistics } from './statistics'
import { Status } from './status'
import { usePlaceFocus } from './place-focus'
import { useShortcuts } from './use-shortcuts'

export interface AppProps {
  store: Store
  client: DeskClient
  nowMs: () => number
  language: StaffLanguage
  onLanguage: (language: StaffLanguage) => void
  sound: { isOn: boolean; isReady: boolean; onToggle: () => void }
  onSignOut: () => void
}

export function App(props: AppProps) {
  const { store, client, nowMs, language, sound } = props
  const [state, setState] = useState<DeskState>(store.state)
  const [dialog, ask] = useState<Dialog | undefined>(undefined)
  const [singleKeys, setSingleKeys] = useState(true)
  useLayoutEffect(() => store.subscribe(setState), [store])
  useEffect(() => {
    if (state.signedOut) ask(undefined)
  }, [state.signedOut])
  const screen = useMemo<DeskScreen>(
    () => ({ state, dispatch: store.dispatch, client, nowMs, language, ask }),
    [state, store, client, nowMs, language],
  )
  useShortcuts(screen, singleKeys)
  usePlaceFocus(state)
  const words = deskWording[language]

  return (
    <WordsContext.Provider value={words}>
      <DeskContext.Provider value={screen}>
        {state.signedOut ? (
          <SignedOutScreen onResume={() => void client.begin()} />
        ) : state.me ? (
          <div class="desk" data-place={state.place.name}>
            <a class="skip" href="#main">
              {words.skip}
            </a>
            <Header sound={sound} />
            <Status onStay={() => void client.begin()} />
            <div class="columns">
              <div class="side">
                {sound.isOn && !sound.isReady && <p class="hint sound-hint">{words.attention.clickFirst}</p>}
                <MyConversations id="mine-heading" />
                <Queue />
                <OtherCases />
                <Notifications />
              </div>
              <main id="main" tabIndex={-1}>
                <Main state={state} />
              </main>
            </div>
            <Announcer />
            {dialog && <Dialogs {...props} dialog={dialog} singleKeys={singleKeys} onSingleKeys={setSingleKeys} />}
          </div>
        ) : (
          <main>
            <Status onStay={() => undefined} />
            <p class="empty">{words.loading}</p>
          </main>
        )}
      </DeskContext.Provider>
    </WordsContext.Provider>
  )
}

function Main({ state }: { state: DeskState }) {
  switch (state.place.name) {
    case 'cases':
      return <CaseList />
    case 'statistics':
      return <Statistics />
    case 'queue':
      return <NothingChosen />
    case 'conversation': {
      const tab = findTab(state, state.place.caseId)
      const known = state.cases[state.place.caseId]
      if (!tab || !known) return <NothingChosen />
      return (
        <>
          <MyConversations id="row-heading" isRow />
          <Conversation key={tab.caseId} tab={tab} known={known} />
        </>
      )
    }
  }
}

function NothingChosen() {
  const { conversation } = useWords()
  return (
    <div class="nothing">
      <h2>{conversation.none}</h2>
      <p>{conversation.noneText}</p>
    </div>
  )
}
