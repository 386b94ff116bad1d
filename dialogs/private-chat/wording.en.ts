import type { PrivateChatWording } from './wording'

export const en: PrivateChatWording = {
  goesOnInPrivate:
    'Other people can read this, so I am answering you in our private chat. Please look for my message there. ' +
    'In immediate danger: call **112**.',
}
