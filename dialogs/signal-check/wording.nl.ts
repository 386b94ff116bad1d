import type { SignalCheckWording } from './wording'

const tick = (what: string) => (situation: string) =>
  [
    `**${situation}.** Vink aan wat ${what} niets zeker te weten.`,
    'Typen kan ook: ‘1 en 3’, ‘geen’ of ‘stop’. Iets anders vragen mag tussendoor. Typ **signalencheck** om hier weer verder te gaan.',
  ].join('\n\n')

const toAnybody: SignalCheckWording = {
  chooseSituation:
    'Je kunt hier een lijst met signalen nalopen. Daarna zeg ik of het goed is om met iemand te overleggen. Ik vraag geen namen en geef niets door.\n\n**Waar gaat het om?** Kies wat het beste past.',
  otherSituations: 'Is het een van deze? Past niets precies? Kies dan wat het dichtst in de buurt komt.',
  more: 'Ergens anders',
  back: 'Terug',
  gone: 'Deze lijst is er niet meer. Kies opnieuw.',
  tick: tick('je ziet of meemaakt. Je hoeft'),
  checklistLabel: 'Wat zie je of maak je mee?',
  submit: 'Klaar',
  otherSituation: 'Andere situatie',
  whichNumbers: (boxes) =>
    `Welke nummers bedoel je? Typ ze achter elkaar, bijvoorbeeld ‘1 en 3’. De lijst loopt van 1 tot en met ${boxes}.`,
  oneByOne: (situation, signals) =>
    `**${situation}.** Ik noem ${signals} signalen, één voor één. Zie je dit, of maak je dit mee? Antwoord met ja of nee. Je hoeft niets zeker te weten. Stoppen kan altijd. Vraag je tussendoor iets anders? Typ **signalencheck** om verder te gaan.`,
  ask: (place, of, signal) => `${place} van ${of}\n\n**${signal}**`,
  yes: 'Ja',
  no: 'Nee of weet niet',
  stop: 'Stoppen',
  stopped: 'We stoppen. Je antwoorden zijn gewist en ik heb niets doorgegeven. Overleggen kan altijd, ook bij twijfel.',
  goOn: 'Verder nalopen',
  again: 'Opnieuw nalopen',
  urgent:
    '**Gebeurt dit nu? Bel 112.** Doe dat ook als iemand nu opgesloten zit of direct gevaar loopt. Kun je niet praten? In de app **112NL** kun je typen.',
  callEmergency: 'Bel 112',
  outcome: {
    'talk-today': '**Dit is een reden om vandaag nog te overleggen.** Het is geen bewijs en geen oordeel.',
    talk: '**Dit is een reden om te overleggen.** Het is geen bewijs en geen oordeel.',
    'keep-watching':
      '**Dit zegt nog weinig.** Blijf opletten. Zie je later meer? Loop de lijst dan nog eens na. Overleggen kan altijd, ook bij twijfel.',
    'nothing-ticked':
      '**Je hebt niets aangevinkt.** Dat betekent niet dat er niets aan de hand is. Niet alles is te zien. Heb je toch een naar gevoel? Dan kun je altijd overleggen.',
  },
  counted: 'Deze antwoorden tellen mee:',
  ticked: 'Dit gaf je aan:',
  others: 'Dit gaf je ook aan:',
  careful:
    'Overkomt dit jou, dan is het niet jouw schuld. Spreek degene die je verdenkt er niet op aan. Zoek niets zelf uit, volg niemand en maak geen foto’s. Dat kan gevaarlijk zijn, voor jou en voor een ander.',
  contacts: 'Hier kun je overleggen:',
  nothingPassedOn: 'Ik heb niets doorgegeven. Wat je vertelt, bepaal je zelf. Je naam hoef je niet te noemen.',
  call: (number) => `Bel ${number}`,
  mail: 'Mail het kenniscentrum',
  source: (names, checked) => `Signalen uit: ${names.join(', ')}. Nagekeken op ${checked}.`,
  locale: 'nl-NL',
}

export const nl: Record<'public' | 'professional', SignalCheckWording> = {
  public: toAnybody,
  professional: {
    ...toAnybody,
    chooseSituation:
      'U kunt hier een lijst met signalen nalopen. Daarna zeg ik of er reden is om te overleggen. Ik vraag geen namen en geef niets door.\n\n**Waar gaat het om?** Kies wat het beste past.',
    tick: tick('u ziet of hoort. U hoeft'),
    checklistLabel: 'Wat ziet of hoort u?',
    whichNumbers: (boxes) =>
      `Welke nummers bedoelt u? Typ ze achter elkaar, bijvoorbeeld ‘1 en 3’. De lijst loopt van 1 tot en met ${boxes}.`,
    oneByOne: (situation, signals) =>
      `**${situation}.** Ik noem ${signals} signalen, één voor één. Ziet of hoort u dit? Antwoord met ja of nee. U hoeft niets zeker te weten. Stoppen kan altijd. Vraagt u tussendoor iets anders? Typ **signalencheck** om verder te gaan.`,
    stopped:
      'We stoppen. Uw antwoorden zijn gewist en ik heb niets doorgegeven. Overleggen kan altijd, ook bij twijfel.',
    urgent:
      '**Gebeurt dit nu? Bel 112.** Doe dat ook als iemand nu opgesloten zit of direct gevaar loopt. Ga er niet zelf op af.',
    outcome: {
      ...toAnybody.outcome,
      'keep-watching':
        '**Dit zegt nog weinig.** Blijf opletten. Ziet u later meer? Loop de lijst dan nog eens na. Overleggen kan altijd, ook bij twijfel.',
      'nothing-ticked':
        '**U hebt niets aangevinkt.** Dat betekent niet dat er niets aan de hand is. Niet alles is te zien. Twijfelt u toch? Dan kunt u altijd overleggen.',
    },
    ticked: 'Dit gaf u aan:',
    others: 'Dit gaf u ook aan:',
    careful:
      'Praat met de persoon zelf alleen als dat veilig kan, onder vier ogen en zonder druk. Spreek degene die u verdenkt er niet op aan. Zoek niets zelf uit, volg niemand en maak geen foto’s.',
    contacts: 'Hier kunt u overleggen:',
    nothingPassedOn: 'Ik heb niets doorgegeven. Overleggen kan zonder de naam van de persoon te noemen.',
  },
}
