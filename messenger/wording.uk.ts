import type { MessengerWording } from './wording'

export const uk: MessengerWording = {
  greeting:
    'Тут відповідає автоматичний помічник, а не людина. Facebook зберігає копію розмови. Чат на нашому сайті — ні. Небезпека? Телефонуйте 112.',
  questions: {
    signals: 'Як розпізнати торгівлю людьми?',
    report: 'Куди я можу повідомити?',
    help: 'Мені потрібна допомога',
    person: 'Хочу поговорити з людиною',
  },
  stop: 'Зупинити',
}
