import type { Audience } from '../../src/conversation/turn'

/** A helpline as markdown links, ready to stand in a sentence. */
export interface Helpline {
  name: string
  phone: string
  email: string
  site: string
}

/** Read by someone in fear, on a phone: short sentences, the number first, nothing that can wait. */
export interface EmergencySentences {
  danger: string
  /** The offer of a person, which is not an emergency line. */
  dangerPerson: (centre: Helpline) => string
  dangerAgain: string
  crisis: (prevention: Helpline) => string
  crisisAgain: string
  suspected: (centre: Helpline) => string
  suspectedAgain: (centre: Helpline) => string
}

export type EmergencyWording = Record<Audience, EmergencySentences> & {
  button: {
    call: (number: string) => string
    mail: string
    chat: (site: string) => string
  }
}
