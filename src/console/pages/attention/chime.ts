/** Hz and seconds of each tone: two rising for somebody who waits, one for a message. */
const tones = {
  waiting: [
    [660, 0],
    [880, 0.18],
  ],
  message: [[560, 0]],
} as const

export interface Chime {
  /** Browsers let a page make sound only after a click or key: until then this is false. */
  readonly isReady: boolean
  ring(kind: keyof typeof tones): void
}

/** A short sound, made here: nothing is fetched. @param onReady when sound may be heard from now on */
export function createChime(onReady: () => void): Chime {
  let context: AudioContext | undefined
  const unlock = (): void => {
    context ??= new AudioContext()
    void context.resume().then(() => {
      for (const event of gestures) removeEventListener(event, unlock, true)
      onReady()
    })
  }
  const gestures = ['pointerup', 'keydown'] as const
  for (const event of gestures) addEventListener(event, unlock, true)

  return {
    get isReady() {
      return context?.state === 'running'
    },
    ring(kind) {
      if (context?.state !== 'running') return
      for (const [frequencyHz, afterSec] of tones[kind]) play(context, frequencyHz, context.currentTime + afterSec)
    },
  }
}

function play(context: AudioContext, frequencyHz: number, startSec: number): void {
  const oscillator = context.createOscillator()
  const volume = context.createGain()
  oscillator.frequency.value = frequencyHz
  volume.gain.setValueAtTime(0, startSec)
  volume.gain.linearRampToValueAtTime(0.25, startSec + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.001, startSec + 0.35)
  oscillator.connect(volume).connect(context.destination)
  oscillator.start(startSec)
  oscillator.stop(startSec + 0.4)
}
