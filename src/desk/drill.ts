/**
 * Conversations that a drill holds. Whoever runs the machine names them before they ask for a person; nothing that a
 * visitor can send does. In memory: a drill that a restart interrupts is an ordinary case, which is the safe way round.
 */
export class Drills {
  readonly #conversations = new Set<string>()

  expect(conversationId: string): void {
    this.#conversations.add(conversationId)
  }

  has(conversationId: string): boolean {
    return this.#conversations.has(conversationId)
  }
}
