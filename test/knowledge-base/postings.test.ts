import { describe, expect, it } from '@jest/globals'
import { createNaiveBayes } from '../../src/knowledge-base/naive-bayes'
import { PostingsBuilder } from '../../src/knowledge-base/postings'
import { createSimilarityIndex } from '../../src/knowledge-base/similarity-index'

function postingsOf(...texts: string[]) {
  const builder = new PostingsBuilder<string>()
  for (const text of texts) builder.add(featuresOf(text))
  return builder.build()
}

const featuresOf = (text: string) => new Map(text.split(' ').map((word) => [word, 1]))

function similarities(query: string, ...texts: string[]): number[] {
  const sums = new Float64Array(texts.length)
  createSimilarityIndex(postingsOf(...texts)).addSimilarities(featuresOf(query), 1, sums)
  return [...sums]
}

describe('the inverted index', () => {
  it('keeps its place when it grows beyond its first size', () => {
    const builder = new PostingsBuilder<number>()
    for (let text = 0; text < 3_000; text++) {
      builder.add(
        new Map([
          [text, 2],
          [-1, text],
        ]),
      )
    }
    const { numberOf, starts, texts, values, textCount, featureCount } = builder.build()
    expect([textCount, featureCount]).toEqual([3_000, 3_001])
    const at = starts[numberOf(2_999) ?? -1] ?? -1
    expect([texts[at], values[at]]).toEqual([2_999, 2])
    const shared = starts[numberOf(-1) ?? -1] ?? -1
    expect([texts[shared + 2_500], values[shared + 2_500]]).toEqual([2_500, 2_500])
  })

  it('gives 1 for the same text, 0 for nothing in common, and more for rare words than for common ones', () => {
    const [same, common, nothing] = similarities('hotel signalen', 'hotel signalen', 'hotel kosten', 'wat kost dat')
    expect(same).toBeCloseTo(1, 5)
    expect(nothing).toBe(0)
    expect(common).toBeLessThan(0.7)
    const [byRare, byCommon] = similarities('hotel kamer', 'kamer a', 'hotel b', 'hotel c', 'hotel d')
    expect(byRare).toBeGreaterThan(byCommon ?? 0)
  })

  it('tells which class uses a word, and prefers the class that uses it most', () => {
    const classes = createNaiveBayes(postingsOf('hotel kamer gast', 'hotel', 'boot water zeil'))
    expect([0, 1, 2].map((each) => classes.uses(each, 'hotel'))).toEqual([true, true, false])
    expect(classes.uses(0, 'onbekend')).toBe(false)
    const [some, only, none] = classes.scores(featuresOf('hotel'))
    expect(only).toBeGreaterThan(some ?? 0)
    expect(some).toBeGreaterThan(none ?? 0)
  })
})
