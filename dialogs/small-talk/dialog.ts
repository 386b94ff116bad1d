import type { Dialog } from '../../src/conversation/dialog'
import type { Intent } from '../../src/conversation/intent'
import type { Language } from '../../src/conversation/language'
import type { ChoiceButton } from '../../src/conversation/reply'
import type { Audience } from '../../src/conversation/turn'
import { personButton, topicButtons } from '../buttons'
import type { SmallTalk } from './wording'
import { wordings } from './wordings'

/** After these the person may not know what to ask. */
const withTopics: readonly SmallTalk[] = ['greeting', 'how-are-you', 'abilities', 'agreement']
const withPerson: readonly SmallTalk[] = ['robot', 'insult']
/** Cheerful answers to these do not fit a conversation in which somebody may be in trouble. */
const carefully: readonly SmallTalk[] = ['how-are-you', 'thanks', 'goodbye', 'agreement', 'refusal']

export const smallTalkDialog: Dialog = {
  name: 'small-talk',
  respond({ turn, language, state, services }) {
    const { answers, takeCare } = wordings[language]
    const said = turn.action ? undefined : services.intents.recognise(turn.text, language)
    const intent = turn.action === 'topics' ? 'abilities' : said
    if (!isSmallTalk(intent, answers)) return undefined

    const worried = state.concern !== 'none' && carefully.includes(intent)
    return {
      replies: [
        {
          tone: 'plain',
          text: worried ? takeCare[state.audience] : answers[intent],
          choices: buttonsAfter(intent, worried, language, state.audience),
        },
      ],
      outcome: 'small-talk',
      state: { misses: 0 },
    }
  },
}

function buttonsAfter(intent: SmallTalk, worried: boolean, language: Language, audience: Audience): ChoiceButton[] {
  if (worried || withPerson.includes(intent)) return [personButton[language]]
  return withTopics.includes(intent) ? topicButtons[language][audience] : []
}

function isSmallTalk(intent: Intent | undefined, answers: Record<SmallTalk, string>): intent is SmallTalk {
  return intent !== undefined && intent in answers
}
