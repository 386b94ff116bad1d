import type { Language } from '../../../conversation/language'
import type { AzureWording } from '../wording'
import { wording as en } from './wording.en'
import { wording as nl } from './wording.nl'
import { wording as uk } from './wording.uk'

export const wordings: Readonly<Record<Language, AzureWording>> = { nl, en, uk }
