import type { Button } from './button'

/** A command that is one of these buttons, typed. */
export type Command = Exclude<Button['desk'], 'claim' | 'choose' | 'send' | 'note' | 'transfer' | 'close' | 'standard'>

/**
 * - `command`, `note`: asked for in so many words.
 * - `near`: perhaps meant as a command. Nothing may be sent before the person says so: what follows a misspelt
 *   "notitie" is about the visitor, not for them.
 * - `unknown`: begins with a stroke and is no command.
 * - `words`: to be passed on as they are.
 */
export type Read =
  | { kind: 'command'; command: Command }
  | { kind: 'note'; text: string }
  | { kind: 'near'; command: Command | 'note'; text: string }
  | { kind: 'unknown' }
  | { kind: 'words' }

const noteWord = 'notitie'
/** How else people begin what is for colleagues only. */
const noteLike = ['notities', 'notietie', 'note', 'nota', 'memo', 'aantekening', 'intern']

const commands: Readonly<Record<string, Command>> = {
  hulp: 'help',
  help: 'help',
  wachtrij: 'queue',
  gesprekken: 'conversations',
  'wie is er': 'who',
  'ik ben er': 'present',
  'ik ben er niet': 'absent',
  'ik ben er even niet': 'absent',
  overdragen: 'transfer-form',
  sluiten: 'close-form',
  afsluiten: 'close-form',
  standaardantwoord: 'standard-list',
  standaardantwoorden: 'standard-list',
  geschiedenis: 'history',
}

/** Also good answers to a visitor: in a conversation they are asked about. */
const ambiguous: readonly string[] = ['ik ben er', 'ik ben er niet', 'ik ben er even niet', 'wie is er', 'help']

/** More words than this are a sentence, not a command with a slip in it. */
const maxNearWords = 3

/** @param inConversation whether words would go to a visitor */
export function readWords(typed: string, inConversation: boolean): Read {
  const text = typed.trim()
  const stroke = text.startsWith('/')
  const bare = plain(stroke ? text.slice(1) : text)
  const command = commands[bare]
  if (command) {
    return !stroke && inConversation && ambiguous.includes(bare)
      ? { kind: 'near', command, text: '' }
      : { kind: 'command', command }
  }
  const [first, rest] = firstWord(stroke ? text.slice(1) : text)
  if (plain(first) === noteWord) return { kind: 'note', text: rest }
  if (isNearNote(bare)) return { kind: 'near', command: 'note', text: rest }
  const nearest = nearCommand(plain(first), bare)
  if (nearest) return { kind: 'near', command: nearest, text: '' }
  return { kind: stroke ? 'unknown' : 'words' }
}

function isNearNote(bare: string): boolean {
  const [first = '', second = ''] = bare.split(/[\s:;,.–—=]+/)
  const isLike = noteLike.includes(first) || first.startsWith(noteWord)
  return isLike || slips(first, noteWord) <= 2 || slips(first + second, noteWord) <= 1
}

function nearCommand(first: string, bare: string): Command | undefined {
  if (bare.split(' ').length > maxNearWords) return undefined
  const near = Object.keys(commands).find((name) => {
    return first === name || Math.min(slips(first, name), slips(bare, name)) <= allowedSlips(name)
  })
  return near === undefined ? undefined : commands[near]
}

/** Short words must be right: "help" is close to too many. */
function allowedSlips(name: string): number {
  if (name.includes(' ')) return 1
  return name.length < 5 ? 0 : name.length < 7 ? 1 : 2
}

/** Without what a keyboard or a habit adds: capitals, accents, marks at both ends, several spaces. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

function firstWord(text: string): [string, string] {
  const found = /^\s*([^\s:;,.–—=]+)[\s:;,.–—=]*([\s\S]*)$/u.exec(text)
  return [found?.[1] ?? '', (found?.[2] ?? '').trim()]
}

/** Letters that are missing, too many, wrong or swapped with the next one. More than two are all the same: 3. */
function slips(a: string, b: string): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > 2) return 3
  for (let allowed = 1; allowed <= 2; allowed++) if (within(a, b, allowed)) return allowed
  return 3
}

function within(a: string, b: string, allowed: number): boolean {
  if (a === b) return true
  if (allowed === 0) return false
  if (a !== '' && a[0] === b[0]) return within(a.slice(1), b.slice(1), allowed)
  const swapped = a.length > 1 && a[0] === b[1] && a[1] === b[0]
  return (
    (swapped && within(a.slice(2), b.slice(2), allowed - 1)) ||
    within(a.slice(1), b, allowed - 1) ||
    within(a, b.slice(1), allowed - 1) ||
    within(a.slice(1), b.slice(1), allowed - 1)
  )
}
