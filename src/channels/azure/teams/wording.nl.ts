import type { TeamsWording } from './wording'

export const wording: TeamsWording = {
  tooLong:
    'Dit bericht is te lang voor mij, ik kan het niet lezen. Vertel in een paar zinnen wat er is. ' +
    'Is iemand nu in gevaar? Bel 112.',
  noFiles: 'Ik kan geen bestanden of foto’s lezen. Ik heb niets geopend of bewaard. Vertel in woorden wat er is.',
  tooFast:
    'Dit gaat te snel voor mij. Uw laatste berichten heb ik niet gelezen. Wacht even en stuur ze nog een keer. ' +
    'Is iemand nu in gevaar? Bel 112.',
  failed:
    'Er gaat bij ons iets mis, daarom krijgt u nu geen antwoord. Probeer het over een paar minuten nog een keer. ' +
    'U kunt ook bellen. Is iemand nu in gevaar? Bel 112.',
  call: (name) => `Bel ${name}`,
  stop: 'Stoppen',
  ticked: (count) => (count === 0 ? 'Niets aangevinkt' : `${count} aangevinkt`),
  askInPrivate:
    'Is er nu gevaar? Bel **112**. ' + 'Hier lezen anderen mee. Open een chat met mij alleen en stel uw vraag daar.',
  added:
    'Hallo. Ik ben de automatische assistent van het Kenniscentrum Mensenhandel Twente: een computer, geen mens. ' +
    'Noem mij met @ en stel uw vraag over signalen, melden of de agenda.\n\n' +
    'Iedereen hier leest mee. Gaat het over een persoon? Open dan een chat met mij alleen. Is iemand nu in gevaar? Bel **112**.',
}
