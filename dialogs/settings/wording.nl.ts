import type { SettingsWording } from './wording'

export const nl: SettingsWording = {
  restarted: 'We beginnen opnieuw. Wat wil je weten?',
  languageChosen: 'We gaan verder in het Nederlands. Wat wil je weten?',
  answersInDutch: '',
  professional: 'Dank u. U krijgt nu eerst de antwoorden voor professionals. Wat wilt u weten?',
}
