import { describe, expect, it } from '@jest/globals'
import { detectLanguage } from '../../src/language/detect'

describe('the language of a message', () => {
  it.each([
    ['waar kan ik dit melden', 'nl'],
    ['wat doen jullie tegen human trafficking', 'nl'],
    ['is dit normal of fake', 'nl'],
    ['my boss took my passport', 'en'],
    ['where can I report this?', 'en'],
    ['Куди мені звернутися?', 'uk'],
    ['agenda', undefined],
    ['Amsterdam', undefined],
    ['112', undefined],
    ['', undefined],
  ])('"%s" is %s', (text, language) => expect(detectLanguage(text)).toBe(language))
})
