import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { detectLanguage } from '../../src/language/detect'

interface Labelled {
  kind: string
  language: string
  text: string
}

/** `# kind`, then `language: message` a line; `?` where the words do not tell. */
function readMessages(): Labelled[] {
  let kind = ''
  return readFileSync(join(__dirname, 'messages.txt'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('# ')) kind = line.slice(2)
      const [, language, text] = /^(\?|[a-z]{2}): (.+)$/.exec(line) ?? []
      return language && text ? [{ kind, language, text }] : []
    })
}

const messages = readMessages()
const read = (text: string): string => detectLanguage(text)?.language ?? '?'
const wrong = (list: Labelled[]): string[] =>
  list
    .filter(({ language, text }) => read(text) !== language)
    .map(({ language, text }) => `${language} ${read(text)}: ${text}`)

describe('the language of a message', () => {
  it('is measured on more than three hundred messages', () => expect(messages.length).toBeGreaterThan(300))

  it('is right for at least 98 in 100', () => {
    const mistakes = wrong(messages)
    expect({ mistakes, enough: mistakes.length <= messages.length * 0.02 }).toEqual({ mistakes, enough: true })
  })

  it.each(['loan words', 'names', 'nothing that tells', 'Cyrillic: which of the three'])(
    'is never wrong for: %s',
    (kind) => expect(wrong(messages.filter((message) => message.kind === kind))).toEqual([]),
  )
})
