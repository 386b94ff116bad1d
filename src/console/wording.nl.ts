import type { ConsoleWording } from './wording'

export const dutch: ConsoleWording = {
  title: 'Balie',
  needsScript: 'Deze pagina werkt alleen met JavaScript aan.',
  signIn: {
    heading: 'Aanmelden',
    byDirectory: 'Aanmelden met je werkaccount',
    askForLink: 'Heb je een aanmeldlink gekregen? Open die link. Heb je er geen? Vraag er een aan je coördinator.',
    byLink: 'Met deze link kun je één keer aanmelden.',
    go: 'Aanmelden',
    linkNotValid: 'Deze link werkt niet meer. Hij is al gebruikt of te oud. Vraag een nieuwe link.',
    tryAgain: 'Aanmelden lukt nu niet. Probeer het zo nog een keer.',
    notices: {
      'not-on-list': 'Je account heeft geen toegang tot deze balie. Vraag je coördinator om toegang.',
      refused: 'Het aanmelden is niet gelukt. Probeer het nog een keer.',
      'directory-away':
        'De aanmelddienst van je organisatie antwoordt nu niet. Probeer het straks nog een keer. Met een aanmeldlink kom je er wel in.',
    },
  },
  export: {
    title: 'Zaak',
    exported: (when, by) => `Opgeslagen op ${when} door ${by}. Vertrouwelijk.`,
    drill: 'Dit is een oefening.',
    facts: {
      id: 'Nummer',
      opened: 'Begonnen',
      closed: 'Afgesloten',
      state: 'Stand',
      channel: 'Kanaal',
      language: 'Taal',
      level: 'Niveau',
      reason: 'Aanleiding',
      safeContact: 'Veilig contact',
      outcome: 'Uitkomst',
    },
    passedOn: 'Doorgegeven met toestemming',
    messages: 'Gesprek',
    notes: 'Notities',
    alerts: 'Waarschuwingen',
    none: 'Geen',
    visitor: 'Bezoeker',
    assistant: 'Assistent (automatisch)',
  },
  unnamed: 'Medewerker',
}
