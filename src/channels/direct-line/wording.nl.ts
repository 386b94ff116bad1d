import type { DirectLineWording } from './wording'

export const wording: DirectLineWording = {
  assistant: 'Digitale assistent',
  tooLong:
    'Dit bericht is te lang voor mij, ik kan het niet lezen. Vertel in een paar zinnen wat er is. ' +
    'Is iemand nu in gevaar? Bel 112.',
  noFiles: 'Ik kan geen bestanden of foto’s ontvangen. Wat je stuurde, is niet bewaard. Vertel in woorden wat er is.',
  failed:
    'Er gaat bij ons iets mis, daarom krijg je nu geen antwoord. Probeer het over een paar minuten nog een keer. ' +
    'Je kunt ook bellen. Is iemand nu in gevaar? Bel 112.',
  call: (name) => `Bel ${name}`,
  stop: 'Stoppen',
  ticked: (count) => (count === 0 ? 'Niets aangevinkt' : `${count} aangevinkt`),
}
