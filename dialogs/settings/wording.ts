import type { Channel } from '../../src/conversation/turn'

export interface SettingsWording {
  restarted: string
  /** To who says "stop": what stays, and how to have it erased. */
  stopped: Record<Channel, string>
  /** Said after it where reminders can be asked for. */
  noReminders: string
  languageChosen: string
  /** Said in this language when the answers are not written in it yet. */
  answersInDutch: string
  professional: string
}
