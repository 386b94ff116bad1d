import { describe, expect, it } from '@jest/globals'
import { inboundActivitySchema } from '../../../src/channels/azure/gate/inbound-activity'
import { readMessenger } from '../../../src/channels/azure/messenger/read'

const read = (changes: Record<string, unknown> = {}) =>
  readMessenger(
    inboundActivitySchema.parse({
      type: 'message',
      id: 'm_1',
      channelId: 'facebook',
      serviceUrl: 'https://facebook.botframework.com/',
      from: { id: 'PSID' },
      recipient: { id: 'PAGE' },
      conversation: { id: 'PSID-PAGE' },
      text: 'hoi',
      channelData: { message: { mid: 'm_1', text: 'hoi' } },
      ...changes,
    }),
  )

describe('reading Messenger', () => {
  it('tells what was said, and who said it by the id that the page knows alone', () => {
    expect(read()).toEqual({
      kind: 'message',
      activityId: 'm_1',
      text: 'hoi',
      hasFiles: false,
      address: {
        channel: 'messenger',
        scope: 'personal',
        serviceUrl: 'https://facebook.botframework.com/',
        conversationId: 'PSID-PAGE',
        botId: 'PAGE',
        userId: 'PSID',
      },
    })
  })

  it('reads what a quick reply means, and its title as what was said', () => {
    const channelData = { message: { mid: 'm_1', text: 'Iemand spreken', quick_reply: { payload: 'person' } } }
    expect(read({ text: 'Iemand spreken', channelData })).toMatchObject({ action: 'person', text: 'Iemand spreken' })
  })

  it.each([
    [
      'in a message, with the payload as its text',
      { text: 'agenda', channelData: { postback: { title: 'Agenda', payload: 'agenda' } } },
    ],
    ['in a message, with the payload as its value', { text: 'Agenda', value: 'agenda', channelData: {} }],
    ['in an event', { type: 'event', text: undefined, value: { postback: { title: 'Agenda', payload: 'agenda' } } }],
  ])('reads a pressed button %s', (_, changes) => {
    expect(read(changes)).toMatchObject({ kind: 'message', action: 'agenda', text: 'Agenda' })
  })

  it('reads the title alone when what is behind it is not ours', () => {
    const channelData = { message: { mid: 'm', quick_reply: { payload: 'DROP' } } }
    const incoming = read({ text: 'Agenda', channelData })
    expect(incoming).toMatchObject({ kind: 'message', text: 'Agenda' })
    expect(incoming).not.toHaveProperty('action')
  })

  it('takes typed words for words, also where they spell an action', () => {
    expect(read({ text: 'stop' })).not.toHaveProperty('action')
  })

  it.each([
    ['the first button', { type: 'event', value: { postback: { title: 'Aan de slag', payload: 'get-started' } } }],
    ['the first button, as a message', { text: 'get-started', channelData: { postback: { payload: 'get-started' } } }],
    ['a link to the page', { type: 'event', value: { referral: { ref: 'poster', source: 'SHORTLINK' } } }],
    ['a tick on a website', { type: 'event', value: { optin: { ref: 'x' } } }],
  ])('%s opens a conversation', (_, changes) => {
    expect(read(changes)).toMatchObject({ kind: 'opened', text: '' })
  })

  it.each([
    ['an echo of the page', { channelData: { message: { mid: 'm', is_echo: true, text: 'hoi' } } }],
    ['an echo with a button', { channelData: { message: { is_echo: true, quick_reply: { payload: 'agenda' } } } }],
    ['what somebody else answers', { type: 'event', name: 'standby', value: [{ message: { text: 'hoi' } }] }],
    [
      'a button while somebody else answers',
      { type: 'event', name: 'standby', value: { postback: { payload: 'agenda' } } },
    ],
    ['a delivery', { type: 'event', value: { delivery: { watermark: 1 } } }],
    ['a reading', { type: 'event', value: { read: { watermark: 1 } } }],
    ['an event of nothing', { type: 'event', value: undefined }],
    ['an event of null', { type: 'event', value: { postback: null, referral: null } }],
    ['typing', { type: 'typing' }],
    ['a reaction', { type: 'messageReaction' }],
    ['new members', { type: 'conversationUpdate', membersAdded: [{ id: 'PSID' }] }],
    ['an unknown type', { type: 'invoke', value: { postback: { payload: 'agenda' } } }],
  ])('forgets %s', (_, changes) => expect(read(changes)).toBeUndefined())

  it.each([
    [null],
    [{}],
    [{ message: null }],
    [{ message: 'x' }],
    [{ postback: 7 }],
    [{ message: { quick_reply: [] } }],
  ])('survives channel data %j', (channelData) =>
    expect(read({ channelData })).toMatchObject({ kind: 'message', text: 'hoi' }),
  )

  it('knows that something else than text was sent: a thumb, a photo, a voice', () => {
    for (const contentType of ['image/png', 'audio/mp4', 'application/octet-stream'])
      expect(read({ text: undefined, attachments: [{ contentType }] })).toMatchObject({ text: '', hasFiles: true })
  })

  it('reads 10,000 characters, and no half character', () => {
    expect(read({ text: `${'a'.repeat(9_999)}😀` })?.text).toBe('a'.repeat(9_999))
  })

  it('has no hint of a language: Messenger does not say', () => {
    expect(read()).not.toHaveProperty('languageHint')
  })
})
