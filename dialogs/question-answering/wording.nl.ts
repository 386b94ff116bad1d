import type { QuestionAnsweringWording } from './wording'

export const nl: QuestionAnsweringWording = {
  source: (sources, checked) => `Bron: ${sources.join(', ')}. Nagekeken op ${checked}.`,
  sourceOutdated: (sources, checked) =>
    `Bron: ${sources.join(', ')}. Voor het laatst nagekeken op ${checked}. Daarna kan er iets veranderd zijn.`,
  readOn: 'Lees verder',
  choose: 'Ik weet niet zeker wat je bedoelt. Gaat het over een van deze onderwerpen?',
  unsure:
    'Dat weet ik niet. Ik kan helpen bij vragen over mensenhandel en uitbuiting in Twente. Probeer het in andere woorden, of kies een onderwerp.',
  unsureAgain:
    'Hier heb ik weer geen goed antwoord op. Een medewerker van het kenniscentrum kan met je meedenken. Je kunt ook een onderwerp kiezen.',
  noWords: 'Ik lees geen woorden in je bericht. Typ je vraag in je eigen woorden. Een paar woorden is genoeg.',
  onlyInDutch: '',
  gone: 'Dit antwoord is er niet meer. Stel je vraag gerust opnieuw.',
}
