import type { SignalCheckWordings } from './wording'
import { en } from './wording.en'
import { nl } from './wording.nl'
import { uk } from './wording.uk'

export const wordings: SignalCheckWordings = { nl, en, uk }
