import { describe, expect, it } from '@jest/globals'
import { createDirectLine } from '../../../src/channels/direct-line/create-direct-line'
import { openTestStore } from '../../support/stores'
import { contacts } from './support'

/** The paths of microsoft/botframework-sdk `specs/botframework-protocol/directline-3.0.json` that clients use. */
const protocol = [
  'POST /v3/directline/tokens/generate',
  'POST /v3/directline/tokens/refresh',
  'POST /v3/directline/conversations',
  'GET /v3/directline/conversations/:id',
  'GET /v3/directline/conversations/:id/activities',
  'POST /v3/directline/conversations/:id/activities',
  'POST /v3/directline/conversations/:id/upload',
]

describe('the table of routes', () => {
  it('is the protocol, and two doors for our widget', async () => {
    const store = await openTestStore('sqlite')
    const directLine = createDirectLine({
      handleTurn: () => Promise.resolve(undefined),
      store: store.conversations,
      contacts,
      settings: { tokenKey: 'k'.repeat(32) },
      clock: () => new Date(),
      ids: () => 'id',
      log: () => undefined,
    })
    expect(directLine.routes.map(({ method, path }) => `${method} ${path}`)).toEqual([
      ...protocol,
      'POST /api/directline/token',
      'POST /api/directline/leave',
    ])
    expect(directLine.upgradeRoutes.map(({ path }) => path)).toEqual(['/v3/directline/conversations/:id/stream'])
    await directLine.close()
    await store.remove()
  })
})
