import { createTransport } from 'nodemailer'
import { AlertError, type AlertWay } from './alerts'
import { wording } from './wording'

const connectMs = 5_000
const silentMs = 10_000

/**
 * Mail through SMTP. It says that somebody waits, and where to look; nothing of the case is put into it, so nothing a
 * visitor writes can end up in a header or a mailbox.
 *
 * @param smtpUrl `smtps://user:password@host:465`, or `smtp://…:587`, which then must offer TLS. Only a server on this
 * machine may go without.
 */
export function alertMail(options: {
  smtpUrl: string
  from: string
  to: string
  /** Address of the desk. */
  deskUrl: string
  which: 'first-mail' | 'second-mail'
}): AlertWay {
  const { smtpUrl, from, to, deskUrl, which } = options
  const url = new URL(smtpUrl)
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    secure: url.protocol === 'smtps:',
    requireTLS: !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname),
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silentMs,
    // No files and no addresses are ever fetched for a mail.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    to: which,
    when: which === 'first-mail' ? 'first' : 'second',
    async send() {
      try {
        await transport.sendMail({ from, to, subject: wording.mail.subject, text: wording.mail.text(deskUrl) })
      } catch (cause) {
        throw new AlertError(codeOf(cause), { cause })
      }
    },
  }
}

/** `ECONNECTION`, `EAUTH`, `EENVELOPE`, or the three digits of the server's answer. */
function codeOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown } // whatever was thrown, reading is safe
  if (typeof responseCode === 'number') return `SMTP_${responseCode}`
  return typeof code === 'string' && /^[A-Z_]{2,30}$/.test(code) ? code : 'UNKNOWN'
}
