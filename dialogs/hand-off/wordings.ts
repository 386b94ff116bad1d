import type { Language } from '../../src/conversation/language'
import type { HandOffWording } from './wording'
import { en } from './wording.en'
import { nl } from './wording.nl'
import { uk } from './wording.uk'

export const wordings: Record<Language, HandOffWording> = { nl, en, uk }
