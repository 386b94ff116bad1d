import type { HandOffWording } from './wording'

const place = (number: number | undefined): string => {
  if (number === undefined) return ''
  return number === 1 ? 'Dit gesprek is als eerste aan de beurt.' : `Dit gesprek is nummer ${number} in de rij.`
}

/** Without `je` or `u` where it can be: victims read this, and professionals too. */
export const nl: HandOffWording = {
  call: (number) => `Bel ${number}`,
  mail: 'Mail het kenniscentrum',

  offerTalk: (waiting) =>
    [
      'Er is nu iemand van het kenniscentrum. Verder praten met een mens kan hier in de chat.',
      waiting === 0
        ? 'Er wacht niemand anders.'
        : `Er ${waiting === 1 ? 'wacht nog 1 persoon' : `wachten nog ${waiting} mensen`}.`,
      'Zullen we dat doen? Een naam is niet nodig. Is er nu gevaar? Bel **112**.',
    ].join('\n\n'),
  offerMessage: ({ centre, dayAndNight, opensAt }) =>
    [
      `Er is nu niemand om mee te chatten.${opensAt ? ` Er is weer iemand vanaf ${opensAt}.` : ''}`,
      `Bellen kan misschien wel: ${centre}. Dag en nacht bereikbaar: ${dayAndNight}. Bij gevaar: **112**.`,
      'Een bericht achterlaten kan ook. Daar hoort een code bij. Met die code is het antwoord later hier te lezen. Zullen we dat doen?',
    ].join('\n\n'),
  yes: 'Ja, graag',
  leaveMessage: 'Bericht achterlaten',
  no: 'Liever niet',
  stop: 'Stoppen',
  nothingPassedOn: 'Goed. Ik heb niets doorgegeven. Een mens spreken kan later altijd nog.',

  typeMessage:
    'Typ het bericht. Niets hoeft: ook een paar woorden is genoeg. Namen en adressen zijn niet nodig. Toch liever niet? Typ ‘stop’.',
  messageTooLong: 'Dit bericht is te lang. Kan het korter?',
  wrote: (text) => `Geschreven: ‘${text}’`,
  ticked: (signal) => `Aangekruist: ${signal}`,
  consent:
    '**Dit geven we door aan een medewerker.** Haal het vinkje weg bij wat niet gedeeld mag worden. Typen kan ook: ‘zonder 2’ of ‘niets’.',
  consentByNumber:
    '**Dit geven we door aan een medewerker.** Mag iets niet gedeeld worden? Typ het nummer, bijvoorbeeld: ‘zonder 2’. Of typ: ‘niets’.',
  consentLabel: 'Wat mag een medewerker lezen?',
  passOn: 'Doorgeven',
  whichLines: (lines) =>
    `Welke nummers laten we weg? Typ bijvoorbeeld ‘zonder 2’. De lijst loopt van 1 tot en met ${lines}.`,

  contact:
    'Mogen we ook buiten deze chat contact opnemen? Dat hoeft niet. Denk eraan: een ander kan een telefoon of mail misschien zien.',
  contactHere: 'Nee, alleen hier',
  contactBy: { phone: 'Ja, bellen', 'text-message': 'Ja, sms', email: 'Ja, mailen' },
  address: {
    phone: 'Op welk telefoonnummer is bellen veilig?',
    'text-message': 'Op welk nummer is een sms veilig?',
    email: 'Op welk mailadres is het veilig?',
  },
  addressUnclear: 'Dat lijkt geen nummer of mailadres. Typ het nog eens, of typ ‘stop’.',
  moment: 'Wanneer is het veilig? Bijvoorbeeld: ‘na zes uur’ of ‘niet in het weekend’.',
  voicemail: 'Wordt er niet opgenomen? Mogen we dan iets inspreken?',

  queued: (number) => ['**Er is een medewerker gevraagd.**', place(number)].filter(Boolean).join(' '),
  staysHere: {
    web: 'Laat dit venster open. Hier staat het als er iemand bij komt. Verder typen mag alvast.',
    teams: 'Hier komt een bericht als er iemand bij komt. Verder typen mag alvast.',
    messenger: 'Hier komt een bericht als er iemand bij komt. Verder typen mag alvast.',
  },
  messageLeft: '**Het bericht staat klaar voor een medewerker.** Die leest het en kan hier antwoorden.',
  code: (code) => `Later terugkomen kan met deze code: **${code}**`,
  codeShows: {
    web: 'Typ de code dan hier. Oude berichten staan er dan niet meer, een antwoord wel. Bewaar de code alleen als dat veilig is.',
    teams: 'Typ de code dan hier, of in de chat op de website. Dan is te zien of er een antwoord is.',
    messenger:
      'Typ de code dan hier, of in de chat op de website. Dan is te zien of er een antwoord is. Bewaar de code alleen als dat veilig is.',
  },
  danger: 'Is er gevaar? Wacht niet op ons. Bel **112**.',
  relayed: (number) => ['Ik geef dit door.', place(number)].filter(Boolean).join(' '),

  joined: (name) => `**${name} is erbij.** Vanaf nu antwoordt er een mens.`,
  handedOver: (name) => `**${name} gaat verder met het gesprek.** Ook ${name} is een mens.`,
  backInQueue: 'Dit gesprek wacht weer op een medewerker. De plaats in de rij blijft hetzelfde.',
  nobodyCame: ({ centre, dayAndNight }) =>
    [
      'Het is niet gelukt: er kon niemand bij komen. Dat ligt aan ons.',
      `Bellen kan: ${centre}. Dag en nacht bereikbaar: ${dayAndNight}. Bij gevaar: **112**.`,
      'Wat is doorgegeven, bewaren we nog een paar dagen voor een medewerker. Er een bericht bij achterlaten kan ook.',
    ].join('\n\n'),
  endedByStaff:
    'Het gesprek met de medewerker is klaar. Vanaf nu antwoordt weer de automatische assistent. Verder vragen kan gewoon hier.',
  endedBySilence: (minutes) =>
    `Er is ${minutes} minuten niets geschreven. Daarom stopt het gesprek met de medewerker. Toch verder? Kies dan weer **Iemand spreken**.`,
  endedByVisitor:
    'Het gesprek met de medewerker is gestopt. We sturen niets meer. Ook laten wissen wat is doorgegeven? Typ dan **wis**.',
  erased: {
    web: 'Gewist. Wat hier geschreven en doorgegeven is, is bij ons weg. Op dit scherm verdwijnt het als het venster dichtgaat. De geschiedenis van de browser kunnen wij niet wissen.',
    teams:
      'Gewist. Wat hier geschreven en doorgegeven is, is bij ons weg. Teams bewaart nog een kopie van dit gesprek. Die kunnen wij niet wissen.',
    messenger:
      'Gewist. Wat hier geschreven en doorgegeven is, is bij ons weg. Facebook bewaart nog een kopie van dit gesprek. Die kunnen wij niet wissen. Het gesprek verwijderen kan in Messenger zelf.',
  },

  status: {
    waiting: 'De code klopt. Dit gesprek wacht nog op een medewerker.',
    staff: 'De code klopt. Een medewerker is ermee bezig.',
    'message-left': 'De code klopt. Het bericht staat klaar voor een medewerker.',
    expired: 'De code klopt. Er kon toen niemand bij komen. Een medewerker kan het nog wel lezen.',
    closed: 'De code klopt. Het gesprek is afgesloten.',
  },
  mayBeWatched: {
    web: 'Kijkt er iemand mee? Klik dan op **Snel weg** en kom later terug.',
    teams: 'Kijkt er iemand mee? Sluit dan deze chat en kom later terug.',
    messenger: 'Kijkt er iemand mee? Sluit dan Messenger en kom later terug.',
  },
  noNewReplies: 'Er is nog geen nieuw antwoord. Liever niet wachten? Kies dan **Iemand spreken**.',
  wroteAt: (date) => `Een medewerker schreef op ${date}:`,
  codeMistyped: 'Deze code klopt niet helemaal. Kijk hem nog eens na en typ hem opnieuw.',
  codeUnknown:
    'Bij deze code vinden we niets. Kijk of hij goed getypt is. Na een tijd wissen we alles, en dan werkt een code niet meer.',
  tooManyTries: 'Deze code is te vaak geprobeerd. Wacht een uur, of kies **Iemand spreken**.',
  locale: 'nl-NL',
}
