import type { Activity, ConversationParameters, ConversationReference, TurnContext } from 'botbuilder'
import type { Address } from './address'
import { channelScope, type BotAdapter } from './adapter'
import { callChannel, type Failed } from './channel-call'
import type { OutgoingActivity, Sent } from './outgoing'
import type { ServiceHosts } from './service-hosts'

/** Calls Teams and Messenger. One call is one try; it never throws. */
export interface Connector {
  send(address: Address, activity: OutgoingActivity): Promise<Sent>
  /** Puts this in the place of a message of ours. */
  update(address: Address, activityId: string, activity: OutgoingActivity): Promise<Sent>
  /**
   * Starts a thread in the channel of this address (`teamsChannelId`). `sent` is the id of its first message, `address`
   * is the thread.
   */
  startThread(address: Address, activity: OutgoingActivity): Promise<Sent & { address?: Address }>
  /** Finds or makes the personal chat with the user of this address. The app must be installed for them. */
  openPersonal(address: Address): Promise<{ address: Address } | Failed>
}

export interface ConnectorOptions {
  adapter: BotAdapter
  /** Every stored address is held against this list again before it is used. */
  hosts: ServiceHosts
  /** For one call, the assistant's own token included. Defaults to 10 s. */
  timeoutMs?: number
}

/** The SDK's types demand fields that the channels do not, such as a name beside each id. */
type NewConversation = Pick<ConversationParameters, 'isGroup' | 'channelData'> & {
  members?: { id: string }[]
  activity?: Partial<Activity>
}

const channelIds = { teams: 'msteams', messenger: 'facebook' } as const

export function createConnector({ adapter, hosts, timeoutMs = 10_000 }: ConnectorOptions): Connector {
  const { cloud, appId } = adapter

  const call = async <T>(address: Address, work: (base: string) => Promise<T>): Promise<{ done: T } | Failed> => {
    const base = hosts(address.serviceUrl)
    if (base === undefined) return { failed: 'foreign-host', code: 'foreign-host' }
    return callChannel({ base, timeoutMs }, () => work(base))
  }

  const inConversation = async (address: Address, work: (context: TurnContext) => Promise<string>): Promise<Sent> => {
    const outcome = await call(address, (serviceUrl) => {
      const reference = referenceOf(address, serviceUrl)
      // Errors leave by this way: the SDK would hand them to its last resort, and go on as if nothing had happened.
      return new Promise<string>((resolve, reject) => {
        const turn = async (context: TurnContext): Promise<void> => {
          // Made up by the SDK; the message would pretend to answer it.
          Object.assign(context.activity, { id: undefined })
          await work(context).then(resolve, reject)
        }
        cloud.continueConversationAsync(appId, reference, turn).catch(reject)
      })
    })
    return 'done' in outcome ? { sent: outcome.done } : outcome
  }

  const create = async (address: Address, parameters: NewConversation): Promise<{ done: string } | Failed> => {
    const outcome = await call(address, async (serviceUrl) => {
      let conversationId = ''
      await cloud.createConversationAsync(
        appId,
        channelIds[address.channel],
        serviceUrl,
        channelScope,
        { bot: { id: address.botId }, ...tenantOf(address), ...parameters } as ConversationParameters,
        (context) => {
          conversationId = context.activity.conversation.id
          return Promise.resolve()
        },
      )
      return conversationId
    })
    return 'done' in outcome && outcome.done === '' ? { failed: 'unsure', code: 'no-id' } : outcome
  }

  return {
    send: (address, activity) =>
      inConversation(address, async (context) => (await context.sendActivity(asSdk(activity)))?.id ?? ''),

    update: (address, activityId, activity) =>
      inConversation(address, async (context) => {
        await context.updateActivity({ ...asSdk(activity), id: activityId })
        return activityId
      }),

    startThread: async (address, activity) => {
      const { teamsChannelId, tenantId } = address
      if (teamsChannelId === undefined) return { failed: 'refused', code: 'no-channel' }
      const channelData = { channel: { id: teamsChannelId }, ...(tenantId && { tenant: { id: tenantId } }) }
      const outcome = await create(address, { isGroup: true, channelData, activity: asSdk(activity) })
      if (!('done' in outcome)) return outcome
      // `<channel>;messageid=<root>`: the id of the message is given nowhere else.
      const sent = /;messageid=(.+)$/.exec(outcome.done)?.[1] ?? ''
      return { sent, address: { ...address, scope: 'channel', conversationId: outcome.done } }
    },

    openPersonal: async (address) => {
      const outcome = await create(address, {
        isGroup: false,
        members: [{ id: address.userId }],
        channelData: { tenant: { id: address.tenantId } },
      })
      if (!('done' in outcome)) return outcome
      const { channel, serviceUrl, botId, userId } = address
      return {
        address: {
          channel,
          scope: 'personal',
          serviceUrl,
          botId,
          userId,
          ...tenantOf(address),
          conversationId: outcome.done,
        },
      }
    },
  }
}

function referenceOf(address: Address, serviceUrl: string): Partial<ConversationReference> {
  const { channel, conversationId, botId, userId, scope } = address
  return {
    channelId: channelIds[channel],
    serviceUrl,
    bot: { id: botId, name: '' },
    user: { id: userId, name: '' },
    conversation: {
      id: conversationId,
      isGroup: scope !== 'personal',
      conversationType: scope === 'group' ? 'groupChat' : scope,
      name: '',
      ...tenantOf(address),
    },
  }
}

/** Its types know fewer forms of a card than there are, and no absent field. */
const asSdk = (activity: OutgoingActivity): Partial<Activity> => activity as Partial<Activity>

const tenantOf = ({ tenantId }: Address): { tenantId?: string } => (tenantId === undefined ? {} : { tenantId })
