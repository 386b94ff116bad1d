export interface SettingsWording {
  restarted: string
  languageChosen: string
  /** Said in this language when the answers are not written in it yet. */
  answersInDutch: string
  professional: string
}
