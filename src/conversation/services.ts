import type { DeskService } from './hand-off'
import type { Command, Intent } from './intent'
import type { Language, SpokenLanguage } from './language'
import type { LinkButton } from './reply'
import type { SignalCheck } from './signal-check'
import type { Triage } from './triage'
import type { Audience } from './turn'

/** One checked row of `knowledge/contacts.yaml`, in one language. Values with status `unverified` are left out. */
export interface Contact {
  id: string
  name: string
  /** `text` as people read it, `href` as `tel:…`. */
  phone?: { text: string; href: string }
  email?: { text: string; href: string }
  site?: { text: string; href: string }
  hours?: string
}

export interface ContactBook {
  /** Throws a {@link Error} for an unknown id: ids are written by us, so that is a mistake in the code. */
  contact(id: string, language: Language): Contact
}

export interface Source {
  name: string
  url: string
  /** ISO date on which a person last compared the text with the source. */
  checked: string
}

/** An article ready to be shown: placeholders filled in, markdown as {@link Reply.text} allows. */
export interface Article {
  id: string
  language: Language
  title: string
  /** Short title for a button, at most 19 characters (Messenger cuts there). */
  button: string
  audience: 'all' | 'professional'
  /** First paragraph: answers by itself. */
  answer: string
  sections: { heading: string; text: string }[]
  sources: Source[]
  /** ISO dates. */
  reviewed: string
  reviewBy: string
  /** Ids of articles, or `person`, `agenda`, `signal-check`. Unknown ones are skipped. */
  next: string[]
  related: string[]
  /** Buttons to call, mail or open, made of the article's contacts. */
  links: LinkButton[]
}

export interface SearchHit {
  /** Id of an article or an event. */
  id: string
  kind: 'article' | 'event'
  title: string
  /** 0 (nothing in common) to 1 (the question is one of its phrasings). Comparable between questions. */
  score: number
  /** Index of the section that answers better than the first paragraph, if one clearly does. */
  section?: number
}

export interface SearchResult {
  /**
   * `answer`: the first hit is right. `choices`: one of the first three probably is. `unsure`: nothing fits, or it is
   * about something else. A wrong confident answer is worse than `unsure`.
   */
  band: 'answer' | 'choices' | 'unsure'
  /** Best first, at most five; may be filled for `unsure` too (for measuring), and is not shown then. */
  hits: SearchHit[]
}

export interface KnowledgeBase {
  /** `topic`: the article shown before, for a follow-up such as "en waar meld ik dat?". */
  search(question: string, context: { language: Language; audience: Audience; topic?: string }): SearchResult
  article(id: string, language: Language): Article | undefined
}

/** An event ready to be shown. Days are ISO dates; `end` is the last day (inclusive). */
export interface AgendaEvent {
  id: string
  /** Of its texts; left out where that does not matter. */
  language?: Language
  title: string
  button: string
  kind: 'meeting' | 'campaign' | 'day'
  start: string
  end: string
  /** How exactly the dates are known. With `season` or `year` the dates bound the season or year. */
  precision: 'day' | 'season' | 'year'
  /** Yearly items come back every year on the same day. */
  repeats?: 'yearly'
  /** "10.00 tot 12.00 uur", "’s middags"; absent when not known. */
  time?: string
  place?: string
  forWhom?: string
  registration?: string
  /** `tentative`: announced, and not known whether it took place. */
  status?: 'confirmed' | 'tentative' | 'cancelled'
  /** Set when the hours are known: ISO date-times with their zone. */
  hours?: { start: string; end: string }
  answer: string
  sections: { heading: string; text: string }[]
  sources: Source[]
  reviewed: string
}

/** One thing the agenda found: the event, and the day on which it takes place (for yearly items: in which year). */
export interface Occurrence {
  event: AgendaEvent
  start: string
  end: string
  when: 'past' | 'running' | 'coming'
}

export interface AgendaAnswer {
  /** `period`: what falls in the days asked for. `open`: what is still to come. `named`: an event asked for by name. `next`/`last`: one item. */
  kind: 'period' | 'open' | 'named' | 'next' | 'last'
  /** The days that were asked for (end exclusive), as understood. */
  period?: { text: string; start: string; end: string }
  /** By date. Empty: nothing is known for that period. */
  occurrences: Occurrence[]
}

export interface Agenda {
  /** `undefined` when the message is not a question about the agenda. */
  ask(question: string, language: Language, now: Date): AgendaAnswer | undefined
  /** The occurrence to speak of now: for yearly items the next one. */
  event(id: string, language: Language, now: Date): Occurrence | undefined
  upcoming(language: Language, now: Date): Occurrence[]
}

export interface TriageService {
  /** `language`: in which the message seems to be; every language is heard that knows its words. */
  classify(text: string, language: SpokenLanguage): Triage
  /** Learns a language now, so that nobody's first message waits for it. Under half a second; done once. */
  learn(language: SpokenLanguage): void
}

export interface IntentService {
  /** `undefined` when the message says anything more than small talk or a command. */
  recognise(text: string, language: Language): Intent | undefined
  /** A command with what it is about, in any order: "kun je me voor de netwerkdag een herinnering sturen". */
  command(text: string, language: Language): Command | undefined
}

/** What dialogs and steps may ask of the rest of the system. Built in `app.ts`. */
export interface Services {
  knowledge: KnowledgeBase
  agenda: Agenda
  triage: TriageService
  intents: IntentService
  contacts: ContactBook
  desk: DeskService
  /** Absent when the knowledge base has no files for it. */
  signalCheck?: SignalCheck
  /** Public address of this service, without trailing slash: for calendar links. */
  publicUrl: string
}
