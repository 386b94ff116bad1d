import type { QuestionAnsweringWording } from './wording'

/** Ukrainian dates end in "р." */
const withoutStop = (date: string): string => date.replace(/\.$/, '')

export const uk: QuestionAnsweringWording = {
  source: (sources, checked) => `Джерело: ${sources.join(', ')}. Перевірено ${withoutStop(checked)}.`,
  sourceOutdated: (sources, checked) =>
    `Джерело: ${sources.join(', ')}. Востаннє перевірено ${withoutStop(checked)}. Відтоді щось могло змінитися.`,
  readOn: 'Читати далі',
  choose: 'Я не зовсім розумію, що ви маєте на увазі. Це про одну з цих тем?',
  unsure:
    'Цього я не знаю. Я можу допомогти із запитаннями про торгівлю людьми та експлуатацію у Твенте. Спробуйте іншими словами або оберіть тему.',
  unsureAgain: 'Знову не маю доброї відповіді. Працівник центру може подумати разом з вами. Також можна обрати тему.',
  noWords: 'У вашому повідомленні немає слів. Напишіть запитання своїми словами. Достатньо кількох слів.',
  onlyInDutch: 'Поки що ця відповідь є лише нідерландською:',
  handled:
    'Ця кнопка стосується попереднього запитання. Його вже розглянуто. Поставте нове запитання або оберіть тему.',
  gone: 'Цієї відповіді вже немає. Поставте запитання ще раз.',
}
