import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'
import type { App } from '../../../src/app'
import { loopbackHosts } from '../../../src/channels/azure/service-hosts'
import { ServiceError } from '../../../src/errors'
import { startTestApp } from '../../support/app'
import {
  appId,
  homeTenant,
  messengerActivity,
  page,
  startBotService,
  teamsActivity,
  type BotService,
} from '../../support/bot-service'
import { until } from './channel'
import { partnerTenant } from './door'

jest.setTimeout(60_000)

type Fields = Record<string, unknown>

let bots: BotService
let app: App
let dataDir: string
/** Everything that the service wrote to its log, or anywhere else. */
const written: string[] = []
const canaries: string[] = []

/** A word that stands nowhere else. */
function canary(field: string): string {
  const word = `kanarie${field}${canaries.length}zq`
  canaries.push(word)
  return word
}

beforeAll(async () => {
  const noteAll = (...given: unknown[]): true => {
    written.push(given.map(String).join(' '))
    return true
  }
  for (const way of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
    jest.spyOn(console, way).mockImplementation((...given) => void noteAll(...given))
  }
  for (const stream of [process.stdout, process.stderr]) jest.spyOn(stream, 'write').mockImplementation(noteAll)
  bots = await startBotService()
  dataDir = mkdtempSync(join(tmpdir(), 'canary-'))
  const settings = {
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: homeTenant,
    MicrosoftAppPassword: 'not used',
    TEAMS_TENANTS: partnerTenant,
    MESSENGER_PAGES: page,
  }
  const { channel: service, credentialsFactory } = bots
  const standIns = { azure: { service, hosts: loopbackHosts, credentialsFactory } }
  app = await startTestApp(dataDir, settings, standIns, (event, fields) => {
    written.push(JSON.stringify({ event, ...fields }))
  })
})
afterAll(async () => {
  jest.restoreAllMocks()
  await bots.close()
  rmSync(dataDir, { recursive: true, force: true })
})

