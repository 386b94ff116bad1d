import type { SignalCheckWording } from './wording'

const tick = (whatYou: string) => (situation: string) =>
  [
    `**${situation}.** Tick what you ${whatYou}. You do not have to be certain.`,
    'You can also type: “1 and 3”, “none” or “stop”. You may ask something else in between. Type **checklist** to go on here.',
  ].join('\n\n')

const oneByOne = (question: string) => (situation: string, signals: number) =>
  `**${situation}.** I name ${signals} signs, one by one. ${question} Answer yes or no. You do not have to be certain. You can stop at any time. Asked something else in between? Type **checklist** to go on.`

const toAnybody: SignalCheckWording = {
  chooseSituation:
    'Here you can go through a list of signs. After that I say whether it is good to talk to someone about it. I ask for no names and pass nothing on.\n\n**What is it about?** Choose what fits best.',
  otherSituations: 'Is it one of these? If nothing fits exactly, choose what comes closest.',
  more: 'Somewhere else',
  back: 'Back',
  gone: 'This list is no longer there. Please choose again.',
  tick: tick('see or go through'),
  checklistLabel: 'What do you see or go through?',
  submit: 'Done',
  otherSituation: 'Another situation',
  whichNumbers: (boxes) =>
    `Which numbers do you mean? Type them one after another, such as “1 and 3”. The list runs from 1 to ${boxes}.`,
  oneByOne: oneByOne('Do you see this, or does it happen to you?'),
  ask: (place, of, signal) => `${place} of ${of}\n\n**${signal}**`,
  yes: 'Yes',
  no: 'No or not sure',
  stop: 'Stop',
  stopped:
    'We stop here. Your answers are erased and I have passed nothing on. You can always ask for advice, also when in doubt.',
  goOn: 'Go on with check',
  again: 'Check again',
  urgent:
    '**Is this happening now? Call 112.** Also call if someone is locked up or in danger right now. You cannot speak? In the **112NL** app you can type.',
  callEmergency: 'Call 112',
  outcome: {
    'talk-today': '**This is a reason to talk to someone today.** It is no proof and no verdict.',
    talk: '**This is a reason to talk to someone.** It is no proof and no verdict.',
    'keep-watching':
      '**This says little as yet.** Keep your eyes open. If you see more later, go through the list again. You can always ask for advice, also when in doubt.',
    'nothing-ticked':
      '**You ticked nothing.** That does not mean that nothing is wrong. Not everything can be seen. Still have a bad feeling? Then you can always ask for advice.',
  },
  counted: 'These answers count:',
  ticked: 'You ticked:',
  others: 'You also ticked:',
  careful:
    'If this is happening to you, it is not your fault. Do not confront the person you suspect. Do not look into it yourself, follow no one and take no pictures. That can be dangerous, for you and for others.',
  contacts: 'Here you can talk about it:',
  nothingPassedOn: 'I have passed nothing on. You decide what you tell. You do not have to give your name.',
  call: (number) => `Call ${number}`,
  mail: 'Email the knowledge centre',
  source: (names, checked) => `Signs from: ${names.join(', ')}. Checked on ${checked}.`,
  locale: 'en-GB',
}

export const en: Record<'public' | 'professional', SignalCheckWording> = {
  public: toAnybody,
  professional: {
    ...toAnybody,
    checklistLabel: 'What do you see or hear?',
    tick: tick('see or hear'),
    oneByOne: oneByOne('Do you see or hear this?'),
    urgent:
      '**Is this happening now? Call 112.** Also call if someone is locked up or in danger right now. Do not go there yourself.',
    careful:
      'Talk to the person only if that is safe: alone and without pressure. Do not confront the person you suspect. Do not look into it yourself, follow no one and take no pictures.',
    nothingPassedOn: 'I have passed nothing on. You can ask for advice without giving the person’s name.',
  },
}
