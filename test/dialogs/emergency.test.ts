import { describe, expect, it } from '@jest/globals'
import { emergencyReplies, type EmergencySituation } from '../../dialogs/emergency/emergency'
import { languages } from '../../src/conversation/language'
import { plainText, type Reply } from '../../src/conversation/reply'
import { audiences } from '../../src/conversation/turn'
import { readContacts } from '../../src/knowledge-base/contacts'

const contacts = readContacts('knowledge/contacts.yaml', 'contacts.yaml')
const centre = contacts.contact('kmt', 'nl')

const replies = (situation: Partial<EmergencySituation>): Reply[] =>
  emergencyReplies({ level: 'danger', language: 'nl', audience: 'public', contacts, again: false, ...situation })
const text = (list: Reply[]): string => list.map((reply) => plainText(reply.text)).join('\n')
const hrefs = (list: Reply[]): string[] => list.flatMap(({ links }) => links ?? []).map(({ href }) => href)
const wordCount = (list: Reply[]): number => text(list).split(/\s+/).length

describe.each(languages)('emergency replies in %s', (language) => {
  describe.each(audiences)('for the audience %s', (audience) => {
    const say = (level: EmergencySituation['level'], again = false): Reply[] =>
      replies({ level, language, audience, again })

    it('puts 112 first in danger, in the first sentence and on the first button', () => {
      const [first] = say('danger')
      expect(first?.tone).toBe('emergency')
      expect(first?.text.split('\n')[0]).toMatch(/^\*\*[^*]*112/)
      expect(first?.links?.[0]?.href).toBe('tel:112')
    })

    it('names the 112NL app for who cannot speak, and that it must be installed', () => {
      expect(text(say('danger'))).toContain('112NL')
    })

    it('offers a person in danger by telephone and e-mail, after 112', () => {
      expect(hrefs(say('danger'))).toEqual(['tel:112', centre.phone?.href, centre.email?.href])
    })

    it('puts 113 first in a crisis, then its chat, then 112', () => {
      const [first] = say('crisis')
      expect(first?.tone).toBe('emergency')
      expect(plainText(first?.text ?? '').search('113')).toBeLessThan(plainText(first?.text ?? '').search('112'))
      expect(hrefs(say('crisis'))).toEqual(['tel:113', 'https://www.113.nl', 'tel:112'])
    })

    it('answers a suspicion warmly, with a person to call or mail, and without alarm', () => {
      expect(say('suspected').every(({ tone }) => tone === 'plain')).toBe(true)
      expect(hrefs(say('suspected'))).toEqual([centre.phone?.href, centre.email?.href])
      expect(text(say('suspected'))).toContain('112')
    })

    it.each(['danger', 'crisis', 'suspected'] as const)('stays short enough for a phone at level %s', (level) => {
      expect(wordCount(say(level))).toBeLessThanOrEqual(100)
    })

    it.each(['danger', 'crisis', 'suspected'] as const)('says less the second time at level %s', (level) => {
      const again = say(level, true)
      expect(again).toHaveLength(1)
      expect(wordCount(again)).toBeLessThan(wordCount(say(level)) / 2)
      expect(text(say(level))).not.toContain(text(again))
      expect(text(again)).toMatch(/11[23]/)
      expect(hrefs(again).length).toBeGreaterThan(0)
    })
  })
})

describe('emergency replies in Dutch', () => {
  it('says that the centre is not an emergency line', () => {
    expect(text(replies({ level: 'danger' }))).toContain('geen alarmnummer')
  })

  it('never presents a silent call as a way to get help', () => {
    expect(text(replies({ level: 'danger' }))).toContain('Bel niet zonder iets te zeggen')
  })

  it('tells a possible victim that it is not their fault and nobody should be confronted', () => {
    const said = text(replies({ level: 'suspected' }))
    expect(said).toContain('niet jouw schuld')
    expect(said).toContain('Spreek degene die je verdenkt er niet op aan')
  })

  it('says u to a professional and je to everybody else', () => {
    for (const level of ['danger', 'crisis', 'suspected'] as const) {
      expect(text(replies({ level, audience: 'professional' }))).not.toMatch(/\b(je|jij|jou|jouw)\b/i)
      expect(text(replies({ level, audience: 'public' }))).not.toMatch(/\b(u|uw)\b/i)
    }
    expect(text(replies({ level: 'suspected', audience: 'professional' }))).toContain('Goed dat u overlegt')
  })
})
