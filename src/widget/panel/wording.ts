export interface PanelWording {
  title: string
  /** The first line in the panel. */
  disclosure: string
  language: string
  minimise: string
  call: (number: string) => string
  exit: string
  transcript: string
  you: string
  /** Said beside the name of a person, so that nobody takes the assistant for one. */
  person: string
  assistant: string
  typing: string
  choices: string
  important: string
  opensNewPage: string
  /** What the person says by sending a card without a tick. */
  nothingTicked: string
  /** Under the list that takes the place of boxes that could not be drawn. */
  typeNumbers: string
  sending: string
  failed: string
  tryAgain: string
  restarted: string
  offline: string
  offlineHelp: string
  /** In front of the telephone number of the centre. */
  centre: string
  reconnected: string
  clearingSoon: string
  keep: string
  cleared: Record<'idle' | 'wiped', string>
  startAgain: string
  field: string
  placeholder: string
  send: string
  charactersLeft: (count: number) => string
  safety: {
    title: string
    back: string
    sections: { heading: string; lines: string[] }[]
    wipe: string
  }
}
