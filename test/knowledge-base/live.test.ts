import { afterEach, describe, expect, it } from '@jest/globals'
import { keepLive, type Live } from '../../src/knowledge-base/live'
import { loadKnowledge } from '../../src/knowledge-base/load'
import { articleText, folderWith, write } from './folder'

let live: Live<{ knowledge: { title: () => string | undefined } }> | undefined
afterEach(() => live?.close())

function start(dir: string) {
  const events: string[] = []
  const build = () => {
    const { articles } = loadKnowledge(dir, 'knowledge')
    return { knowledge: { title: () => articles[0]?.article.title } }
  }
  const log = (event: string, fields = {}) => void events.push(`${event} ${JSON.stringify(fields)}`)
  live = keepLive({ dir, build, watch: true, log })
  return { events, knowledge: live.services.knowledge }
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isTrue(); tries++) await new Promise((resolve) => setTimeout(resolve, 25))
}

describe('a knowledge base that is edited while it answers', () => {
  it('answers from a good change, also through parts that were taken out before', async () => {
    const dir = folderWith({ 'nl/a/x.md': articleText({ title: 'Eerst' }) })
    const { knowledge } = start(dir)
    expect(knowledge.title()).toBe('Eerst')
    write(dir, 'nl/a/x.md', articleText({ title: 'Daarna' }))
    await until(() => knowledge.title() === 'Daarna')
    expect(knowledge.title()).toBe('Daarna')
  })

  it('keeps the old version when a file is broken, and says which file and line', async () => {
    const dir = folderWith({ 'nl/a/x.md': articleText({ title: 'Eerst' }) })
    const { knowledge, events } = start(dir)
    write(dir, 'nl/a/x.md', articleText({ title: 'Daarna', colour: 'red' }))
    await until(() => events.length > 0)
    expect(events.join()).toMatch(/knowledge-kept.*x\.md:4/)
    expect(knowledge.title()).toBe('Eerst')
  })

  it('does not start with a broken file', () => {
    expect(() => start(folderWith({ 'nl/a/x.md': 'no article' }))).toThrow(/x\.md:1/)
  })
})
