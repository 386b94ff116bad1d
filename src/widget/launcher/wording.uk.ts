import type { LauncherWording } from './wording'

export const ukrainian: LauncherWording = {
  open: 'Поставити запитання',
  exit: 'Швидко вийти',
  newMessage: 'є нове повідомлення',
  loading: 'Відкриваємо чат…',
  unavailable:
    'Чат зараз не працює. Комусь загрожує небезпека? Телефонуйте 112. Також можна зателефонувати до центру знань.',
  call: (who) => `Подзвонити: ${who}`,
  tryAgain: 'Спробувати ще раз',
  close: 'Закрити',
}
