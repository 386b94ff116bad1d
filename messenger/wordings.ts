import type { Language } from '../src/conversation/language'
import type { MessengerWording } from './wording'
import { en } from './wording.en'
import { nl } from './wording.nl'
import { uk } from './wording.uk'

export const wordings: Record<Language, MessengerWording> = { nl, en, uk }
