/**
 * Runs work for one conversation strictly in the order of arrival, and work for different conversations side by side.
 * Without it two quick messages would read the same state, and the second would undo what the first remembered.
 */
export function createConversationQueue() {
  const last = new Map<string, Promise<unknown>>()
  return <T>(conversationId: string, work: () => Promise<T>): Promise<T> => {
    const previous = last.get(conversationId) ?? Promise.resolve()
    const mine = previous.then(work, work) // a turn that failed does not block the next
    last.set(conversationId, mine)
    const forget = () => {
      if (last.get(conversationId) === mine) last.delete(conversationId)
    }
    mine.then(forget, forget)
    return mine
  }
}
