import type { Language } from '../../src/conversation/language'
import type { SmallTalkWording } from './wording'
import { en } from './wording.en'
import { nl } from './wording.nl'
import { uk } from './wording.uk'

export const wordings: Record<Language, SmallTalkWording> = { nl, en, uk }
