/** What becomes of messages, for a person who may be talking with the visitor. */
export interface ChannelSigns {
  /** The channel has everything up to this place in the conversation, but for what is reported as missed. */
  has(conversationId: string, sequence: number): void
  /** What stands at this place did not arrive, or nobody knows whether it did. Harmless for what no person wrote. */
  missed(
    conversationId: string,
    sequence: number,
    why: 'visitor-left' | 'channel-refused' | 'unsure' | 'window-closed',
  ): Promise<void>
  /** The channel takes nothing for this visitor any more. */
  blocked(conversationId: string): Promise<void>
}
