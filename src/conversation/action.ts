import { languages, type Language } from './language'

/**
 * What pressing a button means. Channels carry it as one opaque string and hand it back; only the words in this
 * file exist, so a made-up or old value is simply not an action and its title is read as if it had been typed.
 */
export type Action =
  | 'person'
  | 'agenda'
  | 'topics'
  | 'restart'
  | 'yes'
  | 'no'
  | 'stop'
  | 'signal-check'
  /** The boxes of the checklist were sent in; which ones says {@link Turn.ticked}. */
  | 'ticked'
  | `situation:${string}`
  | `reach:${string}`
  | `article:${string}`
  | `section:${string}/${number}`
  | `event:${string}`
  /** Reminders of an event, and no reminders any more. */
  | `remind:${string}`
  | 'forget-reminders'
  | `language:${Language}`

const plainActions: readonly string[] = [
  'person',
  'agenda',
  'topics',
  'restart',
  'yes',
  'no',
  'stop',
  'signal-check',
  'ticked',
  'forget-reminders',
] satisfies Action[]
const id = '[a-z0-9]+(?:-[a-z0-9]+)*'
const patterns = [
  new RegExp(`^article:${id}$`),
  new RegExp(`^event:${id}$`),
  new RegExp(`^remind:${id}$`),
  new RegExp(`^situation:${id}$`),
  new RegExp(`^reach:${id}$`),
  new RegExp(`^section:${id}/\\d{1,2}$`),
  new RegExp(`^language:(${languages.join('|')})$`),
]

/** Reads an action that came from outside; anything that is not one gives `undefined`. */
export function parseAction(value: unknown): Action | undefined {
  if (typeof value !== 'string' || value.length > 120) return undefined
  const known = plainActions.includes(value) || patterns.some((pattern) => pattern.test(value))
  return known ? (value as Action) : undefined // safe: the patterns above are the union
}
