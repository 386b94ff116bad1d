import type { PrivateChatWording } from './wording'

export const nl: PrivateChatWording = {
  goesOnInPrivate:
    'Hier lezen anderen mee. Daarom antwoord ik u in onze privéchat. Mijn bericht staat daar. ' +
    'Bij direct gevaar: bel **112**.',
}
