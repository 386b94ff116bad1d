import type { HandOffWording } from './wording'

const place = (number: number | undefined): string => {
  if (number === undefined) return ''
  return number === 1 ? 'You are next.' : `You are number ${number} in the queue.`
}

export const en: HandOffWording = {
  call: (number) => `Call ${number}`,
  mail: 'Email the knowledge centre',

  offerTalk: (waiting) =>
    [
      'Someone from the knowledge centre is here now. You can go on talking with a person in this chat.',
      waiting === 0
        ? 'Nobody is waiting before you.'
        : `${waiting === 1 ? '1 person is' : `${waiting} people are`} waiting before you.`,
      'Would you like that? You do not have to give your name. Is someone in danger now? Call **112**.',
    ].join('\n\n'),
  offerMessage: ({ centre, dayAndNight, opensAt }) =>
    [
      `Nobody can chat with you right now.${opensAt ? ` Someone will be here again from ${opensAt}.` : ''}`,
      `You may be able to call: ${centre}. Open day and night: ${dayAndNight}. In danger: **112**.`,
      'You can also leave a message here. You will get a code. With that code you can come back later for the answer. Would you like that?',
    ].join('\n\n'),
  yes: 'Yes, please',
  leaveMessage: 'Leave a message',
  no: 'Rather not',
  stop: 'Stop',
  nothingPassedOn: 'All right. I have not passed anything on. You can still talk to a person later.',

  typeMessage:
    'Type your message. Write only what you want to share. Names and addresses are not needed. Type ‘stop’ if you change your mind.',
  messageTooLong: 'This message is too long. Can you make it shorter?',
  wrote: (text) => `You wrote: ‘${text}’`,
  ticked: (signal) => `You ticked: ${signal}`,
  consent:
    '**We will pass this on to a member of staff.** Untick what you do not want to share. You can also type ‘without 2’ or ‘nothing’.',
  consentByNumber:
    '**We will pass this on to a member of staff.** Is there something you do not want to share? Type its number, like this: ‘without 2’. Or type: ‘nothing’.',
  consentLabel: 'What may a member of staff read?',
  passOn: 'Pass on',
  whichLines: (lines) =>
    `Which numbers shall we leave out? For example, type ‘without 2’. The list goes from 1 to ${lines}.`,

  contact:
    'May we also reach you outside this chat? You do not have to say yes. Keep in mind that someone else may see your phone or e-mail.',
  contactHere: 'No, only here',
  contactBy: { phone: 'Yes, call me', 'text-message': 'Yes, text me', email: 'Yes, e-mail me' },
  address: {
    phone: 'On which number is it safe to call you?',
    'text-message': 'On which number is it safe to text you?',
    email: 'At which e-mail address is it safe?',
  },
  addressUnclear: 'That does not look like a number or an e-mail address. Type it again, or type ‘stop’.',
  moment: 'When is it safe? For example: ‘after six’ or ‘not at the weekend’.',
  voicemail: 'If you do not answer, may we leave a voice message?',

  queued: (number) => ['**You are in the queue for a member of staff.**', place(number)].filter(Boolean).join(' '),
  staysHere: {
    web: 'Keep this window open. You will see it here when someone joins. You can go on typing.',
    teams: 'You will get a message here when someone joins. You can go on typing.',
    messenger: 'You will get a message here when someone joins. You can go on typing.',
  },
  messageLeft: '**Your message is ready for a member of staff.** They will read it and can answer you here.',
  code: (code) => `With this code you can come back later: **${code}**`,
  codeShows: {
    web: 'Type the code here. You will not see old messages, but you will see an answer. Keep the code only if that is safe.',
    teams: 'Type the code here, or in the chat on the website. You will see if there is an answer.',
    messenger:
      'Type the code here, or in the chat on the website. You will see if there is an answer. Keep the code only if that is safe.',
  },
  danger: 'Is someone in danger? Do not wait for us. Call **112**.',
  relayed: (number) => ['I am passing this on.', place(number)].filter(Boolean).join(' '),

  joined: (name) => `**${name} has joined.** From now on you are talking with a person.`,
  handedOver: (name) => `**${name} takes over the conversation.** ${name} is a person too.`,
  backInQueue: 'You are waiting for a member of staff again. You keep your place in the queue.',
  nobodyCame: ({ centre, dayAndNight }) =>
    [
      'It did not work out: nobody could join. That is on our side.',
      `You can call: ${centre}. Open day and night: ${dayAndNight}. In danger: **112**.`,
      'We keep what you passed on for a few days, for a member of staff. Would you like to add a message?',
    ].join('\n\n'),
  endedByStaff:
    'The conversation with the member of staff is over. You are talking with the automatic assistant again. You can just go on asking.',
  endedBySilence: (minutes) =>
    `You did not write anything for ${minutes} minutes. So the conversation with the member of staff has ended. Would you like to go on? Choose **Talk to a person** again.`,
  endedByVisitor:
    'The conversation with the member of staff has stopped. We will not send you anything. Shall we also erase what you passed on? Then type **erase**.',
  erased: {
    web: 'Erased. We no longer have what you wrote and what you passed on. It leaves this screen when you close the window. We cannot erase the history of your browser.',
    teams:
      'Erased. We no longer have what you wrote and what you passed on. Teams still keeps a copy of this conversation. We cannot erase that.',
    messenger:
      'Erased. We no longer have what you wrote and what you passed on. Facebook still keeps a copy of this conversation. We cannot erase that. You can delete the conversation in Messenger.',
  },

  status: {
    waiting: 'Your code is right. You are still waiting for a member of staff.',
    staff: 'Your code is right. A member of staff is working on it.',
    'message-left': 'Your code is right. Your message is ready for a member of staff.',
    expired: 'Your code is right. Nobody could join at the time. A member of staff can still read it.',
    closed: 'Your code is right. The conversation has been closed.',
  },
  mayBeWatched: {
    web: 'Is someone looking over your shoulder? Press **Leave now** and come back later.',
    teams: 'Is someone looking over your shoulder? Close this chat and come back later.',
    messenger: 'Is someone looking over your shoulder? Close Messenger and come back later.',
  },
  noNewReplies: 'There is no new answer yet. Would you rather not wait? Choose **Talk to a person**.',
  wroteAt: (date) => `A member of staff wrote on ${date}:`,
  codeMistyped: 'This code is not quite right. Look at it again and type it once more.',
  codeUnknown:
    'We find nothing with this code. Check if it was typed well. After some time we erase everything, and then a code no longer works.',
  tooManyTries: 'This was tried too often. Wait an hour, or choose **Talk to a person**.',
  locale: 'en-GB',
}
