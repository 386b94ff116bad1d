/** What stands on the page of the centre in Messenger before anybody said a word. */
export interface MessengerWording {
  /** Who answers, that Facebook keeps a copy, and 112; at most 160 characters. */
  greeting: string
  /** Questions to tap, instead of a first word; at most 80 characters each. */
  questions: { signals: string; report: string; help: string; person: string }
  /** In the menu that stays; at most 20 characters. */
  stop: string
}
