import type { Channel } from '../../src/conversation/turn'
import { en } from './wording.en'
import { nl } from './wording.nl'
import { uk } from './wording.uk'

export interface WelcomeWording {
  /** Who is talking, what to do in danger, what is kept, how to leave; one short paragraph each. */
  greeting: string
  /** The same in two sentences, where a conversation starts with a question. */
  disclosure: Record<Channel, string>
}

export const wording = { nl, en, uk }
