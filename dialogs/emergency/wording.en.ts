import type { EmergencyWording } from './wording'

export const en: EmergencyWording = {
  public: {
    danger: [
      '**Call 112 now.** Say where it is and what is happening. If you do not know where you are, say what you see or hear.',
      'If you cannot speak out loud, you can type to 112 in the **112NL** app, also in your own language. Install the app first. Do not call and stay silent: they will hang up.',
    ].join('\n\n'),
    dangerPerson: ({ phone, email }) =>
      `Are you safe, and do you want to talk to a person? Call the knowledge centre on human trafficking: ${phone}, or e-mail ${email}. This is not an emergency number: in danger, 112 comes first.`,
    dangerAgain: '**Call 112** if there is danger now. If you cannot speak, type to 112 in the **112NL** app.',
    crisis: ({ phone, site }) =>
      [
        `**Call ${phone} now.** Or chat at ${site}. It is free and anonymous, day and night. Someone will listen to you.`,
        'Is your life or someone else’s in danger right now? **Call 112.** Find someone who can stay with you.',
      ].join('\n\n'),
    crisisAgain: 'Talk to someone now: call or chat with **113**. Life in danger right now? Call **112**.',
    suspected: ({ phone, email }) =>
      [
        'It is good that you are telling this. What you describe can be a sign of exploitation. If it is happening to you, it is not your fault.',
        `You can talk to a person: call the knowledge centre on human trafficking, ${phone}, or e-mail ${email}. You do not have to give your name.`,
        'Do not confront the person you suspect. That can be dangerous, for you and for others. Is someone in danger? Call **112**.',
      ].join('\n\n'),
    suspectedAgain: ({ phone, email }) =>
      `This can be a sign too. Talk it over with a person: ${phone} or ${email}. In danger: **112**.`,
  },
  professional: {
    danger: [
      '**Call 112 now.** Say where it is and what you see or hear. Do not go in yourself.',
      'If someone cannot speak out loud, they can type to 112 in the **112NL** app, if the app is on the phone. A call in which nobody speaks is cut off.',
    ].join('\n\n'),
    dangerPerson: ({ phone, email }) =>
      `Once the danger has passed you can consult the knowledge centre on human trafficking: ${phone} or ${email}. This is not an emergency number: in danger, 112 comes first.`,
    dangerAgain:
      '**Call 112** if there is danger now. If someone cannot speak, they can type to 112 in the **112NL** app.',
    crisis: ({ phone, site }) =>
      [
        `**Call ${phone}** or chat at ${site}: free and anonymous, day and night. Is it about yourself? Someone will listen to you. Is it about someone else? You can ask for advice there too.`,
        'Is a life in immediate danger? **Call 112.** Do not stay alone, and do not leave the other person alone.',
      ].join('\n\n'),
    crisisAgain: 'Call or chat with **113**, for yourself or for advice. Life in immediate danger: **112**.',
    suspected: ({ phone, email }) =>
      [
        'It is good that you consult us. What you describe can be a sign of exploitation.',
        `Call for advice: the knowledge centre on human trafficking, ${phone}, or e-mail ${email}. You need not give any names.`,
        'Write down what you saw and heard, with the date. Consult a colleague or your designated officer. Is the person under 18? Follow the reporting code (meldcode) of your organisation.',
        'Do not confront the person you suspect, and do not investigate yourself. Is someone in danger? Call **112**.',
      ].join('\n\n'),
    suspectedAgain: ({ phone, email }) =>
      `This can be a sign too. Bring it up when you consult: ${phone} or ${email}. In danger: **112**.`,
  },
  button: {
    call: (number) => `Call ${number}`,
    mail: 'Email the knowledge centre',
    chat: (site) => `Chat at ${site.replace(/^www\./, '')}`,
  },
}
