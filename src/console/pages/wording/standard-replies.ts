import type { Case } from '../../api'
import type { StandardReplies } from './reply-topics'
import { english } from './standard-replies.en'
import { dutch } from './standard-replies.nl'
import { ukrainian } from './standard-replies.uk'

/** To be changed before it is sent. No promises, no numbers but 112: those belong to who knows the situation. */
export const standardReplies: Readonly<Record<Case['language'], StandardReplies>> = {
  nl: dutch,
  en: english,
  uk: ukrainian,
}
