export interface SettingsWording {
  restarted: string
  /** Said before it, to who says "stop" where reminders can be asked for. */
  noReminders: string
  languageChosen: string
  /** Said in this language when the answers are not written in it yet. */
  answersInDutch: string
  professional: string
}
