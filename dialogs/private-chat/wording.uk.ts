import type { PrivateChatWording } from './wording'

export const uk: PrivateChatWording = {
  goesOnInPrivate:
    'Тут читають й інші, тому я відповім вам у нашому приватному чаті. Моє повідомлення — там. ' +
    'Якщо є пряма небезпека, телефонуйте **112**.',
}
