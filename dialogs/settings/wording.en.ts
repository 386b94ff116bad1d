import type { SettingsWording } from './wording'

export const en: SettingsWording = {
  restarted: 'We start again. What would you like to know?',
  noReminders: 'I will stop. If you had asked for reminders, I will not send them any more.',
  languageChosen: 'We continue in English. What would you like to know?',
  answersInDutch:
    'Our answers are written in Dutch for now. For an answer in English, please call or e-mail the centre.',
  professional: 'Thank you. You now get the answers for professionals first. What would you like to know?',
}
