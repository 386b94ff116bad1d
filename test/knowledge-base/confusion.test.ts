import { describe, expect, it } from '@jest/globals'
import { findConfusions } from '../../src/knowledge-base/check/confusion'
import { createKnowledgeBase } from '../../src/knowledge-base/knowledge-base'
import { loadKnowledge } from '../../src/knowledge-base/load'
import { articleText, folderWith } from './folder'

describe('the list of articles that compete for the same questions', () => {
  const folder = folderWith({
    'nl/a/boot.md': articleText({ title: 'Varen', questions: '[zeilboot huren, motorboot kopen, fietsen stallen]' }),
    'nl/a/fiets.md': articleText({
      title: 'Fietsen',
      questions: '[fietsen lenen, fietsen stalling, fietsband plakken]',
    }),
  })
  const { articles, words } = loadKnowledge(folder, 'knowledge')
  const { confusions, asked, right } = findConfusions(articles, 'nl', (known) =>
    createKnowledgeBase({ articles: known, words }),
  )

  it('asks every phrasing once, and names the one that leads elsewhere without itself', () => {
    expect(asked).toBe(6)
    expect(right + confusions.flatMap(({ astray }) => astray).length).toBe(6)
    expect(confusions[0]?.between).toEqual(['boot', 'fiets'])
    expect(confusions[0]?.astray).toContainEqual({
      question: 'fietsen stallen',
      from: 'boot',
      to: 'fiets',
      place: `${folder}/nl/a/boot.md:3`,
    })
  })

  it('looks at one language at a time', () => {
    expect(findConfusions(articles, 'en', (known) => createKnowledgeBase({ articles: known, words })).asked).toBe(0)
  })
})
