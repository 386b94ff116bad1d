/**
 * Runs work of one key strictly in the order of arrival, and work of different keys side by side: of a conversation, so
 * that two quick messages never read the same state; of a place in Teams, so that posts stand in their order.
 */
export function createInOrder() {
  const last = new Map<string, Promise<unknown>>()
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const previous = last.get(key) ?? Promise.resolve()
    const mine = previous.then(work, work) // what failed does not block the next
    last.set(key, mine)
    const forget = (): void => {
      if (last.get(key) === mine) last.delete(key)
    }
    mine.then(forget, forget)
    return mine
  }
}
