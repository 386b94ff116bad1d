import type { OutcomeTitles } from '../desk/outcome-titles'
import type { Case, Delivery } from '../desk/case'
import type { Refusal } from '../desk/desk'
import type { Command } from './posts/read-words'
import type { ReplyTopic } from '../desk/standard-replies/reply-topics'

type CloseReason = Extract<Case['state'], { name: 'closed' }>['reason']
type FailedWhy = Extract<Delivery, { name: 'failed' }>['why']
type Labels<Key extends string> = Readonly<Record<Key, string>>

/** Everything that the desk in Teams says to staff. `number` is the short name of a conversation, such as `3F9A`. */
export interface TeamsDeskWording {
  conversation: (number: string) => string
  channels: Labels<Case['channel']>
  languages: Labels<Case['language']>
  levels: Labels<Case['level']>
  commands: Labels<Command>
  facts: Labels<'level' | 'channel' | 'language' | 'since'>
  closeReasons: Labels<CloseReason>
  card: {
    waiting: string
    taken: (name: string) => string
    messageLeft: string
    expired: string
    closed: (reason: string) => string
    deleted: string
    drill: string
    answerInBrowser: string
    maybeTwice: string
    moved: string
  }
  buttons: Labels<
    | 'claim'
    | 'present'
    | 'absent'
    | 'choose'
    | 'note'
    | 'saveNote'
    | 'transfer'
    | 'queue'
    | 'close'
    | 'confirmClose'
    | 'standard'
    | 'send'
    | 'history'
    | 'earlier'
    | 'conversations'
    | 'help'
  > & {
    chooseNamed: (number: string) => string
    sendTo: (number: string) => string
    noteAt: (number: string) => string
  }
  room: {
    here: string
    gone: string
    notHere: string
    leadOnly: string
    channelOnly: string
    lost: string
    nothingGoesOut: string
    taken: (name: string, number: string) => string
    openChatFirst: (name: string) => string
    inOwnChat: string
    staffOnly: string
    isThere: (name: string) => string
    isAway: (name: string) => string
    notReached: (name: string) => string
  }
  signIn: {
    done: (name: string) => string
    already: (name: string) => string
    refused: string
    inTheOpen: string
  }
  chat: {
    goesHere: string
    goesTo: (number: string) => string
    goesNowhere: string
    goesNowhereChoose: string
    passedOn: string
    nothingPassedOn: string
    history: string
    noMessages: string
    earlierInHistory: string
    cut: string
    commands: string
    visitor: string
    assistant: string
    again: string
    notShown: (number: string) => string
    missedMore: (number: string) => string
    drill: string
    messengerKeeps: string
    newConversation: (number: string) => string
    newMessage: (number: string) => string
  }
  contact: {
    heading: string
    never: string
    ways: Labels<'phone' | 'text-message' | 'email'>
    when: string
    mayLeaveMessage: Labels<'yes' | 'no'>
  }
  danger: Labels<'danger' | 'crisis'>
  ended: {
    closed: (number: string, reason: string) => string
    transferred: (number: string, name: string) => string
    queue: (number: string) => string
    deleted: (number: string) => string
    perhapsMissed: string
  }
  delivery: {
    heading: (number: string) => string
    failed: Labels<FailedWhy>
  }
  asked: {
    which: string
    whichFor: string
    chooseAndSendAgain: string
    nothingOpen: string
    noConversation: string
    didYouMean: (command: string) => string
    note: string
    nothingSent: string
    toVisitor: (number: string) => string
    unknownCommand: string
    edited: string
    files: string
    tooLong: (max: number) => string
    emptyNote: string
    sent: (number: string) => string
    noteSaved: (number: string) => string
  }
  presence: {
    present: (until: string) => string
    absent: string
    ranOut: string
    who: (names: string) => string
    nobody: string
  }
  lists: {
    queue: string
    queueEmpty: string
    mine: string
    mineEmpty: string
    current: string
    more: (count: number) => string
  }
  transfer: { heading: (number: string) => string; nobody: string; queue: string }
  closing: {
    heading: (number: string) => string
    text: string
    choose: string
    incomplete: string
    titles: OutcomeTitles
    confirmed: (number: string) => string
  }
  standard: {
    heading: (number: string) => string
    text: (language: string) => string
    topics: Labels<ReplyTopic>
    field: string
  }
  help: { heading: string; lines: readonly string[] }
  refusals: Labels<Refusal['refused']>
  takenBy: (name: string) => string
  alreadyHandled: string
  brokenButton: string
}
