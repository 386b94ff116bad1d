import type { StandardReplies } from './reply-topics'

export const dutch: StandardReplies = {
  hello: 'Hallo, fijn dat je contact opneemt. Ik heb gelezen wat je wilde doorgeven. Vertel gerust, in je eigen tempo.',
  'safe-now':
    'Kun je nu veilig praten? Kijkt er iemand mee, schrijf dan alleen ‘nee’. Dan schrijf ik niets tot jij weer schrijft.',
  emergency: 'Is er nu direct gevaar? Bel dan 112. Kun je niet praten? Met de app 112NL kun je ook chatten.',
  'take-time': 'Neem de tijd. Je hoeft niet alles te vertellen, en je mag op elk moment stoppen.',
  'not-your-fault': 'Wat je is overkomen, is niet jouw schuld. Goed dat je erover praat.',
  'no-police': 'Ik ben geen politie. Jij bepaalt wat je vertelt.',
  'think-along': 'Ik wil graag met je meedenken. Wat heb je op dit moment het meest nodig?',
  'look-up': 'Ik zoek het even voor je uit. Blijf je nog een paar minuten hier?',
  'still-there': 'Ben je er nog? Neem gerust de tijd. Als het niet uitkomt, mag je ook later terugkomen.',
  colleague: 'Een collega weet hier meer van. Vind je het goed als die verder met je praat?',
  goodbye:
    'Dank je wel voor je vertrouwen. Je mag altijd terugkomen. Wis dit gesprek als iemand anders je apparaat kan zien.',
}
