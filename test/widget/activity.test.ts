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
