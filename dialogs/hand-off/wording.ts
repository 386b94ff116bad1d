import { en } from './wording.en'
import { nl } from './wording.nl'
import { uk } from './wording.uk'

export interface HandOffWording {
  /** `phone` and `email` come as links from the table of contacts. */
  reachPerson: (centre: { name: string; phone: string; email: string }) => string
}

export const wording = { nl, en, uk }
