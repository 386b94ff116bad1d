import { z } from 'zod'
import { parseAction } from '../../../conversation/action'
import type { Scope } from '../address'
import type { InboundActivity } from '../gate/inbound-activity'
import type { Incoming } from '../incoming'
import { languageHintOf } from '../language-hint'
import { isMentioned, wordsOf } from './words'
import { wordings } from './wordings'

const maxTextChars = 10_000
const maxTitleChars = 200
/** More boxes than this are on no checklist of ours. */
const maxTicked = 50

/**
 * Teams sends the ids with commas in between, and leaves the field out when no box is ticked. Ticks that make no sense
 * undo the whole: half of them, or none, would be another answer than the one that was given.
 */
const tickedSchema = z
  .union([z.string().transform((ids) => ids.split(',').filter(Boolean)), z.array(z.string())])
  .transform((ids) => [...new Set(ids)])
  .pipe(z.array(z.string().regex(/^[\w-]{1,64}$/)).max(maxTicked))
  .nullish()

/** What a button of the assistant's own cards brings along: see `render.ts`. */
const ownCardSchema = z.object({
  action: z.unknown().transform(parseAction),
  title: z.string().optional().catch(undefined),
  ticked: tickedSchema,
})
const deskCardSchema = z.looseObject({ desk: z.unknown().refine((desk) => desk !== undefined) })
const invokeSchema = z.object({ action: z.object({ data: z.unknown() }) })

type What = Pick<Incoming, 'kind'> & Partial<Pick<Incoming, 'text' | 'action' | 'ticked' | 'pressed' | 'hasFiles'>>

/**
 * What somebody did in Teams. `undefined`: nothing that concerns the assistant. Where the app may read along with a
 * whole group or channel, that is first of all every message that does not address it.
 */
export function readTeams(activity: InboundActivity): Incoming | undefined {
  const scope = scopeOf(activity)
  if (scope !== 'personal' && isTalk(activity) && !isMentioned(activity)) return undefined
  const what = read(activity, scope)
  if (what === undefined) return undefined
  const { id: activityId, from } = activity
  return {
    activityId,
    ...(activity.timestamp && { sentAt: new Date(activity.timestamp) }),
    address: addressOf(activity, scope),
    ...(from.aadObjectId !== undefined && { objectId: from.aadObjectId }),
    ...hintOf(activity),
    text: '',
    hasFiles: false,
    ...what,
  }
}

const hintOf = ({ entities = [], locale }: InboundActivity) =>
  languageHintOf(entities.find(({ type }) => type === 'clientInfo')?.locale ?? locale)

/** Said to everybody there, unlike a button of one of our cards. */
const isTalk = ({ type, value }: InboundActivity): boolean =>
  type === 'messageUpdate' || type === 'messageDelete' || (type === 'message' && value === undefined)

function read(activity: InboundActivity, scope: Scope): What | undefined {
  switch (activity.type) {
    case 'message':
      return {
        kind: 'message',
        text: typed(activity),
        hasFiles: hasFiles(activity),
        ...carriedBy(activity.value, activity),
      }
    case 'messageUpdate':
      return { kind: 'edited', text: typed(activity), hasFiles: hasFiles(activity) }
    case 'messageDelete':
      return { kind: 'deleted' }
    case 'invoke': {
      const button = activity.name === 'adaptiveCard/action' ? invokeSchema.safeParse(activity.value).data : undefined
      return button && { kind: 'message', ...carriedBy(button.action.data, activity) }
    }
    case 'installationUpdate':
      return installed(activity, scope)
    default:
      return undefined
  }
}

/**
 * An installation is told twice: by `installationUpdate`, and by `conversationUpdate` with the assistant among the
 * members. Only the first is used: it also comes when somebody installs it again after removing it, and when it was
 * removed from a chat that it can then no longer see. An upgrade changes neither.
 */
function installed({ action }: InboundActivity, scope: Scope): What | undefined {
  if (action === 'add') return { kind: scope === 'personal' ? 'opened' : 'added' }
  return action === 'remove' ? { kind: 'removed' } : undefined
}

const typed = (activity: InboundActivity): string => shorten(wordsOf(activity), maxTextChars)

/** What a button of a card brings along: of the desk its own data, of the assistant an action. */
function carriedBy(value: unknown, activity: InboundActivity): Omit<What, 'kind'> {
  const { replyToId } = activity
  const desk = deskCardSchema.safeParse(value).data
  if (desk) return { pressed: { data: desk, ...(replyToId !== undefined && { cardId: replyToId }) } }
  const { action, title, ticked } = ownCardSchema.safeParse(value).data ?? {}
  if (action === undefined) return {}
  if (action !== 'ticked') return { action, ...(title !== undefined && { text: shorten(title, maxTitleChars) }) }
  const { languageHint = 'nl' } = hintOf(activity)
  return { action, ticked: ticked ?? [], text: wordings[languageHint].ticked(ticked?.length ?? 0) }
}

/** Teams sends along a copy of the message as HTML, and what is quoted or unfurled as a card: no files. */
const hasFiles = ({ attachments = [] }: InboundActivity): boolean =>
  attachments.some(
    ({ contentType = '' }) =>
      !/^text\/html$|^(?:forwarded)?messageReference$|^application\/vnd\.microsoft\.card\.|^meetingReference$/i.test(
        contentType,
      ),
  )

function scopeOf({ conversation: { conversationType, isGroup } }: InboundActivity): Scope {
  if (conversationType === 'channel') return 'channel'
  return conversationType === 'groupChat' || isGroup === true ? 'group' : 'personal'
}

function addressOf(
  { serviceUrl, conversation, recipient, from, channelData }: InboundActivity,
  scope: Scope,
): Incoming['address'] {
  const tenantId = channelData?.tenant?.id ?? conversation.tenantId
  const teamsChannelId = channelData?.channel?.id ?? channelData?.teamsChannelId ?? conversation.id.split(';')[0]
  return {
    channel: 'teams',
    scope,
    serviceUrl,
    conversationId: conversation.id,
    botId: recipient.id,
    userId: from.id,
    ...(tenantId !== undefined && { tenantId }),
    ...(scope === 'channel' && teamsChannelId !== undefined && { teamsChannelId }),
  }
}

const shorten = (text: string, maxChars: number): string => text.slice(0, maxChars).replace(/[\uD800-\uDBFF]$/, '')
