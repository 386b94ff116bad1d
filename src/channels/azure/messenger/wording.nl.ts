import type { AzureWording } from '../wording'

export const wording: AzureWording = {
  tooLong:
    'Dit bericht is te lang voor mij, ik kan het niet lezen. Vertel in een paar zinnen wat er is. ' +
    'Is iemand nu in gevaar? Bel 112.',
  noFiles:
    'Ik kan geen foto’s, stickers of bestanden zien. Ik heb niets geopend of bewaard. Vertel in woorden wat er is.',
  tooFast:
    'Dit gaat te snel voor mij. Je laatste berichten heb ik niet gelezen. Wacht even en stuur ze nog een keer. ' +
    'Is iemand nu in gevaar? Bel 112.',
  failed:
    'Er gaat bij ons iets mis, daarom krijg je nu geen antwoord. Probeer het over een paar minuten nog een keer. ' +
    'Je kunt ook bellen. Is iemand nu in gevaar? Bel 112.',
  call: (name) => `Bel ${name}`,
  stop: 'Stoppen',
  ticked: (count) => (count === 0 ? 'Niets aangevinkt' : `${count} aangevinkt`),
}
