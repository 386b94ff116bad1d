export type Tense = 'past' | 'running' | 'coming'

/** `announced`: it was to be, and whether it took place is not known. `cancelled`: it does not take place. */
export type ItemState = Tense | 'announced' | 'cancelled'

export interface AgendaWording {
  /** For {@link Intl.DateTimeFormat}. */
  locale: string
  /** A day, with its weekday: "op woensdag 28 september 2022". */
  onDay: (day: string) => string
  /** A stretch, both ends counted: "van 1 tot en met 15 juli 2022". */
  fromTo: (first: string, last: string) => string
  inMonth: (month: string) => string
  inYear: (year: string) => string
  /** `season` 0 = winter to 3 = autumn, with its year. */
  inSeason: (season: number, year: string) => string
  /** One line about one item: what, when and, when known, where. `title` is markdown. */
  item: (state: ItemState, title: string, when: string, rest: string) => string
  /** Above a list. `when` starts with a small letter. */
  listed: (tense: Tense, when: string) => string
  listedOpen: string
  listedPast: string
  listedNamed: string
  more: (count: number) => string
  nothing: (tense: Tense, when: string) => string
  nothingOpen: string
  /** Asked by name for days on which it is not. */
  nothingNamed: (when: string) => string
  nothingPast: string
  /** A meeting that was, and of which a next one is not known. */
  noNewDate: string
  nextKnown: (item: string) => string
  newsletter: string
  place: (place: string) => string
  time: (time: string) => string
  forWhom: (people: string) => string
  registration: (text: string) => string
  addToCalendar: string
  newsletterButton: string
  source: (sources: string[], checked: string) => string
  /** The event is told in Dutch; empty in Dutch. */
  onlyInDutch: string
  gone: string
  reminders: ReminderWording
}

/** Of reminders. Said in Teams, so to professionals, but for `notHere`. Titles are markdown. */
export interface ReminderWording {
  /** At most 19 characters. */
  button: string
  stopButton: string
  /** `days` in words, one or two. */
  promise: (title: string, when: string, days: string[]) => string
  kept: string
  howToStop: string
  tooLate: (title: string, when: string) => string
  /** `item` is a sentence: when it was, or that it is cancelled. */
  noDay: (item: string) => string
  which: string
  noneAhead: string
  /** In a group. */
  inPrivate: string
  /** On the website and on Messenger. */
  notHere: string
  stopped: string
  stoppedSome: (titles: string[]) => string
  /** The message itself. `daysAhead` 0 is today. */
  comes: (title: string, when: string, daysAhead: number) => string
  moved: (title: string, from: string, when: string) => string
  cancelled: (title: string, when: string) => string
}