async function post(activity: Fields, token = bots.token(), headers: Record<string, string> = {}): Promise<number> {
  const response = await fetch(`${app.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify(activity),
  })
  expect(await response.text()).not.toContain('kanarie')
  return response.status
}

/** Somebody with a canary in everything that their channel says of them. */
const someone = () => ({ from: canary('from'), conversation: canary('conversation'), objectId: randomUUID() })
type Someone = ReturnType<typeof someone>

const teams = (who: Someone, tenantId: string, text: string, changes: Fields = {}): Fields =>
  teamsActivity(bots.url, {
    id: canary('id'),
    from: { id: who.from, name: canary('name'), aadObjectId: who.objectId, role: canary('role') },
    recipient: { id: '28:bot', name: canary('bot') },
    conversation: { id: who.conversation, conversationType: 'personal', tenantId, name: canary('topic') },
    channelData: {
      tenant: { id: tenantId },
      team: { id: canary('team'), name: canary('team') },
      channel: { id: canary('channel'), name: canary('channel') },
      clientActivityId: canary('client'),
    },
    text,
    locale: `nl-${canary('locale').slice(0, 30)}`,
    entities: [
      { type: 'mention', mentioned: { id: canary('mentioned'), name: canary('mentioned') }, text: canary('mention') },
      { type: 'clientInfo', locale: 'nl-NL', country: canary('country'), platform: canary('platform') },
    ],
    attachments: [{ contentType: 'text/html', content: canary('html'), name: canary('file') }],
    ...changes,
  })

const messenger = (who: Someone, text: string, payload?: string): Fields => {
  const id = canary('mid')
  const message = { mid: id, text, ...(payload && { quick_reply: { payload } }) }
  return messengerActivity(bots.url, {
    id,
    from: { id: who.from, name: canary('name') },
    conversation: { id: who.conversation, name: canary('topic') },
    channelData: { sender: { id: who.from, profile_pic: canary('picture') }, message },
    text,
  })
}

const given = (): string => JSON.stringify(bots.calls.map(({ body }) => body))
/** Waits for this to be given so many times: not for sentences, which editors change. */
async function isGiven(text: string, times = 1): Promise<void> {
  await until(() => given().split(text).length > times)
}
const messagesToFollower = (): number => bots.calls.filter(({ body }) => body['channelId'] === 'facebook').length

/** How a word may look in a file. The two that are coded lose a sign at either end, which hangs on what stands next to it. */
function formsOf(word: string): Buffer[] {
  const coded = ['', 'x', 'xx'].map((before) =>
    Buffer.from(before + word)
      .toString('base64')
      .slice(4, -4),
  )
  return [word, Buffer.from(word).toString('hex'), ...coded].flatMap((form) => [
    Buffer.from(form),
    Buffer.from(form, 'utf16le'),
  ])
}

function found(place: Buffer): string[] {
  return canaries.filter((word) => formsOf(word).some((form) => place.includes(form)))
}

const files = (): Buffer =>
  Buffer.concat(
    readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => readFileSync(join(each.parentPath, each.name))),
  )

it('Nothing of what people send can be read in the log or in the files of the store, also when all goes wrong', async () => {
  const [staff, professional, follower, stranger] = [someone(), someone(), someone(), someone()]
  const says = (text: string, changes: Fields = {}) => post(teams(staff, homeTenant, text, changes))
  const presses = (data: Fields) => says('', { value: data, replyToId: canary('card') })

  // The desk sits down in Teams.
  expect(await says(`${await app.deskLink()} ${canary('text')}`)).toBe(200)
  await isGiven('"desk":"present"')
  const conversation = { id: `19:${canary('room')};messageid=1`, conversationType: 'channel', tenantId: homeTenant }
  const mention = { type: 'mention', mentioned: { id: '28:bot' }, text: '<at>KMT</at>' }
  expect(await says('<at>KMT</at> balie hier', { conversation, entities: [mention] })).toBe(200)
  expect(await says('ik ben er')).toBe(200)

  // A professional asks, in danger and in all sorts of fields; a follower asks for a person and gets one.
  expect(await post(teams(professional, partnerTenant, `wat zijn signalen ${canary('text')}`))).toBe(200)
  const odd = { value: { action: canary('action'), title: canary('title'), [canary('key')]: canary('value') } }
  expect(await post(teams(professional, partnerTenant, canary('text'), odd))).toBe(200)
  const invoke = { type: 'invoke', name: canary('invoke'), value: { action: { data: { x: canary('value') } } } }
  expect(await post(teams(professional, partnerTenant, '', invoke))).toBe(200)
  expect(await post(messenger(follower, `mijn buurman ${canary('text')} wordt gedwongen te werken`))).toBe(200)
  expect(await post(messenger(follower, 'ik wil een mens spreken'))).toBe(200)
  await isGiven('"payload":"yes"')
  expect(await post(messenger(follower, 'Ja, graag', 'yes'))).toBe(200)
  await isGiven('"payload":"yes"', 2)
  expect(await post(messenger(follower, 'Doorgeven', 'yes'))).toBe(200)
  await isGiven('"payload":"reach:phone"')
  expect(await post(messenger(follower, 'Nee, alleen hier'))).toBe(200)
  const claim = () => /"desk":"claim","caseId":"([\w-]+)"/.exec(given())?.[1]
  await until(() => claim() !== undefined)
  const caseId = claim()
  const before = messagesToFollower()
  expect(await presses({ desk: 'claim', caseId })).toBe(200)
  await until(() => messagesToFollower() > before)
  const [heard, told, note] = [canary('text'), canary('text'), canary('note')]
  expect(await post(messenger(follower, heard))).toBe(200)
  await isGiven(heard)

  // Words of staff, and every way in which the channel may fail.
  bots.answers.push({ status: 500, body: { error: { code: canary('code'), message: canary('error') } } })
  expect(await says(told)).toBe(200)
  await isGiven(told)
  expect(await says(`notitie ${note}`)).toBe(200)
  expect(await presses({ desk: canary('desk'), caseId: canary('case') })).toBe(200)
  expect(await presses({ desk: 'claim', caseId: canary('case') })).toBe(200)
  expect(await presses({ desk: 'claim', caseId: randomUUID() })).toBe(200)
  bots.answers.push({ status: 429, headers: { 'Retry-After': '1' } }, 'close', { status: 400, body: canary('answer') })
  expect(await says(canary('text'))).toBe(200)
  expect(await post(teams(professional, partnerTenant, canary('text')))).toBe(200)

  await until(() => bots.answers.length === 0)
  bots.answers.push('never')
  expect(await post(teams(professional, partnerTenant, canary('text')))).toBe(200)
  await until(() => bots.answers.length === 0)

  // Forged, and with something in every header.
  const headers = { 'User-Agent': canary('agent'), 'X-Request-Id': canary('request'), traceparent: canary('trace') }
  const forged = bots.token({ aud: canary('audience'), iss: canary('issuer') })
  expect(await post(teams(stranger, partnerTenant, canary('text')), forged, headers)).toBe(401)
  expect(await post(teams(stranger, canary('tenant'), canary('text')), bots.token(), headers)).toBe(401)
  expect(await post({ [canary('key')]: canary('value') }, bots.token(), headers)).toBe(400)
  expect(await post(teams(stranger, homeTenant, `x#/desk/sign-in#${canary('token')}`), bots.token(), headers)).toBe(200)

  // The store is away, and its error quotes what it was given; then something in us breaks.
  const { conversations } = app.store
  const kept = { ...conversations }
  conversations.receive = () => Promise.reject(new ServiceError('StoreUnavailable', 503, canary('store')))
  expect(await post(teams(stranger, homeTenant, canary('text')))).toBe(503)
  conversations.receive = () => Promise.reject(new TypeError(canary('broken')))
  expect(await post(teams(stranger, homeTenant, canary('text')))).toBe(500)
  Object.assign(conversations, kept)
  conversations.activities = () => Promise.reject(new TypeError(canary('broken')))
  expect(await post(teams(stranger, partnerTenant, canary('text')))).toBe(200)
  await until(() => written.some((line) => line.includes('azure.outbox-failed')))
  Object.assign(conversations, kept)

  // The follower blocks the page.
  await until(() => bots.answers.length === 0)
  bots.answers.push({ status: 403, body: { error: { code: 'BotDisabledByUser', message: canary('error') } } })
  expect(await says(canary('text'))).toBe(200)
  await until(() => written.some((line) => line.includes('"blocked"')))

  expect(found(files())).toEqual([])
  await app.close()
  expect(canaries.length).toBeGreaterThan(200)
  expect(found(files())).toEqual([])
  expect(found(Buffer.from(written.join('\n')))).toEqual([])
  // What may be kept is: whose organisation it is, and who of ours is who.
  expect(files().includes(staff.objectId)).toBe(true)
})
