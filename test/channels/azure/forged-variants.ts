import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import {
  appId,
  compactToken,
  homeTenant,
  messengerActivity,
  page,
  teamsActivity,
  type BotService,
} from '../../support/bot-service'
import { partnerTenant } from './door'

/** One request, before it is put together. */
export interface Draft {
  query: string
  /** The line with the token; absent ones and others take its place. */
  headers: (string | typeof tokenLine)[]
  claims: Record<string, unknown>
  tokenHeader: Record<string, unknown>
  /** Takes the place of the token made of the two above. */
  token?: string
  activity: Record<string, unknown>
  /** Takes the place of the activity. */
  body?: string | Buffer
}

/** Who signs as the channel service does. */
export interface Signer {
  bots: BotService
  /** A token of a key that may sign for Messenger alone. */
  unendorsed: string
}

export type Change = (draft: Draft, signer: Signer) => void

export const tokenLine = Symbol('Authorization: Bearer …')
export const serviceUrl = 'https://smba.trafficmanager.net/emea/'
const nowSec = Date.parse('2026-11-21T10:00:00Z') / 1000
const attacker = generateKeyPairSync('rsa', { modulusLength: 2048 })
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** A request that may come in; every variant changes one thing in it. */
export const validDraft = (): Draft => ({
  query: '',
  headers: [tokenLine],
  claims: { iss: 'https://api.botframework.com', aud: appId, exp: nowSec + 600, serviceurl: serviceUrl },
  tokenHeader: {},
  activity: teamsActivity(serviceUrl),
})

export const tokenOf = ({ token, claims, tokenHeader }: Draft, { bots }: Signer): string =>
  token ?? bots.token(claims, tokenHeader)

const claims =
  (changes: Record<string, unknown>): Change =>
  (draft) =>
    void Object.assign(draft.claims, changes)
const header =
  (changes: Record<string, unknown>): Change =>
  (draft) =>
    void Object.assign(draft.tokenHeader, changes)
export const activity =
  (changes: Record<string, unknown>): Change =>
  (draft) =>
    void Object.assign(draft.activity, changes)
export const onMessenger =
  (changes: Record<string, unknown>): Change =>
  (draft) =>
    void (draft.activity = messengerActivity(serviceUrl, changes))
const authorization =
  (...lines: ((token: string) => string)[]): Change =>
  (draft, signer) =>
    void (draft.headers = lines.map((line) => line(tokenOf(draft, signer))))
const body =
  (text: string | Buffer): Change =>
  (draft) =>
    void (draft.body = text)
/** Signed as it should be: token and activity agree about an address that is not ours to call. */
const address =
  (url: unknown): Change =>
  (draft) => {
    draft.claims['serviceurl'] = url
    draft.activity['serviceUrl'] = url
  }
/** Signed by somebody, with any header. */
const signedBy =
  (tokenHeader: Record<string, unknown>, signature: (text: string, signer: Signer) => Buffer | string): Change =>
  (draft, signer) => {
    const head = { kid: signer.bots.keys.kid, typ: 'JWT', ...tokenHeader }
    draft.token = compactToken(head, draft.claims, (text) => signature(text, signer))
  }
const byAttacker = (text: string): Buffer => sign('RSA-SHA256', Buffer.from(text), attacker.privateKey)
const byPublicKey =
  (format: 'pem' | 'der') =>
  (text: string, { bots }: Signer): Buffer => {
    const key = bots.keys.publicKey.export({ type: 'spki', format: 'der' })
    const secret = format === 'der' ? key : bots.keys.publicKey.export({ type: 'spki', format: 'pem' })
    return createHmac('sha256', secret).update(text).digest()
  }
const parts =
  (change: (parts: string[]) => string[]): Change =>
  (draft, signer) =>
    void (draft.token = change(tokenOf(draft, signer).split('.')).join('.'))
/** Changed as text: objects of JavaScript cannot hold it. */
const raw =
  (from: string, to: string): Change =>
  (draft) =>
    void (draft.body = JSON.stringify(draft.activity).replace(from, to))
const nested = (depth: number): string =>
  JSON.stringify(teamsActivity(serviceUrl)).replace('"hoi"', `"hoi","value":${'['.repeat(depth)}${']'.repeat(depth)}`)

const emulatorV1 = 'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/'
const emulatorV2 = 'https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0'

