import { describe, expect, it } from '@jest/globals'
import { cut } from '../../../src/channels/azure/messenger/cut'
import { plainWords } from '../../../src/channels/azure/messenger/plain-words'
import { renderMessenger } from '../../../src/channels/azure/messenger/render'
import type { Reply } from '../../../src/conversation/reply'

const draw = (...replies: Partial<Reply>[]) =>
  renderMessenger(
    replies.map((reply) => ({ tone: 'plain', text: 'Goed.', ...reply })),
    'nl',
  ).map(({ by, activity }) => ({ by, ...activity }))

const person = { title: 'Iemand spreken', action: 'person' } as const
const agenda = { title: 'Agenda', action: 'agenda' } as const
const call = { title: 'Bel 000 - 000 00 00', href: 'tel:+31000000000' }
const mail = { title: 'Mail het kenniscentrum', href: 'mailto:a@x.example' }
const page = { title: 'Ga naar x.example', href: 'https://www.x.example' }

describe('replies on Messenger', () => {
  it('are plain words', () => {
    expect(draw({ text: '**Bel 112.** Of [113](tel:113).\n\n- een' })).toEqual([
      { by: 'assistant', type: 'message', text: 'Bel 112. Of 113.\n\n- een', textFormat: 'plain', locale: 'nl' },
    ])
  })

  it.each([
    ['Bel [053 - 12](tel:+315312)', 'Bel 053 - 12'],
    ['Bel [+31 53 12](tel:+315312)', 'Bel +31 53 12'],
    ['[Bel ons](tel:08001)', 'Bel ons (08001)'],
    ['Mail [a@x.example](mailto:a@x.example)', 'Mail a@x.example'],
    ['[Mail ons](mailto:a@x.example)', 'Mail ons (a@x.example)'],
    ['Chat op [www.x.example](https://www.x.example/)', 'Chat op www.x.example'],
    ['[x.example](https://x.example)', 'x.example (https://x.example)'],
    ['Bron: [X](https://x.example/a).', 'Bron: X (https://x.example/a).'],
    ['**[X](https://x.example)**', 'X (https://x.example)'],
    ['1 * 2 * 3 en [x] (y)', '1 * 2 * 3 en [x] (y)'],
  ])('keep every address: %j', (markdown, words) => expect(plainWords(markdown)).toBe(words))

  it('have all choices of the turn once under the last message, in the form of Messenger', () => {
    const [first, last] = draw({ choices: [person] }, { choices: [agenda, person] })
    expect(first).not.toHaveProperty('channelData')
    expect(last).toMatchObject({
      text: 'Goed.',
      channelData: {
        quick_replies: [
          { content_type: 'text', title: 'Iemand spreken', payload: 'person' },
          { content_type: 'text', title: 'Agenda', payload: 'agenda' },
        ],
      },
    })
  })

  it('open pages and call by button, where a button can', () => {
    const [message] = draw({ text: 'Overleg.', smallPrint: 'Bron: X.', links: [call, mail, page], choices: [agenda] })
    expect(message).not.toHaveProperty('text')
    expect(message?.channelData).toEqual({
      attachment: {
        type: 'template',
        payload: {
          template_type: 'button',
          text: 'Overleg.\n\nMail het kenniscentrum: a@x.example\n\nBron: X.',
          buttons: [
            { type: 'phone_number', title: 'Bel 000 - 000 00 00', payload: '+31000000000' },
            { type: 'web_url', title: 'Ga naar x.example', url: 'https://www.x.example' },
          ],
        },
      },
      quick_replies: [{ content_type: 'text', title: 'Agenda', payload: 'agenda' }],
    })
  })

  it.each([
    ['a short number', { title: 'Bel 113', href: 'tel:113' }, 'Bel 113'],
    [
      'a long title',
      { title: 'Ga naar de pagina van X', href: 'https://x.example' },
      'Ga naar de pagina van X: https://x.example',
    ],
    ['a title with a colon', { title: 'X: mailen', href: 'mailto:a@x.example' }, 'X: mailen (a@x.example)'],
    ['an address without https', { title: 'Ga', href: 'http://x.example' }, 'Ga: http://x.example'],
  ])('have %s in the text', (_, link, line) => {
    expect(draw({ links: [link] })).toMatchObject([{ text: `Goed.\n\n${line}` }])
  })

  it('have an address that the text gives already in the text alone', () => {
    expect(draw({ text: 'Bel 000 - 000 00 00 of mail a@x.example.', links: [call, mail] })).toMatchObject([
      { text: 'Bel 000 - 000 00 00 of mail a@x.example.' },
    ])
  })

  it('have no buttons on a text that is too long for them, and lose no address', () => {
    const [message] = draw({ text: 'Een zin. '.repeat(80), links: [page] })
    expect(message?.text).toMatch(/Ga naar https:\/\/www\.x\.example$/)
    expect(message).not.toHaveProperty('channelData')
  })

  it('are text alone in an emergency: nothing of it may depend on a form', () => {
    expect(draw({ tone: 'emergency', text: '**Bel 112.**', links: [call, page] })).toMatchObject([
      { text: 'Bel 112.\n\nBel 000 - 000 00 00\nGa naar https://www.x.example' },
    ])
  })

  it('have a checklist as numbered lines, as they are', () => {
    const checklist = {
      label: 'Wat zie je?',
      boxes: [{ id: 'a', title: 'Geschreven: ‘**nee** [x](tel:1)’' }],
      submit: { title: 'Klaar', action: 'ticked' as const },
    }
    expect(draw({ checklist, choices: [agenda] })).toMatchObject([
      {
        text: 'Goed.\n\n1. Geschreven: ‘**nee** [x](tel:1)’',
        channelData: { quick_replies: [{ title: 'Agenda' }] },
      },
    ])
  })

  it('have what a person said under their name, exactly, in as many messages as it takes', () => {
    const text = `**Hoi** [x](https://x.example)\n${'Nog een zin. '.repeat(300)}`.trim()
    const said = draw({ text, saidBy: 'Anna', choices: [{ title: 'Stoppen', action: 'stop' }] })
    expect(said.map(({ by }) => by)).toEqual(['person', 'person'])
    expect(said[0]?.text).toMatch(/^Anna:\n\n\*\*Hoi\*\* \[x\]/)
    expect(said.map((each) => each.text).join(' ')).toBe(`Anna:\n\n${text}`)
    expect(said.map(({ channelData }) => channelData !== undefined)).toEqual([false, true])
  })

  it('of nothing are nothing', () => expect(draw()).toEqual([]))
})

describe('cutting', () => {
  it.each([
    ['fits', ['fits']],
    ['', []],
    ['Eerste zin. Tweede zin is langer.', ['Eerste zin.', 'Tweede zin is', 'langer.']],
    ['Een alinea.\n\nTwee. Drie. Vier.', ['Een alinea.', 'Twee. Drie.', 'Vier.']],
    ['‘Kom je?’ vroeg hij toen aan haar', ['‘Kom je?’', 'vroeg hij toen', 'aan haar']],
    ['a'.repeat(32), ['a'.repeat(15), 'a'.repeat(15), 'aa']],
    [`${'a'.repeat(14)}😀b`, ['a'.repeat(14), '😀b']],
    ['Kijk: https://x.example', ['Kijk:', 'https://x.examp', 'le']],
  ])('%j gives %j', (text, pieces) => expect(cut(text, 15)).toEqual(pieces))

  it('loses no character', () => {
    const text = Array.from({ length: 500 }, (_, index) => `Zin ${index} 😀.`).join(' ')
    expect(cut(text, 100).join(' ')).toBe(text)
    expect(Math.max(...cut(text, 100).map(({ length }) => length))).toBeLessThanOrEqual(100)
  })
})
