import { en } from './wording.en'
import { nl } from './wording.nl'
import { uk } from './wording.uk'

export interface SettingsWording {
  restarted: string
  erase: string
  languageChosen: string
  /** Said in this language when the answers are not written in it yet. */
  answersInDutch: string
  professional: string
}

export const wording = { nl, en, uk }
