import type { Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { HttpResponse } from '../../http/route'
import type { Log } from '../../log'
import { createChannelClient } from './channel-call'
import { publicChannelService, type ChannelService } from './channel-service'
import { credentialSettings, type BotCredentials } from './credentials'
import type { InboundActivity } from './gate/inbound-activity'

/** What an invoke is answered with, besides the messages that it leads to. */
export interface InvokeAnswer {
  status: number
  body?: unknown
}

type SdkCredentialsFactory = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>
/** Asks Azure for the token of the assistant. */
export type CredentialsFactory = Pick<SdkCredentialsFactory, keyof SdkCredentialsFactory>

export interface BotAdapterOptions {
  /** Absent: without Azure, nobody is asked for a token and none is given. */
  credentials: BotCredentials | undefined
  service?: ChannelService
  /** Takes the place of the one that asks Azure. */
  credentialsFactory?: CredentialsFactory
  clock: () => Date
  log: Log
}

export interface BotAdapter {
  /** Empty without Azure. */
  readonly appId: string
  readonly cloud: CloudAdapter
  /**
   * Has one activity that passed the gate handled. What the work throws is thrown.
   * @returns 200; of an invoke its answer
   */
  process(activity: InboundActivity, work: () => Promise<InvokeAnswer | undefined>): Promise<HttpResponse>
}

/** Who may ask for a token for the channel service, and the value that this is asked with. */
export const channelScope = 'https://api.botframework.com'
const callerId = 'urn:botframework:azure'

/**
 * Bot Framework's CloudAdapter behind our own gate.
 *
 * The gate decided who calls, on stricter rules than the adapter has, and the adapter takes that over as it does for
 * its own sockets. Asking it to look again would mean a second store of keys: a message that we can check would be lost
 * whenever that one cannot be filled. `process` of the adapter is not used: it prints errors with whatever they hold,
 * and answers with their text.
 */
export async function createBotAdapter(options: BotAdapterOptions): Promise<BotAdapter> {
  const { credentials, service = publicChannelService, clock, log } = options
  const appId = credentials?.appId ?? ''
  // Takes a quarter of a second or more, and 50 MB: so only who needs it loads it.
  const sdk = await import('botbuilder')

  class GatedAdapter extends sdk.CloudAdapter {
    run(activity: Activity, work: () => Promise<InvokeAnswer | undefined>) {
      const claimsIdentity = this.createClaimsIdentity(appId)
      const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity)
      const checked = { audience: channelScope, callerId, claimsIdentity, connectorFactory }
      return this.processActivity(checked, activity, async (context) => {
        const value = await work()
        if (activity.type === 'invoke') await context.sendActivity({ type: 'invokeResponse', value })
      })
    }
  }

  const authentication = new sdk.ConfigurationBotFrameworkAuthentication(
    { ...credentialSettings(credentials), ...addresses(service) },
    options.credentialsFactory,
    undefined,
    undefined,
    { httpClient: createChannelClient(clock) },
  )
  const cloud = new GatedAdapter(authentication)
  // Never reached by work of ours, which is caught before; without it the SDK would answer with the error's text.
  cloud.onTurnError = (_, error) => {
    log('azure.turn-failed', { cause: error.name })
    return Promise.resolve()
  }

  return {
    appId,
    cloud,
    process: async (activity, work) => {
      let failure: { error: unknown } | undefined
      const caught = async (): Promise<InvokeAnswer | undefined> => {
        try {
          return (await work()) ?? defaultAnswer(activity)
        } catch (error) {
          failure = { error }
          return undefined
        }
      }
      // The SDK's type demands all that a channel may send; it passes on what it is given.
      const answer = await cloud.run({ ...activity } as unknown as Activity, caught)
      if (failure !== undefined) throw failure.error
      return { status: answer?.status ?? 200, ...(answer?.body !== undefined && { json: answer.body }) }
    },
  }
}

/**
 * For invokes that nobody answered. The SDK says 501 to a name it does not know. Here it is 200 without a body: to the
 * channel service a 5xx is a bot that fails, which it tries again and shows as an outage, and to the person in Teams
 * it is an error message about a button that we never offered.
 *
 * `adaptiveCard/action` must have a body of this form, or Teams shows that error too; without text it shows nothing.
 * Source: "Universal Actions for Adaptive Cards", response format.
 */
function defaultAnswer({ type, name }: InboundActivity): InvokeAnswer | undefined {
  if (type !== 'invoke') return undefined
  if (name !== 'adaptiveCard/action') return { status: 200 }
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' } }
}

/** All seven: with one of them set, the SDK leaves the others empty. */
function addresses({ issuer, metadataUrl }: ChannelService): Record<string, string> {
  return {
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: channelScope,
    ToBotFromChannelTokenIssuer: issuer,
    ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
    OAuthUrl: channelScope,
    CallerId: callerId,
  }
}
