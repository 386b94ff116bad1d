import { once } from 'node:events'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { startAgentsPlayground, type AgentsPlayground } from '../../scripts/playground/agents-playground'
import { organisation } from '../../scripts/playground/organisation'
import { freePort } from './free-port'

/** The places of the Playground, and its people. */
export const places = {
  personal: organisation.personalChat.id,
  group: organisation.groupChat.id,
  channel: organisation.team.channels[0]?.id ?? '',
}
export const people = { anna: organisation.currentUser, bram: organisation.users[0] ?? organisation.currentUser }

/** A message of the assistant, as it stood when it came or was replaced. */
export interface BotMessage {
  id: string
  /** Chat, or thread of a channel. */
  conversation: string
  /** It took the place of an earlier one. */
  isUpdate: boolean
  text: string
  card: Record<string, unknown> | undefined
  /** Everything on it that can be read, buttons included. */
  words: string
  /** Titles of its buttons. */
  buttons: string[]
}

/** Microsoft's Agents Playground without its page, driven by the calls that the page makes. */
export interface Playground extends Pick<AgentsPlayground, 'url' | 'complaints'> {
  /**
   * Types something. `@KMT` becomes a mention; in a group or channel nothing else reaches the assistant. Somebody else
   * than the current user cannot use the box, so for them the activity is sent that Teams would send.
   * @returns the conversation in which it will be answered: of a channel the new thread
   */
  say(conversation: string, userId: string, text: string): Promise<string>
  /** Presses a button of a card; what is not filled in is sent as it stood. */
  press(message: BotMessage, title: string, filled?: Readonly<Record<string, string>>): Promise<void>
  /** What the assistant said there, as it stands now. */
  messages(conversation: string): BotMessage[]
  /** The first message or update after the one that this gave last for this conversation. */
  next(conversation: string, accepts?: (message: BotMessage) => boolean): Promise<BotMessage>
  /** The first message of a thread that the assistant starts in this channel. */
  nextThread(channel: string, accepts: (message: BotMessage) => boolean): Promise<BotMessage>
  close(): Promise<void>
}

/** What is sent when the box whose title has these words is ticked. */
export function choice({ card }: BotMessage, title: string): string {
  const found = partsOf(card).find((part) => typeof part['value'] === 'string' && String(part['title']).includes(title))
  if (!found) throw new Error(`there is no box ${title} on ${JSON.stringify(card)}`)
  return String(found['value'])
}

const patienceMs = 30_000

const eventSchema = z.object({
  action: z.enum(['createMessage', 'updateMessage']),
  actionConversationId: z.string(),
  message: z.object({
    messageId: z.string(),
    text: z.string().optional(),
    attachments: z.array(z.object({ contentType: z.string(), content: z.record(z.string(), z.unknown()) })),
    /** With the first message of a thread. */
    postConversationId: z.string().optional(),
  }),
})

