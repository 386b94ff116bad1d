import type { QuestionAnsweringWording } from './wording'

export const nl: QuestionAnsweringWording = {
  source: (sources, checked) => `Bron: ${sources.join(', ')}. Nagekeken op ${checked}.`,
  sourceOutdated: (sources, checked) =>
    `Bron: ${sources.join(', ')}. Voor het laatst nagekeken op ${checked}. Daarna kan er iets veranderd zijn.`,
  readOn: 'Lees verder',
  choose: 'Ik weet niet zeker waar dit over gaat. Is het een van deze onderwerpen?',
  unsure:
    'Dat weet ik niet. Ik kan helpen bij vragen over mensenhandel en uitbuiting in Twente. Probeer het in andere woorden, of kies een onderwerp.',
  unsureAgain:
    'Hier heb ik weer geen goed antwoord op. Een medewerker van het kenniscentrum kan meedenken. Een onderwerp kiezen kan ook.',
  noWords: 'Ik lees geen woorden in dit bericht. Typ de vraag in eigen woorden. Een paar woorden is genoeg.',
  onlyInDutch: '',
  handled:
    'Deze knop hoort bij iets van eerder. Dat is al afgehandeld. Stel gerust een nieuwe vraag, of kies een onderwerp.',
  gone: 'Dit antwoord is er niet meer. Stel de vraag gerust opnieuw.',
}
