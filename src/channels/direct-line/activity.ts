import type { Action } from '../../conversation/action'
import type { ChecklistCard } from './checklist-card'

/** A button as Direct Line clients know it. */
export interface CardAction {
  type: 'messageBack' | 'openUrl' | 'call'
  title: string
  text?: string
  displayText?: string
  value: string | { action: Action }
}

/** The part of the Bot Framework activity that crosses our wire. */
export interface Activity {
  type: 'message' | 'typing' | 'event'
  id: string
  /** ISO 8601, UTC, by our clock. */
  timestamp: string
  channelId: 'directline'
  conversation: { id: string }
  from: { id: string; name?: string; role: 'user' | 'bot' }
  text?: string
  textFormat?: 'plain' | 'markdown'
  locale?: string
  name?: string
  /** Of a button; `ticked` as clients write it: ids with commas in between. */
  value?: { action: string; ticked?: string }
  attachments?: ChecklistCard[]
  suggestedActions?: { actions: CardAction[] }
  channelData?: {
    clientActivityID?: string
    postBack?: boolean
    messageBack?: { displayText: string }
    tone?: 'plain' | 'emergency'
  }
}

/** An activity before the log gives it its place: id, time and conversation are the server's alone. */
export type ActivityDraft = Omit<Activity, 'id' | 'timestamp' | 'channelId' | 'conversation'>

/** What a poll or a socket frame carries. A frame without watermark must not overwrite the one remembered. */
export interface ActivitySet {
  activities: Activity[]
  watermark?: string
}
