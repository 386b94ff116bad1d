import type { SettingsWording } from './wording'

export const nl: SettingsWording = {
  restarted: 'We beginnen opnieuw. Stel gerust een vraag.',
  noReminders: 'Goed, ik stop. Herinneringen stuur ik ook niet meer, als u die had gevraagd.',
  languageChosen: 'We gaan verder in het Nederlands. Stel gerust een vraag.',
  answersInDutch: '',
  professional: 'Dank u. U krijgt nu eerst de antwoorden voor professionals. Wat wilt u weten?',
}
