/** A way to reach the centre as markdown links, ready to stand in a sentence. */
export interface Centre {
  name: string
  phone: string
  email: string
}

/**
 * All that the assistant says in a language in which it is not complete. Read by someone who may be in danger and has no
 * Dutch or English: short sentences, 112 first.
 */
export interface OtherLanguageWording {
  /** In danger: call 112, which helps in many languages; the 112NL app translates what is typed. */
  danger: string
  /** A person can help; no name is needed. */
  person: (centre: Centre) => string
  /** This is an automatic assistant, and it answers in Dutch, English and Ukrainian. */
  languages: string
  button: {
    call: (number: string) => string
    mail: string
  }
}
