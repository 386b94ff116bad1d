import { describe, expect, it } from '@jest/globals'
import { disclosure, welcomeDialog } from '../../dialogs/welcome/dialog'
import type { DialogContext } from '../../src/conversation/dialog'
import { languages } from '../../src/conversation/language'
import { channels, type Channel } from '../../src/conversation/turn'

const site = 'https://chat.example.nl'

/** What is said when a conversation is opened; nothing else of the context is read. */
const greeting = (channel: Channel, language: DialogContext['language']): string => {
  const context = {
    turn: { kind: 'joined', channel },
    language,
    state: { audience: 'public' },
    services: { publicUrl: site },
  }
  const result = welcomeDialog.respond(context as unknown as DialogContext)
  return result && 'replies' in result ? (result.replies[0]?.text ?? '') : ''
}

describe.each(languages)('the first words, in %s', (language) => {
  it('warn on Messenger that Facebook keeps a copy, before anything else, and lead to the website', () => {
    for (const text of [disclosure(language, 'messenger', site).text, greeting('messenger', language)]) {
      expect(text).toMatch(/^Facebook (bewaart een kopie|keeps a copy|зберігає копію)/)
      expect(text.split('\n')[0]).toContain(`](${site})`)
    }
  })

  it('say in Teams who they are for, and that a copy stays', () => {
    for (const text of [disclosure(language, 'teams', site).text, greeting('teams', language)]) {
      expect(text).toMatch(/professional|фахівців/)
      expect(text).toMatch(/Teams (bewaart een kopie|keeps a copy|зберігає копію)/)
    }
  })

  it.each(channels)('say on %s that a machine speaks, and 112 when nothing was asked yet', (channel) => {
    const machine = /computer|комп’ютер/
    expect(disclosure(language, channel, site).text).toMatch(machine)
    expect(greeting(channel, language)).toMatch(machine)
    expect(greeting(channel, language)).toContain('**112**')
  })

  it.each(['teams', 'messenger'] as const)('speak of no window on %s: there is none', (channel) => {
    expect(greeting(channel, language)).not.toMatch(/venster|window|вікно|Snel weg|Leave now|Швидко/)
  })
})
