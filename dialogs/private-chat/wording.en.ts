import type { PrivateChatWording } from './wording'

export const en: PrivateChatWording = {
  goesOnInPrivate:
    'In danger now? Call **112**. ' +
    'Other people can read this, so I am answering in our private chat. Please look for my message there.',
}
