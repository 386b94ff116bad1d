import { describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { readMessages } from '../../scripts/labelled-messages'
import { eventSearchEntries, loadEvents } from '../../src/agenda/events'
import { createKnowledgeBase } from '../../src/knowledge-base/knowledge-base'
import { loadKnowledge } from '../../src/knowledge-base/load'

const { articles, words, contacts } = loadKnowledge('knowledge')
const events = eventSearchEntries(loadEvents(join('knowledge', 'nl', 'agenda'), 'nl', contacts.fillIn))
const knowledge = createKnowledgeBase({ articles, words, events })
const dutch = articles.filter(({ article }) => article.language === 'nl')

const search = (question: string, options: { audience?: 'public' | 'professional'; topic?: string } = {}) =>
  knowledge.search(question, { language: 'nl', audience: 'public', ...options })
const firstOf = (...asked: Parameters<typeof search>) => search(...asked).hits[0]?.id

describe('search in the knowledge base', () => {
  it('finds nearly every phrasing’s own article first', () => {
    const asked = dutch.flatMap(({ article, questions }) =>
      questions.map((question) => ({ article, found: firstOf(question, audienceOf(article.audience)) })),
    )
    const right = asked.filter(({ article, found }) => found === article.id)
    expect(right.length / asked.length).toBeGreaterThan(0.98)
  })

  it('finds most phrasings that it has not seen, and is rarely wrong when it answers', () => {
    const isHeldOut = (article: number, question: number): boolean => (article + question) % 8 === 0
    const seen = dutch.map((file, a) => ({ ...file, questions: file.questions.filter((_, q) => !isHeldOut(a, q)) }))
    const partly = createKnowledgeBase({ articles: seen, words })
    const results = dutch.flatMap(({ article, questions }, a) =>
      questions
        .filter((_, q) => isHeldOut(a, q))
        .map((question) => {
          const { band, hits } = partly.search(question, { language: 'nl', ...audienceOf(article.audience) })
          const rank = hits.findIndex(({ id }) => id === article.id)
          return { band, first: rank === 0, firstThree: rank >= 0 && rank < 3 }
        }),
    )
    const share = (of: typeof results, holds: (result: (typeof results)[number]) => boolean): number =>
      of.filter(holds).length / of.length
    expect(share(results, ({ first }) => first)).toBeGreaterThan(0.55)
    expect(share(results, ({ firstThree }) => firstThree)).toBeGreaterThan(0.75)
    const answered = results.filter(({ band }) => band === 'answer')
    expect(share(answered, ({ first }) => first)).toBeGreaterThan(0.7)
  })

  it('does not answer questions about other subjects', () => {
    const asked = readMessages(join('test', 'data', 'messages.nl.jsonl'))
      .filter(({ level, expect, note }) => level === 'none' && expect.length === 0 && !note.startsWith('smalltalk'))
      .map(({ text }) => text)
    const bands = asked.map((question) => search(question).band)
    expect(bands.filter((band) => band === 'answer').length / asked.length).toBeLessThanOrEqual(1 / 6)
    expect(bands.filter((band) => band === 'unsure').length / asked.length).toBeGreaterThan(0.5)
  })

  it('reads spelling errors, compounds and synonyms', () => {
    expect(firstOf('hoe lang duurt de bedenktyd')).toBe('bedenktijd')
    expect(firstOf('arbeidsuitbuitingssignalen')).toBe('arbeidsuitbuiting')
    expect(firstOf('gratis jurist')).toBe('advocaat-tolk')
  })

  it('finds the question in a long message with a greeting and a story', () => {
    const story =
      'Goedemiddag, ik woon al jaren met veel plezier in deze stad en ik heb twee honden en een grote tuin. ' +
      'Vorige week kwam ik terug van vakantie en hoorde ik op de radio een gesprek dat mij niet losliet. ' +
      'Ik vraag me sindsdien af hoelang de bedenktijd voor een slachtoffer duurt. ' +
      'Alvast hartelijk dank voor de moeite en een fijne dag verder gewenst, met vriendelijke groet.'
    expect(firstOf(story)).toBe('bedenktijd')
    expect(search(story).band).not.toBe('unsure')
  })

  it('reads a follow-up together with what was shown before, and nothing else', () => {
    expect(firstOf('en waar meld ik dat?', { topic: 'arbeidsuitbuiting' })).toBe('meldroute-arbeid')
    expect(firstOf('en hoe lang duurt dat?', { topic: 'bedenktijd' })).toBe('bedenktijd')
    expect(firstOf('wat is mensensmokkel', { topic: 'arbeidsuitbuiting' })).toBe('mensensmokkel')
  })

  it('offers professionals their own articles first', () => {
    const question = 'stappenplan bij een vermoeden'
    const rank = (audience: 'public' | 'professional') =>
      search(question, { audience }).hits.findIndex(({ id }) => id === 'vermoeden-professional')
    expect(rank('professional')).toBe(0)
    expect(rank('public')).not.toBe(0)
  })

  it('names the section that answers better than the first paragraph', () => {
    const { hits } = search('in de rechtbank advocaat en tolk')
    const section = dutch.find(({ article }) => article.id === 'advocaat-tolk')?.article.sections[
      hits[0]?.section ?? -1
    ]
    expect(section?.heading).toBe('In de rechtbank')
    expect(search('Welke vormen van uitbuiting zijn er?').hits[0]?.section).toBeUndefined()
  })

  it('finds events by name', () => {
    expect(search('netwerkevent mensenhandel september 2022').hits[0]).toMatchObject({ kind: 'event' })
  })

  it('gives scores from 0 to 1, and nothing for nothing', () => {
    expect(search('Waaraan herken ik arbeidsuitbuiting?').hits[0]?.score).toBeGreaterThan(0.8)
    for (const nothing of ['', '   ', '???', '🙂🙂', 'qqqq wwww']) {
      expect(search(nothing).band).toBe('unsure')
    }
    expect(search('mensenhandel '.repeat(5_000)).hits[0]?.score).toBeLessThanOrEqual(1)
  })

  it('has nothing to say in a language without articles', () => {
    const empty = createKnowledgeBase({ articles: [], words })
    expect(empty.search('hulp', { language: 'uk', audience: 'public' })).toEqual({ band: 'unsure', hits: [] })
  })
})

function audienceOf(audience: 'all' | 'professional'): { audience: 'public' | 'professional' } {
  return { audience: audience === 'professional' ? 'professional' : 'public' }
}
