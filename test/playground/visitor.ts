import { randomUUID } from 'node:crypto'
import { z } from 'zod'

/** A visitor of the website, by the calls that the widget makes. */
export interface Visitor {
  says(text: string): Promise<void>
  /** Presses a button by what it means. */
  presses(action: string): Promise<void>
  /** Waits for these words, of the assistant or of a person. */
  hears(words: string): Promise<void>
}

const enteredSchema = z.object({ token: z.string(), conversationId: z.string() })
const messagesSchema = z.object({ activities: z.array(z.looseObject({ text: z.string().optional() })) })
const pollMs = 100
const patienceMs = 30_000

export async function enterAsVisitor(url: string): Promise<Visitor> {
  const call = async (path: string, token?: string, body?: object): Promise<unknown> => {
    const response = await fetch(url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return response.json()
  }
  const { token, conversationId } = enteredSchema.parse(
    await call('/api/directline/token', undefined, { language: 'nl' }),
  )
  await call('/v3/directline/conversations', token, {})
  const activities = `/v3/directline/conversations/${conversationId}/activities`
  const send = async (what: object): Promise<void> => {
    const channelData = { clientActivityID: randomUUID() }
    await call(activities, token, { type: 'message', from: { id: 'visitor' }, channelData, ...what })
  }
  return {
    says: (text) => send({ text }),
    presses: (action) => send({ value: { action } }),
    hears: async (words) => {
      for (const endMs = Date.now() + patienceMs; ;) {
        const heard = JSON.stringify(messagesSchema.parse(await call(activities, token)))
        if (heard.includes(words)) return
        if (Date.now() > endMs) throw new Error(`“${words}” was not said: ${heard}`)
        await new Promise((resolve) => setTimeout(resolve, pollMs))
      }
    },
  }
}
