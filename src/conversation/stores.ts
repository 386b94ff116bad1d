/** Remembers what a conversation needs between two turns. Values are plain JSON; the reader checks them. */
export interface StateStore {
  read(conversationId: string): Promise<unknown>
  write(conversationId: string, state: unknown): Promise<void>
  delete(conversationId: string): Promise<void>
}
