import { describe, expect, it } from '@jest/globals'
import { KnowledgeError } from '../../src/errors'
import { loadKnowledge } from '../../src/knowledge-base/load'
import { articleText, folderWith } from './folder'

const load = (files: Record<string, string>) => loadKnowledge(folderWith(files), 'knowledge')

/** The findings of a folder that must be refused, without its path. */
function refused(files: Record<string, string>): { place: string; problem: string }[] {
  const dir = folderWith(files)
  try {
    loadKnowledge(dir, 'knowledge')
  } catch (error) {
    if (error instanceof KnowledgeError) {
      return error.findings.map(({ place, problem }) => ({ place: place.replace(`${dir}/`, ''), problem }))
    }
    throw error
  }
  throw new Error('the folder was accepted')
}

describe('loading a knowledge base', () => {
  it('lends a folder without words those of the language, not those of our subject', () => {
    const { words } = load({ 'en/faq/hotel.md': articleText() })
    expect(words.en.stopWords.length).toBeGreaterThan(10)
    expect(words.en).toMatchObject({ synonyms: [], misspellings: {}, otherSubjects: [], offTopic: [] })
    expect(loadKnowledge('knowledge').words.en.offTopic.length).toBeGreaterThan(10)
  })

  it('serves an article that has a title and a question only', () => {
    const { articles } = load({ 'en/faq/hotel.md': articleText() })
    expect(articles[0]?.article).toMatchObject({
      id: 'hotel',
      language: 'en',
      button: 'Over hotels',
      audience: 'all',
      answer: 'Dit is het antwoord.',
      sections: [],
      sources: [],
      links: [],
    })
  })

  it('takes what stands above the first heading as the answer, and each heading as a section', () => {
    const body = '\nEerste.\n\n## Wat u ziet\n\n- een\n- twee\n\n## En dan\nDerde.\n'
    const { articles } = load({ 'nl/signalen/hotel.md': articleText({}, body) })
    expect(articles[0]?.article.answer).toBe('Eerste.')
    expect(articles[0]?.article.sections).toEqual([
      { heading: 'Wat u ziet', text: '- een\n- twee' },
      { heading: 'En dan', text: 'Derde.' },
    ])
    expect(articles[0]?.written.sections.map(({ line }) => line)).toEqual([10, 14])
  })

  it('shortens a long title for a button', () => {
    const { articles } = load({ 'nl/a/b.md': articleText({ title: 'Een titel die veel te lang is' }) })
    expect(articles[0]?.article.button.length).toBeLessThanOrEqual(19)
  })

  it('fills in numbers and addresses, and makes buttons of contacts', () => {
    const text = articleText({ contacts: '[kmt, fairwork]' }, 'Bel {kmt.phone} of mail {kmt.email}.\n')
    const { article } = load({ 'nl/a/b.md': text }).articles[0] ?? {}
    expect(article?.answer).toBe(
      'Bel [053 - 487 66 65](tel:+31534876665) of mail [info@mensenhandeltwente.nl](mailto:info@mensenhandeltwente.nl).',
    )
    expect(article?.links).toEqual([
      { title: 'Bel het kenniscentrum: 053 - 487 66 65', href: 'tel:+31534876665' },
      { title: 'Mail het kenniscentrum', href: 'mailto:info@mensenhandeltwente.nl' },
      { title: 'Ga naar fairwork.nu', href: 'https://www.fairwork.nu' },
    ])
  })

  it('leaves events and word lists alone', () => {
    const files = { 'nl/a/b.md': articleText(), 'nl/agenda/x.md': 'no article', 'nl/words/y.md': 'no article' }
    expect(load(files).articles).toHaveLength(1)
  })

  it('reads the word lists of the folder itself when it has them', () => {
    const files = { 'nl/a/b.md': articleText(), 'nl/words/synonyms.yaml': '- [112, alarmnummer]\n' }
    expect(load(files).words.nl).toEqual({
      stopWords: [],
      synonyms: [['112', 'alarmnummer']],
      misspellings: {},
      otherSubjects: [],
      offTopic: [],
    })
    expect(load({ 'nl/a/b.md': articleText() }).words.nl.stopWords).toContain('het')
  })

  it('names file and line of everything that is wrong, in all files at once', () => {
    const found = refused({
      'nl/a/unknown-key.md': articleText({ colour: 'red' }),
      'nl/a/wrong-type.md': articleText({ keywords: 'hotel' }),
      'nl/b/no-question.md': articleText({ questions: undefined }),
      'nl/b/placeholder.md': articleText({}, 'Eerste.\n\n## Kop\nBel {kmt.fax} of {fier.phone}.\n'),
      'nl/b/contact.md': articleText({ contacts: '[nobody]' }),
      'nl/b/no-answer.md': articleText({}, '## Kop\nTekst.\n'),
      'nl/b/no-front-matter.md': 'Tekst.\n',
      'nl/b/not-yaml.md': '---\ntitle: Over: hotels\n---\nTekst.\n',
    })
    expect(found.map(({ place }) => place)).toEqual([
      'nl/a/unknown-key.md:4',
      'nl/a/wrong-type.md:4',
      'nl/b/contact.md:4',
      'nl/b/no-answer.md:5',
      'nl/b/no-front-matter.md:1',
      'nl/b/no-question.md:2',
      'nl/b/not-yaml.md:2',
      'nl/b/placeholder.md:8',
      'nl/b/placeholder.md:8',
    ])
  })

  it('refuses two files with one id, and a folder without articles', () => {
    expect(refused({ 'nl/a/x.md': articleText(), 'nl/b/x.md': articleText() })[0]?.place).toBe('nl/b/x.md:1')
    expect(refused({ 'nl/a/notes.txt': 'x' })[0]?.problem).toMatch(/no articles/)
  })

  it('refuses YAML that could run or explode', () => {
    const bomb = articleText({ title: '&a [x]', keywords: '[*a, *a]' })
    expect(refused({ 'nl/a/x.md': bomb })[0]?.problem).toMatch(/aliases|YAML/)
    expect(refused({ 'nl/a/x.md': articleText({ title: '!!js/function "x"' }) })[0]?.place).toBe('nl/a/x.md:2')
    expect(refused({ 'nl/a/x.md': articleText({}, 'x'.repeat(70_000)) })[0]?.problem).toMatch(/64 kB/)
  })
})