/** @param options.botUrl where the service listens */
export async function startPlayground(options: { botUrl: string }): Promise<Playground> {
  const agents = await startAgentsPlayground({ ...options, port: await freePort() })
  const { url } = agents
  const heard: BotMessage[] = []
  const taken = new Map<string, number>()
  const waiting = new Set<() => void>()

  const socket = new WebSocket(`${url.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`)
  socket.on('message', (data: Buffer) => {
    const event = eventSchema.safeParse(JSON.parse(data.toString()))
    if (!event.success) return // typing
    heard.push(messageOf(event.data, heard))
    for (const look of waiting) look()
  })
  await once(socket, 'open')

  const post = async (path: string, body: object): Promise<Response> => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response
  }

  type Accepts = (message: BotMessage) => boolean
  const take = (place: string, accepts: Accepts): BotMessage | undefined => {
    const from = taken.get(place) ?? 0
    const index = heard.findIndex((each, at) => at >= from && accepts(each))
    if (index < 0) return undefined
    taken.set(place, index + 1)
    return heard[index]
  }
  const wait = (place: string, accepts: Accepts): Promise<BotMessage> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const message = take(place, accepts)
        if (!message) return
        end()
        resolve(message)
      }
      const giveUp = setTimeout(() => {
        end()
        const there = heard.map((each) => `${each.conversation}: ${each.words}`)
        reject(new Error(`this did not come in ${place}. What came:\n${there.join('\n')}`))
      }, patienceMs)
      const end = (): void => {
        clearTimeout(giveUp)
        waiting.delete(look)
      }
      waiting.add(look)
      look()
    })

  return {
    url,
    complaints: () => agents.complaints(),

    say: async (conversation, userId, text) => {
      const { bot, currentUser, users } = organisation
      const mention = `<at>${bot.name}</at>`
      const isMentioned = text.includes(`@${bot.name}`)
      const typed = { text: text.replaceAll(`@${bot.name}`, mention), textFormat: 'plain' }
      if (userId === currentUser.id) {
        const response = await post(`/_conversation/v1/conversations/${encodeURIComponent(conversation)}/messages`, {
          from: { id: userId },
          ...typed,
          ...(isMentioned && { mentions: [{ mentioned: { id: bot.id }, text: mention }] }),
        })
        const { postConversationId } = z
          .object({ postConversationId: z.string().optional() })
          .parse(await response.json())
        return postConversationId ?? conversation
      }
      const from = users.find(({ id }) => id === userId)
      if (!from) throw new Error(`nobody is called ${userId}`)
      const template = await fetch(
        `${url}/_internal/v1/customActivities/template?conversationId=${encodeURIComponent(conversation)}`,
      )
      await post('/_internal/v1/customActivities', {
        ...z.record(z.string(), z.unknown()).parse(await template.json()),
        type: 'message',
        ...typed,
        from: { id: from.id, name: from.name, aadObjectId: from.aadObjectId },
        channelData: { tenant: { id: organisation.tenantId } },
        ...(isMentioned && { entities: [{ type: 'mention', mentioned: bot, text: mention }] }),
      })
      return conversation
    },

    press: async ({ id, conversation, card }, title, filled = {}) => {
      const parts = partsOf(card)
      const button = parts.find((part) => part['type'] === 'Action.Submit' && part['title'] === title)
      if (!button) throw new Error(`there is no button ${title} on ${JSON.stringify(card)}`)
      const inputs = parts.filter((part) => String(part['type']).startsWith('Input.'))
      const unfilled = inputs.map((input) => [String(input['id']), input['value'] ?? ''] as const)
      const value = { ...Object.fromEntries(unfilled), ...filled, ...(button['data'] as object | undefined) } // a card's data is an object
      const from = { id: organisation.currentUser.id }
      await post('/_conversation/v1/submit', { conversation: { id: conversation }, from, replyToId: id, value })
    },

    messages: (conversation) => {
      const latest = new Map<string, BotMessage>()
      for (const each of heard) if (each.conversation === conversation) latest.set(each.id, each)
      return [...latest.values()]
    },

    next: (conversation, accepts = () => true) =>
      wait(conversation, (message) => message.conversation === conversation && accepts(message)),

    nextThread: (channel, accepts) =>
      wait(channel, (message) => message.conversation.startsWith(`${channel};`) && accepts(message)),

    close: async () => {
      socket.terminate()
      await agents.stop()
    },
  }
}

function messageOf(
  { action, actionConversationId, message }: z.infer<typeof eventSchema>,
  heard: readonly BotMessage[],
): BotMessage {
  const { messageId: id, text = '', attachments, postConversationId } = message
  // An update of the first message of a thread names the channel only.
  const before = heard.find((each) => each.id === id)
  const card = attachments.find(({ contentType }) => contentType.endsWith('.card.adaptive'))?.content
  const parts = partsOf(card)
  const readable = parts.flatMap((part) => ['text', 'title', 'value', 'label'].map((key) => part[key]))
  return {
    id,
    conversation: postConversationId ?? before?.conversation ?? actionConversationId,
    isUpdate: action === 'updateMessage',
    text,
    card,
    words: [text, ...readable].filter((each) => typeof each === 'string' && each !== '').join('\n'),
    buttons: parts.flatMap((part) =>
      String(part['type']).startsWith('Action.') && typeof part['title'] === 'string' ? [part['title']] : [],
    ),
  }
}

/** All objects of a card, from top to bottom; not what its buttons carry. */
function partsOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(partsOf)
  if (typeof value !== 'object' || value === null) return []
  const { data, ...part } = value as Record<string, unknown> // a JSON object
  return [{ data, ...part }, ...Object.values(part).flatMap(partsOf)]
}
