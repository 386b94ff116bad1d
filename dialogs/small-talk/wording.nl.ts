import type { SmallTalkWording } from './wording'

export const nl: SmallTalkWording = {
  answers: {
    greeting: 'Hallo. Waar gaat je vraag over? Typ gerust in je eigen woorden.',
    'how-are-you': 'Ik ben een computerprogramma, dus met mij gaat het altijd hetzelfde. Waar kan ik mee helpen?',
    thanks: 'Graag gedaan.',
    goodbye: 'Tot ziens. Deze chat is er altijd, dag en nacht.',
    agreement: 'Goed. Wat wil je nog weten?',
    refusal: 'Dat is goed. Er hoeft niets. Vragen kan altijd.',
    apology: 'Geeft niets.',
    compliment: 'Fijn om te horen.',
    insult: 'Jammer dat dit niet helpt. Een mens spreken kan ook. Of stel de vraag nog eens in andere woorden.',
    robot:
      'Ja, ik ben een automatische assistent. Hier antwoordt een computer, geen mens. De antwoorden zijn geschreven door mensen van het kenniscentrum. Wil je liever een mens spreken? Dat kan ook.',
    abilities:
      'Hier vind je antwoord op vragen over mensenhandel en uitbuiting. Wat zijn signalen? Waar kun je iets melden? Wie helpt? En wat staat er op de agenda? Typ je vraag of kies een onderwerp.',
  },
  takeCare: 'Pas goed op jezelf. Is er gevaar? Bel **112**. Je mag hier altijd terugkomen.',
}
