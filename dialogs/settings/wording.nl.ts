import type { SettingsWording } from './wording'

export const nl: SettingsWording = {
  restarted: 'We beginnen opnieuw. Stel gerust een vraag.',
  stopped: {
    web: 'Goed, we stoppen. Iets vragen kan altijd weer. Wat hier staat laten wissen? Typ **wis**.',
    teams:
      'Goed, we stoppen. Iets vragen kan altijd weer. Laten wissen wat wij bewaren? Typ **wis**. Teams houdt wel een kopie.',
    messenger:
      'Goed, we stoppen. Iets vragen kan altijd weer. Laten wissen wat wij bewaren? Typ **wis**. Facebook houdt wel een kopie. Dit gesprek verwijderen kan in Messenger zelf.',
  },
  noReminders: 'Herinneringen stuur ik ook niet meer, als u die had gevraagd.',
  languageChosen: 'We gaan verder in het Nederlands. Stel gerust een vraag.',
  answersInDutch: '',
  professional: 'Dank u. U krijgt nu eerst de antwoorden voor professionals. Wat wilt u weten?',
}
