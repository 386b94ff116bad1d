import type { Language } from '../../conversation/language'
import type { StandardReplies } from './reply-topics'
import { english } from './standard-replies.en'
import { dutch } from './standard-replies.nl'
import { ukrainian } from './standard-replies.uk'

/** To be changed before it is sent. No promises, no numbers but 112: those belong to who knows the situation. */
export const standardReplies: Readonly<Record<Language, StandardReplies>> = {
  nl: dutch,
  en: english,
  uk: ukrainian,
}
