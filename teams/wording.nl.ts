import type { TeamsAppWording } from './wording'

export const nl: TeamsAppWording = {
  name: { short: 'KMT-assistent', full: 'Assistent van het Kenniscentrum Mensenhandel Twente' },
  description: {
    short: 'Vragen over mensenhandel, melden en de agenda. Of praat met een medewerker.',
    full: [
      'Deze assistent beantwoordt vragen over signalen van mensenhandel, over melden in Twente en over de agenda van het Kenniscentrum Mensenhandel Twente. U kunt een lijst met signalen nalopen. U kunt ook vragen om een medewerker.',
      'Mensen van het kenniscentrum schreven elke zin, met bron en datum. Een computer zoekt het stuk dat bij uw vraag past. De assistent is geen taalmodel en verzint niets. Hij zegt nooit of iemand slachtoffer is.',
      'Hebt u een vermoeden? Bespreek het in uw eigen chat met de assistent, niet in een groep of een kanaal. Teams bewaart een kopie van wat u typt.',
      'Is iemand in gevaar? Bel 112.',
    ].join('\n\n'),
  },
  commands: {
    signals: { title: 'Signalen', description: 'Waaraan u mensenhandel kunt herkennen' },
    report: { title: 'Melden', description: 'Waar u terechtkunt met een vermoeden' },
    agenda: { title: 'Agenda', description: 'Bijeenkomsten en campagnes' },
    signalCheck: { title: 'Signalen nalopen', description: 'Aanvinken wat u zag, en horen of u beter overlegt' },
    person: { title: 'Iemand spreken', description: 'Een medewerker van het kenniscentrum' },
    stop: { title: 'Stop', description: 'Stoppen met waar u mee bezig bent, ook met herinneringen' },
    deskHere: {
      title: 'balie hier',
      description: 'Maakt van dit kanaal de balie. Voor de leiding van het kenniscentrum',
    },
    queue: { title: 'wachtrij', description: 'Wie er wacht. Voor medewerkers van het kenniscentrum' },
    present: { title: 'ik ben er', description: 'U bent er voor bezoekers. Voor medewerkers van het kenniscentrum' },
    absent: { title: 'ik ga weg', description: 'U bent er even niet. Voor medewerkers van het kenniscentrum' },
  },
}
