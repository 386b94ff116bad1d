import type { WelcomeWording } from './wording'

export const nl: WelcomeWording = {
  greeting: [
    'Hallo. Ik ben de automatische assistent van het Kenniscentrum Mensenhandel Twente: een computer, geen mens.',
    'Gevaar? Bel meteen **112**.',
    'Sluit je dit venster, dan is het gesprek weg. **Snel weg** brengt je direct naar een andere pagina.',
    'Stel een vraag, of kies een onderwerp.',
  ].join('\n\n'),
  start: 'Gevaar? Bel meteen **112**.\n\nStel een vraag, of kies een onderwerp.',
  disclosure: {
    web: 'Dit is de automatische assistent van het Kenniscentrum Mensenhandel Twente. Hier antwoordt een computer, geen mens.',
    teams:
      'Dit is de automatische assistent van het Kenniscentrum Mensenhandel Twente, voor professionals. Hier antwoordt een computer, geen mens. Teams bewaart een kopie van dit gesprek bij uw organisatie. Noem daarom geen namen van cliënten.',
    messenger: (site) =>
      [
        `Facebook bewaart een kopie van dit gesprek. Wil je dat niet? Gebruik dan [de chat op onze website](${site}). Daar kan Facebook niet bij.`,
        'Dit is de automatische assistent van het Kenniscentrum Mensenhandel Twente. Hier antwoordt een computer, geen mens.',
      ].join('\n\n'),
  },
}
