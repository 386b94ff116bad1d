import type { StandardReplies } from './reply-topics'

export const english: StandardReplies = {
  hello:
    'Hello, I’m glad you got in touch. I have read what you wanted to pass on. Tell me more whenever you’re ready.',
  'safe-now':
    'Is it safe for you to talk now? If someone is watching, just write ‘no’. Then I won’t write until you do.',
  emergency: 'Is anyone in danger right now? Then call 112. If you can’t speak, you can also chat in the 112NL app.',
  'take-time': 'Take your time. You don’t have to tell me everything, and you can stop at any moment.',
  'not-your-fault': 'What happened to you is not your fault. It is good that you are talking about it.',
  'no-police': 'I’m not the police. You decide what you tell me.',
  'think-along': 'I’d like to think this through with you. What do you need most right now?',
  'look-up': 'Let me look that up for you. Can you stay here for a few more minutes?',
  'still-there': 'Are you still there? No hurry. If now is not a good time, you can come back later.',
  colleague: 'A colleague of mine knows more about this. Is it all right if they carry on with you?',
  goodbye:
    'Thank you for trusting us with this. You are always welcome back. Clear this chat if someone else can see your device.',
}
