import type { PanelWording } from './wording'

export const dutch: PanelWording = {
  title: 'Vraag het KMT',
  disclosure: 'Hier antwoordt een automatische assistent.',
  language: 'Taal',
  minimise: 'Chat verkleinen',
  call: (number) => `Bel ${number}`,
  exit: 'Snel weg',
  transcript: 'Gesprek',
  you: 'Jij',
  person: 'een mens',
  assistant: 'Assistent',
  typing: 'De assistent is aan het typen',
  choices: 'Kies een antwoord of typ zelf',
  important: 'Belangrijk',
  opensNewPage: 'opent een nieuwe pagina',
  nothingTicked: 'Niets aangevinkt',
  typeNumbers: 'Typ de nummers die kloppen, bijvoorbeeld: 1, 3. Klopt er niets? Typ dan: geen.',
  sending: 'Wordt verstuurd…',
  failed: 'Niet verstuurd.',
  tryAgain: 'Opnieuw proberen',
  restarted:
    'De verbinding was te lang stil. Er is een nieuw gesprek begonnen. De assistent weet niet meer wat hierboven staat.',
  offline: 'Geen verbinding. We proberen het opnieuw.',
  offlineHelp: 'Bellen kan wel:',
  centre: 'Kenniscentrum',
  reconnected: 'Weer verbonden',
  clearingSoon: 'Het is stil. Over 1 minuut wissen we dit gesprek van je scherm.',
  keep: 'Laat staan',
  cleared: {
    idle: 'Het was 15 minuten stil. Daarom is het gesprek van je scherm gewist.',
    wiped: 'Het gesprek is gewist.',
  },
  startAgain: 'Nieuw gesprek beginnen',
  field: 'Je bericht',
  placeholder: 'Typ je vraag',
  send: 'Versturen',
  charactersLeft: (count) => `Nog ${count} ${count === 1 ? 'teken' : 'tekens'}`,
  safety: {
    title: 'Veilig gebruiken',
    back: 'Terug naar het gesprek',
    sections: [
      {
        heading: 'Snel weg',
        lines: [
          'Druk op Snel weg, of druk 3 keer snel op Shift. Je scherm is meteen leeg. Daarna zie je een gewone, neutrale pagina.',
          'De pagina waar je nu bent, staat daarna niet meer achter de knop Terug.',
        ],
      },
      {
        heading: 'Wat Snel weg niet kan verbergen',
        lines: [
          'Je browsergeschiedenis. Pagina’s die je hebt bezocht, kunnen daar blijven staan.',
          'Iemand die meekijkt op je telefoon of computer, met een app of over je schouder.',
          'Het netwerk. Wie de wifi beheert, kan zien welke websites je bezoekt.',
        ],
      },
      {
        heading: 'Wat helpt',
        lines: [
          'Gebruik een privévenster (incognito). Sluit het als je klaar bent.',
          'Denk je dat iemand meekijkt op jouw apparaat? Gebruik dan een ander apparaat, bijvoorbeeld van iemand die je vertrouwt of in de bibliotheek.',
        ],
      },
      {
        heading: 'Wat er op dit apparaat blijft',
        lines: [
          'De chat zet geen cookies en bewaart het gesprek niet op dit apparaat. Sluit je de pagina, dan is het gesprek weg.',
          'Is het 15 minuten stil, dan wissen we het gesprek van je scherm.',
        ],
      },
    ],
    wipe: 'Gesprek nu wissen',
  },
}
