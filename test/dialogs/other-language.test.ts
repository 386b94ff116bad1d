import { describe, expect, it } from '@jest/globals'
import { emergencyReplies } from '../../dialogs'
import { ownLanguageReply } from '../../dialogs/other-language/own-language-reply'
import { createBot } from '../../src/app'
import { parseAction } from '../../src/conversation/action'
import type { TurnResult } from '../../src/conversation/dialog'
import { otherLanguages, type OtherLanguage } from '../../src/conversation/language'
import { plainText } from '../../src/conversation/reply'
import { readContacts } from '../../src/knowledge-base/contacts'

const contacts = readContacts('knowledge/contacts.yaml', 'contacts.yaml')
const centre = contacts.contact('kmt', 'nl')

describe.each(otherLanguages)('the safety texts in %s', (language) => {
  const reply = ownLanguageReply(language, contacts)

  it('put 112 in the first sentence and on the first button', () => {
    expect(reply.text.split('\n')[0]).toMatch(/^\*\*[^*]*112[^*]*\*\*/)
    expect(reply.links?.[0]?.href).toBe('tel:112')
  })

  it('name the app that translates, and the centre by telephone and e-mail', () => {
    expect(reply.text).toContain('112NL')
    expect(reply.text).toContain(`](${centre.phone?.href})`)
    expect(reply.text).toContain(`](${centre.email?.href})`)
    expect(reply.links?.map(({ href }) => href)).toEqual(['tel:112', centre.phone?.href, centre.email?.href])
  })

  it('offer the three languages of the answers', () =>
    expect(reply.choices?.map(({ action }) => action)).toEqual(['language:en', 'language:uk', 'language:nl']))

  it('fit a phone', () => {
    expect(plainText(reply.text).split(/\s+/).length).toBeLessThanOrEqual(90)
    for (const { title } of reply.choices ?? []) expect(title.length).toBeLessThanOrEqual(19)
  })
})

const bot = createBot({ knowledgeDir: 'knowledge', publicUrl: 'https://chat.example.nl' })
let conversations = 0

async function talk(...messages: (string | { press: string })[]): Promise<TurnResult[]> {
  const conversationId = `c${(conversations += 1)}`
  const results: TurnResult[] = []
  for (const [place, message] of messages.entries()) {
    const action = typeof message === 'string' ? undefined : parseAction(message.press)
    const result = await bot.handleTurn({
      id: `t${place}`,
      conversationId,
      channel: 'web',
      kind: 'message',
      text: typeof message === 'string' ? message : '',
      audience: 'public',
      now: new Date('2026-11-21T12:00:00+01:00'),
      ...(action && { action }),
    })
    if (result) results.push(result)
  }
  return results
}

const saysOwn = (result: TurnResult | undefined, language: OtherLanguage): boolean =>
  result?.replies.some(({ text }) => text === ownLanguageReply(language, contacts).text) ?? false

describe('a conversation in another language', () => {
  it.each([
    ['gdzie mogę to zgłosić', 'pl'],
    ['ajutor', 'ro'],
    ['какво да правя', 'bg'],
    ['куда мне обратиться', 'ru'],
    ['أين أستطيع أن أسأل', 'ar'],
  ] as const)('begins with the safety texts in that language: "%s"', async (text, language) => {
    const [result] = await talk(text)
    expect({ own: saysOwn(result, language), spoken: result?.language }).toEqual({ own: true, spoken: 'en' })
  })

  it('hears them once', async () => {
    const [first, second] = await talk('gdzie mogę to zgłosić', 'nie wiem co robić')
    expect([saysOwn(first, 'pl'), saysOwn(second, 'pl')]).toEqual([true, false])
    expect(second?.language).toBe('en')
  })

  it('goes on in the language of the button', async () => {
    const [, second, third] = await talk('куда мне обратиться', { press: 'language:uk' }, 'куда мне звонить')
    expect([second?.language, third?.language]).toEqual(['uk', 'uk'])
    expect(saysOwn(third, 'ru')).toBe(false)
  })

  it.each([
    ['danger', /^\*\*[^*]*112/],
    ['crisis', /^\*\*[^*]*113/],
    ['suspected', /exploitation/],
  ] as const)('puts the replies to %s first, and what helps in their own language after it', (level, first) => {
    const situation = { level, language: 'en', audience: 'public', contacts, again: false } as const
    const inEnglish = emergencyReplies(situation)
    expect(inEnglish[0]?.text).toMatch(first)
    expect(emergencyReplies({ ...situation, otherLanguage: 'pl' })).toEqual([
      ...inEnglish,
      ownLanguageReply('pl', contacts),
    ])
  })

  it('is not begun by a foreign name in a Dutch question', async () => {
    const [result] = await talk('mijn buurman Wojciech Kowalski heeft een vraag over de agenda')
    expect(result?.language).toBe('nl')
  })
})
