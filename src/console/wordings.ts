import type { HttpRequest } from '../http/route'
import type { ConsoleWording } from './wording'
import { english } from './wording.en'
import { dutch } from './wording.nl'

export type ConsoleLanguage = 'nl' | 'en'

export const consoleWordings: Readonly<Record<ConsoleLanguage, ConsoleWording>> = { nl: dutch, en: english }

/** The language of the browser if it is one of the two that staff work in; else Dutch. */
export function chooseLanguage({ headers }: Pick<HttpRequest, 'headers'>): ConsoleLanguage {
  const first = (headers['accept-language'] ?? '')
    .toLowerCase()
    .split(',')
    .map((entry) => entry.trim().slice(0, 2))
    .find((language) => language === 'nl' || language === 'en')
  return first === 'en' ? 'en' : 'nl'
}
