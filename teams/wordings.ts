import type { TeamsAppWording } from './wording'
import { en } from './wording.en'
import { nl } from './wording.nl'

/** Dutch stands in the manifest itself; every other language is a file beside it. */
export const wordings: Record<'nl' | 'en', TeamsAppWording> = { nl, en }
