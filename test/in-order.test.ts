import { describe, expect, it } from '@jest/globals'
import { createInOrder } from '../src/in-order'

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('the queue of a conversation', () => {
  it('answers two quick messages in the order in which they came', async () => {
    const inOrder = createInOrder()
    const done: string[] = []
    await Promise.all([
      inOrder('a', async () => {
        await later(20)
        done.push('first')
      }),
      inOrder('a', () => Promise.resolve(done.push('second'))),
    ])
    expect(done).toEqual(['first', 'second'])
  })

  it('lets another conversation pass meanwhile', async () => {
    const inOrder = createInOrder()
    const done: string[] = []
    await Promise.all([
      inOrder('a', async () => {
        await later(20)
        done.push('slow')
      }),
      inOrder('b', () => Promise.resolve(done.push('quick'))),
    ])
    expect(done).toEqual(['quick', 'slow'])
  })

  it('goes on after a turn that failed', async () => {
    const inOrder = createInOrder()
    await expect(inOrder('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    await expect(inOrder('a', () => Promise.resolve('well'))).resolves.toBe('well')
  })
})
