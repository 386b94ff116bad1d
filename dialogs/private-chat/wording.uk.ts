import type { PrivateChatWording } from './wording'

export const uk: PrivateChatWording = {
  goesOnInPrivate:
    'Зараз є небезпека? Телефонуйте **112**. ' +
    'Тут читають й інші, тому відповідь — у нашому приватному чаті. Моє повідомлення там.',
}
