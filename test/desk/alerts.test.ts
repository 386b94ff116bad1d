import { once } from 'node:events'
import { createServer as createHttpServer, type IncomingMessage } from 'node:http'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, it } from '@jest/globals'
import { alertMail } from '../../src/desk/alert-mail'
import { alertWebhook } from '../../src/desk/alert-webhook'
import { createAlerts, type AlertWay } from '../../src/desk/alerts'
import type { AlertAttempt } from '../../src/desk/case-store'

const now = new Date('2026-11-23T10:00:00Z')
const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** Sends one alert this way. @returns what was written down */
const tried = async (way: AlertWay, timeoutMs = 5_000): Promise<Pick<AlertAttempt, 'result' | 'code'>[]> => {
  const attempts: AlertAttempt[] = []
  const recordAlert = (attempt: AlertAttempt): Promise<void> => Promise.resolve(void attempts.push(attempt))
  const alerts = createAlerts({
    ways: [way],
    store: { recordAlert },
    clock: () => now,
    log: () => undefined,
    timeoutMs,
  })
  await alerts.send('case-1', 'first')
  return attempts.map(({ result, code }) => ({ result, code }))
}
const mailTo = (port: number, to = 'desk@example.nl', host = '127.0.0.1'): AlertWay =>
  alertMail({
    smtpUrl: `smtp://${host}:${port}`,
    from: 'assistent@example.nl',
    to,
    deskUrl: 'https://chat.example.nl/desk',
    which: 'first-mail',
  })

const smtpServer = async (options: SMTPServerOptions = {}): Promise<{ port: number; mails: string[] }> => {
  const mails: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
      stream.on('end', () => {
        mails.push(text)
        done()
      })
    },
    ...options,
  })
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
  closers.push(() => server.close(() => undefined))
  return { port: (server.server.address() as AddressInfo).port, mails } // a TCP server has one
}

const httpServer = async (status: number, headers: Record<string, string> = {}) => {
  const calls: { request: IncomingMessage; body: string }[] = []
  const server = createHttpServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      calls.push({ request, body })
      response.writeHead(status, headers)
      response.end('a body that nobody reads')
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, calls } // a TCP server has one
}

describe('a mail to staff', () => {
  it('says that something waits and where to look, and nothing else', async () => {
    const { port, mails } = await smtpServer()
    expect(await tried(mailTo(port))).toEqual([{ result: 'sent', code: undefined }])
    const [mail = ''] = mails
    const [head = '', body = ''] = mail.split('\r\n\r\n', 2).map((part) => part.trim())
    const names = head.split('\r\n').map((line) => line.split(':')[0])
    expect(names.sort()).toEqual(
      [
        'Content-Transfer-Encoding',
        'Content-Type',
        'Date',
        'From',
        'MIME-Version',
        'Message-ID',
        'Subject',
        'To',
      ].sort(),
    )
    expect(head).toContain('Subject: Er wacht een nieuwe melding')
    expect(mail.slice(mail.indexOf('\r\n\r\n')).trim()).toBe(
      'Er wacht een nieuwe melding.\r\n\r\nhttps://chat.example.nl/desk',
    )
    expect(body).toContain('Er wacht een nieuwe melding.')
  })

  it('cannot be given further headers or receivers by an address', async () => {
    const { port, mails } = await smtpServer()
    await tried(mailTo(port, 'desk@example.nl\r\nBcc: thief@example.nl\r\nX-Evil: 1'))
    for (const mail of mails) expect(mail).not.toMatch(/^(?:Bcc|X-Evil):/m)
  })

  it('that the server refuses is written down with the code of the server', async () => {
    const { port } = await smtpServer({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('full'), { responseCode: 452 })),
    })
    expect(await tried(mailTo(port))).toEqual([{ result: 'failed', code: 'SMTP_452' }])
  })

  it('to a server that is down is written down', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo // a TCP server has one
    server.close()
    await once(server, 'close')
    expect(await tried(mailTo(port))).toEqual([{ result: 'failed', code: 'ESOCKET' }])
  })

  it('to a server that takes the call and says nothing is given up', async () => {
    const sockets: Socket[] = []
    const silent = createServer((socket) => void sockets.push(socket)).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    closers.push(() => {
      for (const socket of sockets) socket.destroy()
      silent.close()
    })
    const { port } = silent.address() as AddressInfo // a TCP server has one
    expect(await tried(mailTo(port), 100)).toEqual([{ result: 'failed', code: 'TIMEOUT' }])
  })

  it('is never sent in the open to another machine', async () => {
    const { port, mails } = await smtpServer()
    // The same server, under an address that is not known to be this machine.
    expect(await tried(mailTo(port, 'desk@example.nl', '0.0.0.0'))).toMatchObject([{ result: 'failed' }])
    expect(mails).toEqual([])
  })
})

describe('a webhook', () => {
  it('is told that a case waits, and nothing of it', async () => {
    const { url, calls } = await httpServer(204)
    expect(await tried(alertWebhook(url))).toEqual([{ result: 'sent', code: undefined }])
    expect(calls.map(({ request, body }) => [request.method, request.headers['content-type'], body])).toEqual([
      ['POST', 'application/json', '{"event":"case-waiting"}'],
    ])
  })

  it('that fails or leads elsewhere is written down, and the other address is never called', async () => {
    const elsewhere = await httpServer(200)
    const redirecting = await httpServer(307, { location: elsewhere.url })
    expect(await tried(alertWebhook((await httpServer(500)).url))).toEqual([{ result: 'failed', code: 'HTTP_500' }])
    expect(await tried(alertWebhook(redirecting.url))).toMatchObject([{ result: 'failed' }])
    expect(elsewhere.calls).toEqual([])
    expect(await tried(alertWebhook('http://127.0.0.1:1/'))).toMatchObject([{ result: 'failed' }])
  })
})
