import type { SmallTalkWording } from './wording'

export const nl: SmallTalkWording = {
  answers: {
    greeting: 'Hallo. Waar gaat de vraag over? Typ gerust in eigen woorden.',
    'how-are-you': 'Ik ben een computerprogramma, dus met mij gaat het altijd hetzelfde. Waar kan ik mee helpen?',
    thanks: 'Graag gedaan.',
    goodbye: 'Tot ziens. Deze chat is er altijd, dag en nacht.',
    agreement: 'Goed. Is er nog een vraag?',
    refusal: 'Dat is goed. Er hoeft niets. Vragen kan altijd.',
    apology: 'Geeft niets.',
    compliment: 'Fijn om te horen.',
    insult: 'Jammer dat dit niet helpt. Een mens spreken kan ook. Of stel de vraag nog eens in andere woorden.',
    robot:
      'Ja, ik ben een automatische assistent. Hier antwoordt een computer, geen mens. De antwoorden zijn geschreven door mensen van het kenniscentrum. Liever een mens spreken? Dat kan ook.',
    abilities:
      'Hier staat antwoord op vragen over mensenhandel en uitbuiting. Wat zijn signalen? Waar kan iemand iets melden? Wie helpt? En wat staat er op de agenda? Typ een vraag of kies een onderwerp.',
  },
  takeCare: {
    public: 'Pas goed op jezelf. Is er gevaar? Bel **112**. Je mag hier altijd terugkomen.',
    professional:
      'Pas goed op uzelf en op de ander. Is er gevaar? Bel **112**. Overleggen kan altijd, ook bij twijfel.',
  },
}
