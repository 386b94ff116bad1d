import { z } from 'zod'
import { openingHoursSchema } from './desk/opening-rules'
import { SettingsError } from './errors'

const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
)
/** `openssl rand -hex 32`. */
const masterKey = z.string().regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits: openssl rand -hex 32')
const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin)
/** One organisation: the addresses with which Entra ID lets in people of every tenant are refused. */
const issuer = z
  .url({ protocol: /^https?$/ })
  .refine(
    (value) => value.startsWith('https:') || /^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(value),
    'must be https',
  )
  .refine((value) => !/\/(common|organizations|consumers)(\/|$)/.test(value), 'must name your own tenant')

/**
 * Every setting, its form and its default: the only place where the environment is read. `.env.example` lists the same
 * names; a test holds the two together.
 */
const settingsSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** TCP port of the service. 0 takes a free one. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Address under which visitors reach the service, without a path. */
  PUBLIC_URL: origin.optional(),
  /** Websites that may embed the widget, separated by commas. In development every page on this machine may. */
  ALLOWED_ORIGINS: list.pipe(z.array(origin)).default([]),
  /** Proxies of your own in front of the service; without the right number all visitors count as one. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Folder of the embedded store; readable by its owner only. */
  DATA_DIR: z.string().min(1).default('data'),
  /** PostgreSQL, for when the data must outlive the machine. Without it the store is a file in DATA_DIR. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /**
   * Wraps the keys that what people write is encrypted with. Several behind commas change the key: the first is the new
   * one, the others still open. In development one is made and kept in DATA_DIR.
   */
  ENCRYPTION_KEY: list.pipe(z.array(masterKey).min(1)).optional(),
  /** Signs the conversation tokens. In development one is made and kept in DATA_DIR. */
  TOKEN_SECRET: z.string().min(32).optional(),
  /** Lets a server of ours ask tokens for others (Direct Line `tokens/generate`). Without one that call is refused. */
  DIRECT_LINE_SECRET: z.string().min(32).optional(),
  /** Folder of the knowledge base. */
  KNOWLEDGE_DIR: z.string().min(1).default('knowledge'),
  /** Reads changed articles while running. */
  KNOWLEDGE_WATCH: flag.default(true),
  /** Bearer token for `/metrics`. Without one the page does not exist. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Minutes of silence after which a web conversation is erased. */
  CONVERSATION_IDLE_MINUTES: z.coerce.number().int().min(1).max(30).default(30),
  /** When people are there, on the clock in Twente. Without it presence alone decides, and no times are named. */
  OPENING_HOURS: openingHoursSchema.optional(),
  /** Minutes after which a visitor whom nobody took is told so. */
  WAITING_EXPIRES_MINUTES: z.coerce.number().int().min(2).max(120).default(20),
  /** Mail server for alerts: `smtps://user:password@host`. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  ALERT_FROM: z.email().optional(),
  ALERT_TO: z.email().optional(),
  /** Hears of a case that still waits after two alerts. */
  ALERT_ESCALATE_TO: z.email().optional(),
  /** Called with every alert. */
  ALERT_WEBHOOK: z.url({ protocol: /^https$/ }).optional(),
  /** Minutes between two alerts for a case that still waits. */
  ALERT_REPEAT_MINUTES: z.coerce.number().int().min(1).max(60).default(5),
  /** Days that a closed case is kept; never more than a year. */
  KEEP_CLOSED_DAYS: z.coerce.number().int().min(1).max(365).default(90),
  /** Days that a case is kept that nobody picked up. */
  KEEP_UNANSWERED_DAYS: z.coerce.number().int().min(1).max(90).default(7),
  /** Days that is kept who did what; there is no content in it. */
  KEEP_AUDIT_DAYS: z.coerce.number().int().min(30).max(730).default(365),
  /** Directory that staff sign in with, by OpenID Connect. Without it they sign in with one-time links. */
  OIDC_ISSUER: issuer.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** Claim of the ID token that holds roles or groups. */
  OIDC_ROLES_CLAIM: z.string().min(1).default('roles'),
  /** Values of that claim. Without both only people on our own list come in. */
  OIDC_WORKER_ROLE: z.string().min(1).optional(),
  OIDC_LEAD_ROLE: z.string().min(1).optional(),
  /** Kind of the bot registration in Azure. The three below belong to it; without an id `/api/messages` does not exist. */
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
  MicrosoftAppId: z.uuid().optional(),
  MicrosoftAppTenantId: z.uuid().optional(),
  MicrosoftAppPassword: z.string().min(1).optional(),
  /** A certificate instead of the password; the key in PEM. */
  CertificateThumbprint: z
    .string()
    .regex(/^[0-9a-f]{40}$/i, 'must be 40 hexadecimal digits')
    .optional(),
  CertificatePrivateKey: z.string().startsWith('-----BEGIN').optional(),
  /** Partner organisations whose people may use the assistant in Teams, besides our own: their tenant ids. */
  TEAMS_TENANTS: list.pipe(z.array(z.uuid())).default([]),
  /** Facebook pages that the assistant answers for: their ids. */
  MESSENGER_PAGES: list.pipe(z.array(z.string().regex(/^\d+$/, 'must be the number of a page'))).default([]),
  /** Staff may answer on Messenger for 7 days instead of 24 hours. Only with Meta's permission for the human-agent tag. */
  MESSENGER_HUMAN_AGENT: flag.default(false),
  /** Opens `/api/messages` without Azure, for Microsoft's Agents Playground on this machine. */
  BOT_LOCAL: flag.default(false),
})

