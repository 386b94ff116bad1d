import type { PrivateChatWording } from './wording'

export const nl: PrivateChatWording = {
  goesOnInPrivate:
    'Is er nu gevaar? Bel **112**. ' +
    'Hier lezen anderen mee. Daarom antwoord ik in onze privéchat. Mijn bericht staat daar.',
}
