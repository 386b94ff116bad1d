import type { WelcomeWording } from './wording'

export const nl: WelcomeWording = {
  greeting: [
    'Hallo. Ik ben de automatische assistent van het Kenniscentrum Mensenhandel Twente: een computer, geen mens.',
    'Gevaar? Bel meteen **112**.',
    'Sluit je dit venster, dan is het gesprek weg. **Snel weg** brengt je direct naar een andere pagina.',
    'Stel je vraag, of kies een onderwerp.',
  ].join('\n\n'),
  disclosure: {
    web: 'Dit is de automatische assistent van het Kenniscentrum Mensenhandel Twente. Hier antwoordt een computer, geen mens.',
    teams:
      'Dit is de automatische assistent van het Kenniscentrum Mensenhandel Twente. Hier antwoordt een computer, geen mens. Teams bewaart dit gesprek.',
    messenger:
      'Dit is de automatische assistent van het Kenniscentrum Mensenhandel Twente. Hier antwoordt een computer, geen mens. Facebook bewaart een kopie van dit gesprek. De chat op onze website doet dat niet.',
  },
}