export type Settings = z.infer<typeof settingsSchema>

export const settingNames = Object.keys(settingsSchema.shape)

/** Without these a production start would be unsafe or useless. */
const neededInProduction = ['PUBLIC_URL', 'ALLOWED_ORIGINS', 'ENCRYPTION_KEY', 'TOKEN_SECRET'] as const

const loopback = ['127.0.0.1', 'localhost', '::1']

/** All or none: half of them would look as if mail were sent, or as if people could sign in. */
const mailSettings = ['SMTP_URL', 'ALERT_FROM', 'ALERT_TO'] as const
const directorySettings = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const

/**
 * Reads and checks the settings.
 * @throws {SettingsError} naming each setting that is missing or wrong, and what to do
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  // An empty line in .env means "not set".
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const checked = settingsSchema.safeParse(given)
  if (!checked.success) {
    const problems = checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new SettingsError(`These settings are not right:\n  ${problems.join('\n  ')}\nSee .env.example.`)
  }
  const settings = checked.data
  for (const names of [mailSettings, directorySettings]) {
    const missing = names.filter((name) => given[name] === undefined)
    if (missing.length > 0 && missing.length < names.length) {
      throw new SettingsError(`${names.join(', ')} go together; ${missing.join(', ')} is missing. See .env.example.`)
    }
  }
  checkBot(settings)
  if (settings.NODE_ENV === 'production') {
    const missing = neededInProduction.filter((name) => given[name] === undefined)
    if (missing.length > 0) {
      throw new SettingsError(`In production these settings are needed: ${missing.join(', ')}. See .env.example.`)
    }
  }
  return settings
}

/** The door for Azure Bot Service is either complete, or not there. @throws {SettingsError} */
function checkBot(settings: Settings): void {
  const {
    MicrosoftAppId: id,
    MicrosoftAppPassword: password,
    MicrosoftAppTenantId: tenant,
    BOT_LOCAL: local,
  } = settings
  const refuse = (sentence: string): never => {
    throw new SettingsError(`${sentence} See .env.example.`)
  }
  if (local) {
    if (id) refuse('BOT_LOCAL is for a machine without Azure: leave MicrosoftAppId out, or BOT_LOCAL.')
    if (settings.NODE_ENV === 'production') refuse('BOT_LOCAL lets anybody in who reaches it: not in production.')
    if (!loopback.includes(settings.HOST)) refuse('BOT_LOCAL lets anybody in who reaches it: HOST must be 127.0.0.1.')
  }
  if (id === undefined) {
    if (password) refuse('MicrosoftAppPassword is of no use without MicrosoftAppId.')
    return
  }
  if (tenant === undefined) refuse('With MicrosoftAppId also MicrosoftAppTenantId is needed.')
  const certificate = [settings.CertificateThumbprint, settings.CertificatePrivateKey].filter(Boolean).length
  if (certificate === 1) refuse('CertificateThumbprint and CertificatePrivateKey go together.')
  const proofs = (password ? 1 : 0) + (certificate === 2 ? 1 : 0)
  if (settings.MicrosoftAppType === 'UserAssignedMSI') {
    if (proofs > 0) refuse('A managed identity (UserAssignedMSI) has no password and no certificate: leave them out.')
  } else if (proofs !== 1) refuse('SingleTenant needs MicrosoftAppPassword or a certificate, one of the two.')
}