/** By what is wrong with it. */
export const variants: Readonly<Record<string, Change>> = {
  'no Authorization': authorization(),
  'the same Authorization twice': authorization(
    (token) => `Authorization: Bearer ${token}`,
    (token) => `Authorization: Bearer ${token}`,
  ),
  'a good Authorization and a bad one': authorization(
    (token) => `Authorization: Bearer ${token}`,
    () => 'authorization: Bearer x.y.z',
  ),
  'Basic instead of Bearer': authorization((token) => `Authorization: Basic ${token}`),
  'an empty bearer': authorization(() => 'Authorization: Bearer '),
  'no scheme': authorization((token) => `Authorization: ${token}`),
  'two schemes': authorization((token) => `Authorization: Bearer Bearer ${token}`),
  'two tokens in one header': authorization((token) => `Authorization: Bearer ${token}, Bearer ${token}`),
  'words after the token': authorization((token) => `Authorization: Bearer ${token} extra`),
  'the token in another header': authorization((token) => `X-Authorization: Bearer ${token}`),
  'the token in a cookie': authorization((token) => `Cookie: Authorization=Bearer ${token}`),
  'the token in the query': (draft, signer) => {
    draft.query = `?access_token=${tokenOf(draft, signer)}`
    draft.headers = []
  },
  'a token that is too long': header({ padding: 'x'.repeat(8_000) }),
  'no token but words': (draft) => void (draft.token = 'null'),
  'a token of two parts': parts((all) => all.slice(0, 2)),
  'a token of five parts': parts(([a = '', b = '', c = '']) => [a, b, c, a, b]),
  'a token without signature': parts(([a = '', b = '']) => [a, b, '']),
  'a token that is no JSON': parts(() => ['e30x', 'e30x', 'e30x']),

  'a web page that calls': (draft) => void draft.headers.push('Origin: https://partner.example'),

  'algorithm none': signedBy({ alg: 'none' }, () => 'x'),
  'algorithm None with a good signature': header({ alg: 'None' }),
  'no algorithm': header({ alg: undefined }),
  'a list of algorithms': header({ alg: ['RS256'] }),
  'HS256 with our public key as PEM': signedBy({ alg: 'HS256' }, byPublicKey('pem')),
  'HS256 with our public key as DER': signedBy({ alg: 'HS256' }, byPublicKey('der')),
  'HS256 with nothing as secret': signedBy({ alg: 'HS256' }, (text) => createHmac('sha256', '').update(text).digest()),
  ES256: signedBy({ alg: 'ES256' }, (text) =>
    sign('sha256', Buffer.from(text), { key: elliptic.privateKey, dsaEncoding: 'ieee-p1363' }),
  ),
  'PS256 named for an RS256 signature': header({ alg: 'PS256' }),
  'RS512 named for an RS256 signature': header({ alg: 'RS512' }),
  'a key of somebody else under our name for it': signedBy({ alg: 'RS256' }, byAttacker),
  'a key that the token brings itself': signedBy(
    { alg: 'RS256', jwk: attacker.publicKey.export({ format: 'jwk' }) },
    byAttacker,
  ),
  'a key that the token points at': signedBy({ alg: 'RS256', jku: 'http://127.0.0.1:9/keys' }, byAttacker),
  'a certificate that the token points at': signedBy({ alg: 'RS256', x5u: 'http://127.0.0.1:9/c' }, byAttacker),
  'an unknown key': signedBy({ alg: 'RS256', kid: 'nobody' }, byAttacker),
  'no name of a key': header({ kid: undefined }),
  'an empty name of a key': header({ kid: '' }),
  'a path as name of a key': header({ kid: '../../../dev/null' }),
  'a name of a key out of a prototype': header({ kid: '__proto__' }),
  'a list as name of a key': header({ kid: ['key-1'] }),
  'an unknown critical extension': header({ crit: ['x'], x: 1 }),
  'an unencoded payload': header({ crit: ['b64'], b64: false }),
  'a key that is not endorsed for Teams': (draft, { unendorsed }) => void (draft.token = unendorsed),
  'a signature with one bit changed': parts(([a = '', b = '', c = '']) => [
    a,
    b,
    (c.startsWith('A') ? 'B' : 'A') + c.slice(1),
  ]),
  'claims changed after signing': parts(([a = '', , c = '']) => [
    a,
    Buffer.from(
      JSON.stringify({ iss: 'https://api.botframework.com', aud: appId, exp: 4e9, serviceurl: serviceUrl }),
    ).toString('base64url'),
    c,
  ]),

  'another issuer': claims({ iss: 'https://api.botframework.example' }),
  'the issuer with a slash': claims({ iss: 'https://api.botframework.com/' }),
  'a list of issuers': claims({ iss: ['https://api.botframework.com'] }),
  'no issuer': claims({ iss: undefined }),
  'the issuer of the Emulator': claims({ iss: emulatorV1, appid: appId, ver: '1.0' }),
  'the second issuer of the Emulator': claims({ iss: emulatorV2, azp: appId, ver: '2.0' }),
  'another audience': claims({ aud: '99999999-aaaa-4aaa-8aaa-111111111111' }),
  'a list of audiences with ours': claims({ aud: [appId, 'https://other.example'] }),
  'a list of our audience alone': claims({ aud: [appId] }),
  'the audience in capitals': claims({ aud: appId.toUpperCase() }),
  'the audience of the channel service': claims({ aud: 'https://api.botframework.com' }),
  'no audience': claims({ aud: undefined }),
  'an empty audience': claims({ aud: '' }),
  'an expired token': claims({ exp: nowSec - 301 }),
  'no expiry': claims({ exp: undefined }),
  'an expiry in words': claims({ exp: '4102444800' }),
  'an expiry without end': claims({ exp: null }),
  'a token of tomorrow': claims({ nbf: nowSec + 86_400 }),
  'a token of another bot': claims({ appid: '99999999-aaaa-4aaa-8aaa-111111111111', ver: '1.0' }),
  'a second token of another bot': claims({ azp: '99999999-aaaa-4aaa-8aaa-111111111111', ver: '2.0' }),

  'no service address in the token': claims({ serviceurl: undefined }),
  'the service address under a wrong name': claims({ serviceurl: undefined, serviceUrl }),
  'another service address in the token': claims({ serviceurl: 'https://smba.trafficmanager.net/amer/' }),
  'another case in the path of the token': claims({ serviceurl: 'https://smba.trafficmanager.net/EMEA/' }),
  'a list of service addresses': claims({ serviceurl: [serviceUrl] }),
  'a foreign address in the activity alone': activity({ serviceUrl: 'https://evil.example/emea/' }),
  'no service address in the activity': activity({ serviceUrl: undefined }),
  'a null service address': address(null),
  'a foreign host': address('https://evil.example/emea/'),
  'our host as a beginning': address('https://smba.trafficmanager.net.evil.example/'),
  'our host as an end': address('https://evilbotframework.com/'),
  'another host of that network': address('https://evil.trafficmanager.net/'),
  'the bare domain': address('https://botframework.com/'),
  'a user before the host': address('https://smba.trafficmanager.net@evil.example/'),
  'a password before our host': address('https://a:b@smba.trafficmanager.net/emea/'),
  'a port': address('https://smba.trafficmanager.net:443/emea/'),
  'no encryption': address('http://smba.trafficmanager.net/emea/'),
  'a letter of another alphabet': address('https://smbа.trafficmanager.net/emea/'),
  'a wide letter': address('https://ｓmba.trafficmanager.net/emea/'),
  'a dot of another alphabet': address('https://smba。trafficmanager.net/emea/'),
  'a host after a backslash': address('https://evil.example\\.botframework.com/'),
  'a way up': address('https://smba.trafficmanager.net/emea/../../'),
  'an encoded way up': address('https://smba.trafficmanager.net/%2e%2e/'),
  'an empty part in the path': address('https://smba.trafficmanager.net//evil.example/'),
  'a query': address('https://smba.trafficmanager.net/emea/?x='),
  'a fragment': address('https://smba.trafficmanager.net/emea/#'),
  'a host with a dot behind it': address('https://smba.trafficmanager.net./emea/'),
  'a space before the address': address(' https://smba.trafficmanager.net/emea/'),
  'a line break in the address': address('https://smba.trafficmanager.net/emea/\n'),
  'no scheme in the address': address('//smba.trafficmanager.net/emea/'),
  'a file': address('file:///etc/passwd'),
  'this machine': address('http://127.0.0.1:9/'),
  'the metadata of the cloud': address('http://169.254.169.254/'),

  ...Object.fromEntries(
    ['web', 'directline', 'emulator', 'webchat', 'AseChannel', 'MSTEAMS', 'msteams ', '', 'agents'].map((channelId) => [
      `the channel "${channelId}"`,
      activity({ channelId }),
    ]),
  ),
  'no channel': activity({ channelId: undefined }),
  'a list of channels': activity({ channelId: ['msteams'] }),
  'an object as channel': activity({ channelId: { toString: 'msteams' } }),
  'Messenger claimed for a Teams message': activity({ channelId: 'facebook' }),

  'no organisation': activity({ channelData: {}, conversation: { id: 'a:personal' } }),
  'no organisation and no data': activity({ channelData: null, conversation: { id: 'a:personal' } }),
  'another organisation': activity({ channelData: { tenant: { id: appId } }, conversation: { id: 'a:personal' } }),
  'two organisations': activity({ channelData: { tenant: { id: partnerTenant } } }),
  'our organisation before another': activity({ conversation: { id: 'a:personal', tenantId: appId } }),
  'an organisation that is switched off': activity({
    channelData: { tenant: { id: partnerTenant } },
    conversation: { id: 'a:personal', tenantId: partnerTenant },
  }),
  'a list of organisations': activity({ channelData: { tenant: { id: [homeTenant] } } }),
  'an organisation in words': activity({ channelData: { tenant: homeTenant } }),
  'an empty organisation': activity({ channelData: { tenant: { id: '' } }, conversation: { id: 'a:personal' } }),

  'an unknown page': onMessenger({ recipient: { id: '555' } }),
  'a number as page': onMessenger({ recipient: { id: Number(page) } }),
  'a page in the data alone': onMessenger({ recipient: { id: '555' }, channelData: { recipient: { id: page } } }),
  'an echo of an unknown page': onMessenger({ from: { id: '555' }, channelData: { message: { is_echo: true } } }),

  'no type': activity({ type: undefined }),
  'an empty type': activity({ type: '' }),
  'a number as type': activity({ type: 1 }),
  'no id': activity({ id: undefined }),
  'an endless id': activity({ id: 'x'.repeat(2_000) }),
  'nobody who wrote it': activity({ from: undefined }),
  'null who wrote it': activity({ from: null }),
  'a writer without id': activity({ from: { name: 'x' } }),
  'a writer with signs that cannot be seen': activity({ from: { id: '29:\u0000user' } }),
  'half a sign in the object id': activity({ from: { id: '29:user', aadObjectId: '\ud83d' } }),
  'nobody it is for': activity({ recipient: undefined }),
  'no conversation': activity({ conversation: undefined }),
  'a conversation without id': activity({ conversation: { tenantId: homeTenant } }),
  'a conversation in words': activity({ conversation: 'a:personal' }),
  'an object as text': activity({ text: { toString: 'hoi' } }),
  'a list as text': activity({ text: ['hoi'] }),
  'words as data of the channel': activity({ channelData: 'tenant' }),
  'a prototype': raw('"type"', '"__proto__":{"isStaff":true},"type"'),
  'a prototype in the data': raw('"channelData":{', '"channelData":{"__proto__":{"isStaff":true},'),
  'a prototype in a value': raw('"text"', '"value":[{"a":{"__proto__":{"isStaff":true}}}],"text"'),
  'a value nested too deep': body(nested(40)),
  'a bomb of brackets': body(nested(50_000)),
  'a card value of 5 MB': activity({ value: { text: 'x'.repeat(5_000_000) } }),
  'a body just over the limit': activity({ value: 'x'.repeat(262_144) }),
  'a small body that unpacks to 5 MB': (draft) => {
    draft.body = gzipSync(JSON.stringify({ ...draft.activity, value: 'x'.repeat(5_000_000) }))
    draft.headers.push('Content-Encoding: gzip')
  },
  'an empty body': body(''),
  'null as body': body('null'),
  'a list as body': (draft) => void (draft.body = JSON.stringify([draft.activity])),
  'words as body': body('"message"'),
  'a number as body': body('1'),
  'half a body': body('{"type":"message"'),
  'a body that is no UTF-8': body(Buffer.from([0x22, 0xff, 0xfe, 0x22])),
  'a body in UTF-16': (draft) => void (draft.body = Buffer.from(JSON.stringify(draft.activity), 'utf16le')),
}
