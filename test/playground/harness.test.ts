import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { people, places, startPlayground, type Playground } from '../support/playground'

const activitySchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  value: z.unknown().optional(),
  serviceUrl: z.string(),
  conversation: z.looseObject({ id: z.string() }),
  from: z.object({ id: z.string(), aadObjectId: z.string() }),
})

const card = (text: string) => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text },
      { type: 'Input.Text', id: 'words', value: 'als eerst' },
      { type: 'Input.Text', id: 'more' },
    ],
    actions: [{ type: 'Action.Submit', title: 'Versturen', data: { button: 'send' } }],
  },
})

/** Repeats who said what, on a card; a pressed button replaces that card. */
let bot: Server
let playground: Playground
let answered = Promise.resolve()
beforeAll(async () => {
  bot = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      response.end()
      if (request.method !== 'POST') return
      answered = answered.then(() => answer(JSON.parse(Buffer.concat(chunks).toString())))
    })
  }).listen(0, '127.0.0.1')
  await once(bot, 'listening')
  const { port } = bot.address() as AddressInfo // a TCP server has one
  playground = await startPlayground({ botUrl: `http://127.0.0.1:${port}` })
})
afterAll(async () => {
  await answered
  await playground.close()
  bot.close()
})

let lastId = ''
async function answer(body: unknown): Promise<void> {
  const { text, value, serviceUrl, conversation, from } = activitySchema.parse(body)
  const pressed = value !== undefined
  const said = pressed ? JSON.stringify(value) : `${from.id} ${from.aadObjectId.slice(-2)}: ${text ?? ''}`
  const path = `/v3/conversations/${encodeURIComponent(conversation.id)}/activities${pressed ? `/${lastId}` : ''}`
  const response = await fetch(serviceUrl + path, {
    method: pressed ? 'PUT' : 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', attachments: [card(said)] }),
  })
  lastId = z.object({ id: z.string() }).parse(await response.json()).id
}

describe('the Playground in tests', () => {
  it('carries words to the assistant and its cards back', async () => {
    await playground.say(places.personal, people.anna.id, 'goedemorgen')
    const { words, buttons } = await playground.next(places.personal)
    expect(words).toContain('29:anna 20: goedemorgen')
    expect(buttons).toEqual(['Versturen'])
  })

  it('sends what was filled in on a card, and shows the card in its new form', async () => {
    await playground.say(places.personal, people.anna.id, 'een formulier')
    const form = await playground.next(places.personal, ({ words }) => words.includes('een formulier'))
    await playground.press(form, 'Versturen', { more: 'nieuw' })
    const update = await playground.next(places.personal)
    expect(update).toMatchObject({ id: form.id, isUpdate: true })
    expect(update.words).toContain('{"words":"als eerst","more":"nieuw","button":"send"}')
    expect(playground.messages(places.personal).filter(({ id }) => id === form.id)).toEqual([update])
  })

  it('starts a thread in a channel for a message that mentions the assistant', async () => {
    const thread = await playground.say(places.channel, people.anna.id, '@KMT balie hier')
    expect(thread).toMatch(/^19:balie@thread\.tacv2;messageid=\d+$/)
    expect((await playground.next(thread)).words).toContain('29:anna 20: <at>KMT</at> balie hier')
  })

  it('lets somebody else speak than who sits at its page', async () => {
    await playground.say(places.group, people.bram.id, '@KMT hoi')
    expect((await playground.next(places.group)).words).toContain('29:bram 21: <at>KMT</at> hoi')
  })

  it('is reached from this machine only, and calls nobody outside it', async () => {
    const { port } = new URL(playground.url)
    const outside = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
    for (const { address, family } of outside.filter(({ internal }) => !internal)) {
      const host = family === 'IPv6' ? `[${address}]` : address
      await expect(fetch(`http://${host}:${port}/_debug/ping`)).rejects.toThrow('fetch failed')
    }
    expect(playground.complaints()).toBe('')
  })
})
