import type { Language } from '../../src/conversation/language'
import type { Reply } from '../../src/conversation/reply'
import { wordings } from './wordings'

/** Said in a group instead of an answer, whatever was asked. */
export function privateChat(language: Language): Reply {
  return { tone: 'plain', text: wordings[language].goesOnInPrivate }
}
