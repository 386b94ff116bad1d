import type { Language } from '../language'
import { english } from './wording.en'
import { dutch } from './wording.nl'
import { ukrainian } from './wording.uk'
import type { LauncherWording } from './wording'

/** A language that lacks a sentence does not compile. */
export const launcherWording: Record<Language, LauncherWording> = { nl: dutch, en: english, uk: ukrainian }
