import { describe, expect, it } from '@jest/globals'
import { runSteps, type Exchange } from '../../src/bot/step'
import { chooseLanguage } from '../../src/bot/steps/choose-language'
import type { Language } from '../../src/conversation/language'
import { newConversationState, type ConversationState } from '../../src/conversation/state'
import { detectLanguage } from '../../src/language/detect'
import { anExchange } from '../support/exchange'

/** What is spoken after each of the messages, in one conversation. */
async function talk(
  messages: string[],
  state: Partial<ConversationState> = {},
  languageHint?: Language,
): Promise<Exchange[]> {
  const exchanges: Exchange[] = []
  let remembered: ConversationState = { ...newConversationState('public'), ...state }
  for (const [place, text] of messages.entries()) {
    const exchange = anExchange({ id: `t${place}`, text, ...(languageHint && { languageHint }) }, remembered)
    await runSteps([chooseLanguage(detectLanguage)], exchange)
    remembered = exchange.state
    exchanges.push(exchange)
  }
  return exchanges
}

const languagesOf = async (messages: string[], state?: Partial<ConversationState>) =>
  (await talk(messages, state)).map(({ language }) => language)

describe('the language of a conversation', () => {
  it('is Dutch until words tell otherwise', async () =>
    expect(await languagesOf(['agenda', 'what can I do about this?'])).toEqual(['nl', 'en']))

  it('stays when a name, a loan word or a single word of another language follows', async () =>
    expect(
      await languagesOf(['ik wil iets melden over mijn buren', 'human trafficking', 'Wojciech Kowalski', 'help me']),
    ).toEqual(['nl', 'nl', 'nl', 'nl']))

  it('is still open after a greeting', async () =>
    expect(await languagesOf(['hoi', 'my boss took my passport'])).toEqual(['nl', 'en']))

  it('changes over when somebody clearly goes on in another language', async () =>
    expect(
      await languagesOf(['ik wil iets melden over mijn buren', 'could you tell me where I should go with this']),
    ).toEqual(['nl', 'en']))

  it('stays as chosen whatever is typed', async () =>
    expect(
      await languagesOf(['ik wil iets melden over mijn buren'], { language: 'en', languageFrom: 'choice' }),
    ).toEqual(['en']))

  it('is English for who writes a language that is not complete, until they write one that is', async () => {
    const spoken = await talk(['nie wiem co robić', 'gdzie mogę to zgłosić', 'ok', 'waar moet ik dit melden dan'])
    expect(spoken.map(({ language }) => language)).toEqual(['en', 'en', 'en', 'nl'])
    expect(spoken.map(({ otherLanguage }) => otherLanguage)).toEqual(['pl', undefined, undefined, undefined])
  })

  it('stays Ukrainian for who types Russian on a Ukrainian page, or after Ukrainian', async () => {
    const [onPage] = await talk(['где можно пожаловаться на работодателя?'], {}, 'uk')
    expect(onPage?.language).toBe('uk')
    expect(onPage?.otherLanguage).toBeUndefined()
    expect(await languagesOf(['куди мені звернутися по допомогу?', 'где можно пожаловаться на начальника?'])).toEqual([
      'uk',
      'uk',
    ])
  })

  it('leaves a choice alone when another language follows', async () => {
    const [exchange] = await talk(['gdzie mogę to zgłosić'], { language: 'en', languageFrom: 'choice' })
    expect(exchange?.otherLanguage).toBeUndefined()
  })

  it('is Ukrainian for Ukrainian in Latin letters, which goes on in Cyrillic', async () => {
    const [exchange] = await talk(['meni strashno, shcho robyty?'])
    expect(exchange).toMatchObject({ language: 'uk', turn: { text: 'мені страшно, що робити?' } })
  })
})
