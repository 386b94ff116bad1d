import { describe, expect, it } from '@jest/globals'
import { readActivity } from '../../src/widget/activity'
import { chooseLanguage } from '../../src/widget/language'

const message = { type: 'message', id: 'c|1', from: { id: 'bot', name: 'Assistent', role: 'bot' }, text: 'Dag' }

describe('an activity from the server', () => {
  it('becomes a message with its buttons, links apart from choices', () => {
    const actions = [
      { type: 'call', title: 'Bel 112', value: 'tel:112' },
      { type: 'messageBack', title: 'Ja', value: { action: 'person' } },
      { type: 'openUrl', title: 'Lees meer', value: 'https://example.org' },
    ]
    expect(
      readActivity({
        ...message,
        locale: 'uk-UA',
        channelData: { tone: 'emergency' },
        suggestedActions: { actions },
      }),
    ).toMatchObject({
      id: 'c|1',
      speaker: 'Assistent',
      language: 'uk',
      tone: 'emergency',
      choices: [{ title: 'Ja', value: { action: 'person' } }],
      links: [
        { text: 'Bel 112', href: 'tel:112' },
        { text: 'Lees meer', href: 'https://example.org' },
      ],
    })
  })

  it('loses a link to anywhere but https, tel and mailto', () => {
    const actions = [
      { type: 'openUrl', title: 'x', value: 'javascript:alert(1)' },
      { type: 'openUrl', title: 'y', value: 'http://example.org' },
    ]
    expect(readActivity({ ...message, suggestedActions: { actions } })).toMatchObject({ links: [], choices: [] })
  })

  it('is recognised as our own by the client id', () => {
    expect(readActivity({ ...message, channelData: { clientActivityID: 'abc' } })).toEqual({
      type: 'echo',
      clientActivityId: 'abc',
    })
  })

  it.each([
    null,
    7,
    'text',
    [],
    {},
    { type: 'message' },
    { type: 'event', id: 'x' },
    { ...message, from: { role: 'user' } },
  ])('that we do not show gives nothing: %j', (activity) => expect(readActivity(activity)).toBeUndefined())
})

describe('a card in an activity', () => {
  const boxes = { type: 'Input.ChoiceSet', id: 'ticked', label: 'Gezien?', isMultiSelect: true, style: 'expanded' }
  const choices = [{ title: 'A', value: 'a' }]
  const submit = { type: 'Action.Submit', title: 'Klaar', data: { action: 'ticked' } }
  const contentType = 'application/vnd.microsoft.card.adaptive'
  const card = (content: unknown) => {
    const activity = readActivity({ ...message, attachments: [{ contentType, content }] })
    return activity?.type === 'message' ? activity.card : undefined
  }

  it('keeps its boxes and its button, and nothing else: no picture, no address, no other input', () => {
    const picture = { type: 'Image', url: 'https://example.org/x.png' }
    expect(
      card({
        type: 'AdaptiveCard',
        backgroundImage: picture.url,
        body: [picture, { type: 'Input.Text', id: 'name' }, { ...boxes, choices, fallback: picture }],
        actions: [
          { type: 'Action.OpenUrl', title: 'x', url: 'javascript:alert(1)' },
          { ...submit, iconUrl: picture.url },
        ],
      }),
    ).toEqual({
      groups: [{ id: 'ticked', label: 'Gezien?', boxes: choices, ticked: [] }],
      submit: { title: 'Klaar', data: { action: 'ticked' } },
    })
  })

  it('is bounded in number and length, and loses a box that could not be told from others when it comes back', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ title: 'x'.repeat(1000), value: `b${index}` }))
    const group = card({ body: [{ ...boxes, choices: [{ title: 'A', value: 'a,b' }, ...many] }], actions: [submit] })
      ?.groups[0]
    expect(group?.boxes).toHaveLength(40)
    expect(group?.boxes[0]).toEqual({ title: 'x'.repeat(300), value: 'b0' })
  })

  it.each([
    ['no content', undefined],
    ['no boxes', { body: [{ ...boxes, choices: [] }], actions: [submit] }],
    ['nothing to send it with', { body: [{ ...boxes, choices }], actions: [{ type: 'Action.Execute', title: 'x' }] }],
    ['a form that makes no sense', { body: 'x', actions: { type: 'Action.Submit' } }],
  ])('that cannot be filled in is none, and the message stays: %s', (_name, content) => {
    expect(card(content)).toBeUndefined()
    expect(readActivity({ ...message, attachments: [{ contentType, content }] })).toMatchObject({ text: 'Dag' })
  })

  it('of another kind is none', () => {
    const attachments = [
      { contentType: 'application/vnd.microsoft.card.hero', content: { body: [], actions: [] } },
      null,
    ]
    expect(readActivity({ ...message, attachments })).toMatchObject({ card: undefined })
    expect(readActivity({ ...message, attachments: 'x' })).toMatchObject({ card: undefined })
  })
})

describe('the language of the interface', () => {
  it('is the first that we have of site, page and browser', () => {
    expect(chooseLanguage(['uk', 'nl', 'en'])).toBe('uk')
    expect(chooseLanguage([undefined, 'nl-NL', 'en'])).toBe('nl')
    expect(chooseLanguage([undefined, 'de', 'pl', 'uk-UA'])).toBe('uk')
  })

  it('is English for whoever has none of ours', () => {
    expect(chooseLanguage(['de', '', 'pl'])).toBe('en')
  })
})
