import { describe, expect, it } from '@jest/globals'
import { checkKnowledge } from '../../src/knowledge-base/check/check'
import { createKnowledgeBase } from '../../src/knowledge-base/knowledge-base'
import { loadKnowledge } from '../../src/knowledge-base/load'
import { articleText, folderWith } from './folder'

const complete = {
  button: 'Hotels',
  questions: `[${Array.from({ length: 12 }, (_, i) => `hotel vraag ${i}`).join(', ')}]`,
  keywords: '[hotel]',
  sources: '[{ name: Politie, url: "https://www.politie.nl", checked: 2026-01-01 }]',
  reviewed: '2026-01-01',
  review_by: '2026-06-01',
  owner: 'KMT',
}

/** Findings for one article that is complete but for the given fields; each as `severity line problem`. */
function findings(fields: Record<string, string | undefined> = {}, body?: string, others: Record<string, string> = {}) {
  const dir = folderWith({ 'nl/a/hotel.md': articleText({ ...complete, ...fields }, body), ...others })
  const knowledge = loadKnowledge(dir, 'knowledge')
  return checkKnowledge(knowledge, createKnowledgeBase(knowledge), '2026-03-01')
    .filter(({ severity, place }) => severity !== 'info' && place.includes('hotel.md'))
    .map(({ severity, place, problem }) => `${severity} ${place.split(':').at(-1)} ${problem}`)
}

describe('the check of the knowledge base', () => {
  it('finds nothing in a complete article', () => {
    expect(findings()).toEqual([])
  })

  it('asks for what an article of our own must have', () => {
    expect(findings({ owner: undefined, keywords: undefined, questions: '[hotel]' })).toEqual([
      'error 1 owner is missing',
      'error 2 keywords is empty',
      'error 3 1 questions',
    ])
  })

  it('warns when the review date has passed', () => {
    expect(findings({ review_by: '2026-02-28' })).toEqual(['warning 8 should have been reviewed by 2026-02-28'])
  })

  it('finds ids that lead nowhere', () => {
    expect(findings({ related: '[hotel, nowhere]', next: '[person, agenda, elsewhere]' })).toEqual([
      'error 10 related: there is no article nowhere',
      'error 11 next: there is no article elsewhere',
    ])
  })

  it.each([
    ['Bel 0900-8844.', '0900-8844'],
    ['Bel +31 53 487 66 65 nu.', '+31 53 487 66 65'],
    ['Mail info@example.nl!', 'info@example.nl!'],
    ['Zie www.example.org', 'www.example.org'],
    ['Zie example.nl voor meer', 'example.nl'],
  ])('finds a contact that is typed out: %s', (body, typed) => {
    expect(findings({}, `${body}\n`)).toEqual([`error 11 "${typed.replace(/!$/, '')}" is typed out`])
  })

  it.each(['Bel 112 of 113.', 'Artikel 273f, van 2021-2022.', 'Op 18 oktober 2021 kwamen 1.000.000 mensen.'])(
    'leaves other numbers alone: %s',
    (body) => {
      expect(findings({}, `${body}\n`)).toEqual([])
    },
  )

  it('finds texts that are too long or too hard', () => {
    const words = (count: number) =>
      Array.from({ length: count }, () => 'kat')
        .join(' ')
        .replace('k', 'K')
    expect(findings({}, `${words(10)}. `.repeat(7))).toContain('error 11 the first paragraph has 70 words')
    expect(findings({}, `Kat.\n\n## Kop\n${`${words(10)}.\n`.repeat(10)}`)).toContain(
      'error 14 section "Kop" has 100 words',
    )
    expect(findings({}, `${words(21)}.\n`)[0]).toMatch(/^warning 11 a sentence of 21 words/)
    expect(findings({}, `Kat.\n${words(26)}.\n`)[0]).toMatch(/^error 12 a sentence of 26 words/)
    const hard = 'Interorganisationele samenwerkingsverbanden faciliteren gemeentelijke beleidsontwikkeling.'
    expect(findings({}, `${hard}\n`)[0]).toMatch(/^warning 11 hard to read/)
  })

  it('finds markup that chat channels cannot show', () => {
    expect(findings({}, 'Kat.\n\n### Kop\n')).toEqual(['error 13 markup that chat channels cannot show'])
  })

  it('finds phrasings that two articles share', () => {
    const twin = articleText({
      ...complete,
      button: 'Motels',
      questions: complete.questions.replaceAll('hotel vraag', 'motel'),
    })
    const other = twin.replace('motel 3', '"Hotel, vraag 3?"')
    const found = findings({ questions: complete.questions }, undefined, { 'nl/a/aa.md': other })
    expect(found[0]).toMatch(/^error 3 "hotel vraag 3" also stands at .*aa\.md:3/)
  })

  it('finds phrasings that lead to another article', () => {
    const about = 'onderdak, slaapplek, opvanghuis en bed'
    const other = articleText(
      {
        ...complete,
        title: 'Opvang',
        button: 'Opvang',
        keywords: '[opvang]',
        questions: complete.questions.replaceAll('hotel vraag', 'opvang'),
      },
      `${about}\n`,
    )
    const questions = complete.questions.replace('hotel vraag 3', 'opvang')
    expect(findings({ questions }, undefined, { 'nl/a/opvang.md': other })).toContainEqual(
      expect.stringMatching(/^error 3 "opvang" leads to opvang$/),
    )
  })
})
