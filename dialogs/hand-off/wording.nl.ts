import type { HandOffWording } from './wording'

const place = (number: number | undefined): string => {
  if (number === undefined) return ''
  return number === 1 ? 'Je bent als eerste aan de beurt.' : `Je bent nummer ${number} in de rij.`
}

export const nl: HandOffWording = {
  call: (number) => `Bel ${number}`,
  mail: 'Mail het kenniscentrum',

  offerTalk: (waiting) =>
    [
      'Er is nu iemand van het kenniscentrum. Je kunt hier in de chat verder praten met een mens.',
      waiting === 0
        ? 'Er wacht niemand voor je.'
        : `Er ${waiting === 1 ? 'wacht 1 persoon' : `wachten ${waiting} mensen`} voor je.`,
      'Wil je dat? Je naam is niet nodig. Is er nu gevaar? Bel **112**.',
    ].join('\n\n'),
  offerMessage: ({ centre, dayAndNight, opensAt }) =>
    [
      `Er is nu niemand die met je kan chatten.${opensAt ? ` Er is weer iemand vanaf ${opensAt}.` : ''}`,
      `Bellen kan misschien wel: ${centre}. Dag en nacht bereikbaar: ${dayAndNight}. Bij gevaar: **112**.`,
      'Je kunt hier ook een bericht achterlaten. Je krijgt dan een code. Daarmee kom je later terug voor het antwoord. Wil je dat?',
    ].join('\n\n'),
  yes: 'Ja, graag',
  leaveMessage: 'Bericht achterlaten',
  no: 'Liever niet',
  stop: 'Stoppen',
  nothingPassedOn: 'Goed. Ik heb niets doorgegeven. Je kunt altijd later nog een mens spreken.',

  typeMessage:
    'Typ je bericht. Schrijf alleen wat je wilt delen. Namen en adressen zijn niet nodig. Typ ‘stop’ als je toch niet wilt.',
  messageTooLong: 'Dit bericht is te lang. Kun je het korter maken?',
  wrote: (text) => `Je schreef: ‘${text}’`,
  ticked: (signal) => `Je kruiste aan: ${signal}`,
  consent:
    '**Dit geven we door aan een medewerker.** Haal het vinkje weg bij wat je niet wilt delen. Typen kan ook: ‘zonder 2’ of ‘niets’.',
  consentByNumber:
    '**Dit geven we door aan een medewerker.** Is er iets bij wat je niet wilt delen? Typ het nummer, bijvoorbeeld: ‘zonder 2’. Of typ: ‘niets’.',
  consentLabel: 'Wat mag een medewerker lezen?',
  passOn: 'Doorgeven',
  whichLines: (lines) =>
    `Welke nummers laten we weg? Typ bijvoorbeeld ‘zonder 2’. De lijst loopt van 1 tot en met ${lines}.`,

  contact:
    'Mogen we je ook buiten deze chat bereiken? Dat hoeft niet. Denk eraan: een ander kan je telefoon of mail misschien zien.',
  contactHere: 'Nee, alleen hier',
  contactBy: { phone: 'Ja, bellen', 'text-message': 'Ja, sms', email: 'Ja, mailen' },
  address: {
    phone: 'Op welk telefoonnummer is bellen veilig?',
    'text-message': 'Op welk nummer is een sms veilig?',
    email: 'Op welk mailadres is het veilig?',
  },
  addressUnclear: 'Dat lijkt geen nummer of mailadres. Typ het nog eens, of typ ‘stop’.',
  moment: 'Wanneer is het veilig? Bijvoorbeeld: ‘na zes uur’ of ‘niet in het weekend’.',
  voicemail: 'Neem je niet op? Mogen we dan iets inspreken?',

  queued: (number) => ['**Je staat in de rij voor een medewerker.**', place(number)].filter(Boolean).join(' '),
  staysHere: {
    web: 'Laat dit venster open. Je ziet het hier als er iemand bij komt. Je mag alvast verder typen.',
    teams: 'Je krijgt hier een bericht als er iemand bij komt. Je mag alvast verder typen.',
    messenger: 'Je krijgt hier een bericht als er iemand bij komt. Je mag alvast verder typen.',
  },
  messageLeft: '**Je bericht staat klaar voor een medewerker.** Die leest het en kan je hier antwoorden.',
  code: (code) => `Met deze code kun je later terugkomen: **${code}**`,
  codeShows: {
    web: 'Typ de code dan hier. Oude berichten zie je niet terug, wel een antwoord. Bewaar de code alleen als dat veilig is.',
    teams: 'Typ de code dan hier, of in de chat op de website. Je ziet dan of er een antwoord is.',
    messenger:
      'Typ de code dan hier, of in de chat op de website. Je ziet dan of er een antwoord is. Bewaar de code alleen als dat veilig is.',
  },
  danger: 'Is er gevaar? Wacht niet op ons. Bel **112**.',
  relayed: (number) => ['Ik geef dit door.', place(number)].filter(Boolean).join(' '),

  joined: (name) => `**${name} is erbij.** Vanaf nu praat je met een mens.`,
  handedOver: (name) => `**${name} gaat verder met het gesprek.** Ook ${name} is een mens.`,
  backInQueue: 'Je wacht weer op een medewerker. Je houdt je plaats in de rij.',
  nobodyCame: ({ centre, dayAndNight }) =>
    [
      'Het is niet gelukt: er kon niemand bij komen. Dat ligt niet aan jou.',
      `Bellen kan: ${centre}. Dag en nacht bereikbaar: ${dayAndNight}. Bij gevaar: **112**.`,
      'Wat je doorgaf, bewaren we nog een paar dagen voor een medewerker. Wil je er een bericht bij achterlaten?',
    ].join('\n\n'),
  endedByStaff:
    'Het gesprek met de medewerker is klaar. Je praat nu weer met de automatische assistent. Je kunt hier gewoon verder vragen.',
  endedBySilence: (minutes) =>
    `Je hebt ${minutes} minuten niets geschreven. Daarom stopt het gesprek met de medewerker. Wil je toch verder? Kies dan weer **Iemand spreken**.`,
  endedByVisitor:
    'Het gesprek met de medewerker is gestopt. We sturen je niets meer. Wil je ook laten wissen wat je doorgaf? Typ dan **wis**.',
  erased: {
    web: 'Gewist. Wat je schreef en wat je doorgaf, is bij ons weg. Op dit scherm verdwijnt het als je het venster sluit. De geschiedenis van je browser kunnen wij niet wissen.',
    teams:
      'Gewist. Wat je schreef en wat je doorgaf, is bij ons weg. Teams bewaart nog een kopie van dit gesprek. Die kunnen wij niet wissen.',
    messenger:
      'Gewist. Wat je schreef en wat je doorgaf, is bij ons weg. Facebook bewaart nog een kopie van dit gesprek. Die kunnen wij niet wissen. Jij kunt het gesprek verwijderen in Messenger.',
  },

  status: {
    waiting: 'Je code klopt. Je wacht nog op een medewerker.',
    staff: 'Je code klopt. Een medewerker is ermee bezig.',
    'message-left': 'Je code klopt. Je bericht staat klaar voor een medewerker.',
    expired: 'Je code klopt. Er kon toen niemand bij komen. Een medewerker kan het nog wel lezen.',
    closed: 'Je code klopt. Het gesprek is afgesloten.',
  },
  mayBeWatched: {
    web: 'Kijkt er iemand mee? Klik dan op **Snel weg** en kom later terug.',
    teams: 'Kijkt er iemand mee? Sluit dan deze chat en kom later terug.',
    messenger: 'Kijkt er iemand mee? Sluit dan Messenger en kom later terug.',
  },
  noNewReplies: 'Er is nog geen nieuw antwoord. Wil je niet wachten? Kies dan **Iemand spreken**.',
  wroteAt: (date) => `Een medewerker schreef op ${date}:`,
  codeMistyped: 'Deze code klopt niet helemaal. Kijk hem nog eens na en typ hem opnieuw.',
  codeUnknown:
    'Bij deze code vinden we niets. Kijk of hij goed getypt is. Na een tijd wissen we alles, en dan werkt een code niet meer.',
  tooManyTries: 'Deze code is te vaak geprobeerd. Wacht een uur, of kies **Iemand spreken**.',
  locale: 'nl-NL',
}
