import type { EmergencyWording } from './wording'

export const nl: EmergencyWording = {
  public: {
    danger: [
      '**Bel nu 112.** Zeg waar het is en wat er gebeurt. Weet je niet waar je bent? Zeg wat je ziet of hoort.',
      'Kun je niet hardop praten? In de app **112NL** kun je typen met 112. Je moet de app wel eerst op je telefoon zetten. Bel niet zonder iets te zeggen: dan wordt er opgehangen.',
    ].join('\n\n'),
    dangerPerson: ({ name, phone, email }) =>
      `Ben je veilig en wil je een mens spreken? Bel het ${name}: ${phone}, of mail ${email}. Dit is geen alarmnummer: bij gevaar gaat 112 voor.`,
    dangerAgain: '**Bel 112** als er nu gevaar is. Kun je niet praten? Typ met 112 in de app **112NL**.',
    crisis: ({ phone, site }) =>
      [
        `**Bel nu ${phone}.** Of chat op ${site}. Dat is gratis en anoniem, dag en nacht. Er luistert iemand naar je.`,
        'Gaat het nu meteen mis, met jou of met een ander? **Bel 112.** Zoek iemand op die bij je kan blijven.',
      ].join('\n\n'),
    crisisAgain: 'Praat nu met iemand: bel of chat met **113**. Gaat het meteen mis? Bel **112**.',
    suspected: ({ name, phone, email }) =>
      [
        'Goed dat je dit vertelt. Wat je schrijft, kan een signaal van uitbuiting zijn. Overkomt het jou, dan is dat niet jouw schuld.',
        `Je kunt met een mens overleggen: bel het ${name}, ${phone}, of mail ${email}. Je naam hoef je niet te noemen.`,
        'Spreek degene die je verdenkt er niet op aan. Dat kan gevaarlijk zijn, voor jou en voor een ander. Is er gevaar? Bel **112**.',
      ].join('\n\n'),
    suspectedAgain: ({ phone, email }) =>
      `Ook dit kan een signaal zijn. Bespreek het met een mens: ${phone} of ${email}. Bij gevaar: **112**.`,
  },
  professional: {
    danger: [
      '**Bel nu 112.** Zeg waar het is en wat u ziet of hoort. Ga er niet zelf op af.',
      'Kan iemand niet hardop praten? In de app **112NL** kan diegene typen met 112, als de app op de telefoon staat. Een oproep zonder antwoord wordt verbroken.',
    ].join('\n\n'),
    dangerPerson: ({ name, phone, email }) =>
      `Overleggen kan als het gevaar voorbij is: ${name}, ${phone} of ${email}. Dit is geen alarmnummer: bij gevaar gaat 112 voor.`,
    dangerAgain: '**Bel 112** als er nu gevaar is. Kan iemand niet praten? Typen met 112 kan in de app **112NL**.',
    crisis: ({ phone, site }) =>
      [
        `**Bel ${phone}** of chat op ${site}: gratis en anoniem, dag en nacht. Gaat het om uzelf? Er luistert iemand naar u. Gaat het om een ander? Dan kunt u er ook overleggen.`,
        'Is er direct levensgevaar? **Bel 112.** Blijf niet alleen, en laat de ander niet alleen.',
      ].join('\n\n'),
    crisisAgain: 'Bel of chat met **113**, voor uzelf of voor overleg. Bij direct levensgevaar: **112**.',
    suspected: ({ name, phone, email }) =>
      [
        'Goed dat u overlegt. Wat u beschrijft, kan een signaal van uitbuiting zijn.',
        `Bel voor advies: ${name}, ${phone}, of mail ${email}. Dat kan zonder namen te noemen.`,
        'Schrijf op wat u zag en hoorde, met de datum. Overleg met een collega of de aandachtsfunctionaris. Gaat het om iemand onder de 18? Volg de meldcode.',
        'Spreek degene die u verdenkt er niet op aan en ga niet zelf op onderzoek uit. Is er gevaar? Bel **112**.',
      ].join('\n\n'),
    suspectedAgain: ({ phone, email }) =>
      `Ook dit kan een signaal zijn. Neem het mee in uw overleg: ${phone} of ${email}. Bij gevaar: **112**.`,
  },
  button: {
    call: (number) => `Bel ${number}`,
    mail: 'Mail het kenniscentrum',
    chat: (site) => `Chat op ${site.replace(/^www\./, '')}`,
  },
}
