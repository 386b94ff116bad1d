import type { Channel } from '../../src/conversation/turn'

export interface WelcomeWording {
  /** Who is talking, what to do in danger, what is kept, how to leave; one short paragraph each. */
  greeting: string
  /** The same in two sentences, where a conversation starts with a question. */
  disclosure: Record<Channel, string>
}
