import type { SettingsWording } from './wording'

export const en: SettingsWording = {
  restarted: 'We start again. What would you like to know?',
  stopped: {
    web: 'All right, we stop here. You can always ask again. Shall I erase what is here? Type **erase**.',
    teams:
      'All right, we stop here. You can always ask again. Shall we erase what we keep? Type **erase**. Teams still keeps a copy.',
    messenger:
      'All right, we stop here. You can always ask again. Shall we erase what we keep? Type **erase**. Facebook still keeps a copy. You can delete this conversation in Messenger.',
  },
  noReminders: 'If you had asked for reminders, I will not send them any more.',
  languageChosen: 'We continue in English. What would you like to know?',
  answersInDutch:
    'Our answers are written in Dutch for now. For an answer in English, please call or e-mail the centre.',
  professional: 'Thank you. You now get the answers for professionals first. What would you like to know?',
}
