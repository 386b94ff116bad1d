/** What this channel notices of a visitor, for a person who may be talking with them. */
export interface VisitorSigns {
  /** The client has everything up to this place in its conversation. */
  has(conversationId: string, sequence: number): void
  typing(conversationId: string): void
  /** Nobody follows the conversation for the moment: a phone in a pocket, a reload. */
  away(conversationId: string, away: boolean): void
  /** Called before a conversation that its visitor ended is erased. */
  left(conversationId: string): Promise<void>
}

export const nobodyLooks: VisitorSigns = {
  has: () => undefined,
  typing: () => undefined,
  away: () => undefined,
  left: () => Promise.resolve(),
}
