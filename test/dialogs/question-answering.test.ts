import { describe, expect, it } from '@jest/globals'
import { questionAnsweringDialog } from '../../dialogs/question-answering/dialog'
import { createBot } from '../../src/app'
import type { Action } from '../../src/conversation/action'
import { languages } from '../../src/conversation/language'
import type { AgendaEvent, SearchResult, Services } from '../../src/conversation/services'
import { newConversationState } from '../../src/conversation/state'
import type { Turn } from '../../src/conversation/turn'

const bot = createBot({ knowledgeDir: 'knowledge', publicUrl: 'https://chat.example.nl' })

const turn = (changes: Partial<Turn>): Turn => ({
  id: 't',
  conversationId: 'c',
  channel: 'teams',
  kind: 'message',
  text: 'x',
  audience: 'professional',
  now: new Date('2026-11-22T12:00:00Z'),
  ...changes,
})

describe('a button of an earlier message', () => {
  it.each(['yes', 'no', 'reach:phone'] as Action[])('%s is no question', async (action) => {
    for (const language of languages) {
      const pressed = turn({
        id: action,
        conversationId: `${action} ${language}`,
        text: 'Ja',
        action,
        languageHint: language,
      })
      const result = await bot.handleTurn(pressed)
      expect(result).toMatchObject({ outcome: 'unknown', articles: [] })
      expect(result?.replies.at(-1)?.choices?.length).toBeGreaterThan(0)
    }
  })
})

describe('choices', () => {
  it('have the short title of an event', () => {
    const found: SearchResult = {
      band: 'choices',
      hits: [{ id: 'e', kind: 'event', title: 'Een heel lange titel', score: 0.5 }],
    }
    const event = { id: 'e', button: '30 juli' } as AgendaEvent // nothing else is read
    const services = {
      ...bot.services,
      knowledge: { ...bot.services.knowledge, search: () => found },
      agenda: { event: () => ({ event }) },
    } as unknown as Services
    const state = newConversationState('public')
    const triage = { level: 'none' as const, reasons: [] }
    const result = questionAnsweringDialog.respond({ turn: turn({}), language: 'nl', state, triage, services })
    expect(result).toMatchObject({ replies: [{ choices: [{ title: '30 juli', action: 'event:e' }] }] })
  })
})
