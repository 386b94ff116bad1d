export interface WelcomeWording {
  /** On the website: who is talking, what to do in danger, what is kept, how to leave; one short paragraph each. */
  greeting: string
  /** Elsewhere, after the disclosure: what to do in danger, and how to begin. */
  start: string
  /** Who is talking and who keeps what, where a conversation starts with a question. Messenger's warning comes first. */
  disclosure: { web: string; teams: string; messenger: (site: string) => string }
}
