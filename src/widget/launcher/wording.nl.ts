import type { LauncherWording } from './wording'

export const dutch: LauncherWording = {
  open: 'Stel je vraag',
  exit: 'Snel weg',
  newMessage: 'er is een nieuw bericht',
  loading: 'De chat wordt geopend…',
  unavailable: 'De chat lukt nu niet. Is er direct gevaar? Bel 112. Je kunt ook het kenniscentrum bellen.',
  call: (who) => `Bel ${who}`,
  tryAgain: 'Opnieuw proberen',
  close: 'Sluiten',
}
