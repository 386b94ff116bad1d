import { describe, expect, it } from '@jest/globals'
import type { AdaptiveCard } from '../../../src/adaptive-cards/card'
import { renderTeams } from '../../../src/channels/azure/teams/render'
import type { Reply } from '../../../src/conversation/reply'

const plain = (reply: Partial<Reply>): Reply => ({ tone: 'plain', text: 'Goed.', ...reply })

function draw(reply: Partial<Reply>) {
  const [body] = renderTeams([plain(reply)], 'nl')
  if (body === undefined) throw new Error('nothing was drawn')
  const card = body.activity.attachments?.[0]?.content as AdaptiveCard | undefined // we send no other cards
  return { by: body.by, activity: body.activity, card, body: card?.body ?? [], actions: card?.actions ?? [] }
}

describe('replies in Teams', () => {
  it('leaves a sentence a sentence', () => {
    expect(draw({ text: 'Graag **gedaan**.' })).toMatchObject({
      by: 'assistant',
      activity: { type: 'message', text: 'Graag **gedaan**.', textFormat: 'markdown', locale: 'nl' },
      card: undefined,
    })
  })

  it('draws an answer as a card: paragraphs, lists and links, the source small, buttons that come back', () => {
    const { card, activity, body, actions } = draw({
      text: 'Eerst dit. En dat.\n\nLet op:\n- een\n- twee\n\nSlot.',
      smallPrint: 'Bron: [X](https://x.example).',
      choices: [{ title: 'Lees verder', action: 'section:a/1' }],
      links: [{ title: 'Ga naar x', href: 'https://x.example' }],
    })
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: 'nl' })
    expect(activity).toMatchObject({ summary: 'Eerst dit.' })
    expect(activity).not.toHaveProperty('text')
    expect(body).toEqual([
      { type: 'TextBlock', text: 'Eerst dit. En dat.', wrap: true },
      { type: 'TextBlock', text: 'Let op:', wrap: true },
      { type: 'TextBlock', text: '- een\n- twee', wrap: true },
      { type: 'TextBlock', text: 'Slot.', wrap: true },
      {
        type: 'TextBlock',
        text: 'Bron: [X](https://x.example).',
        wrap: true,
        size: 'Small',
        isSubtle: true,
        spacing: 'Medium',
      },
    ])
    expect(actions).toEqual([
      { type: 'Action.Submit', title: 'Lees verder', data: { action: 'section:a/1', title: 'Lees verder' } },
      { type: 'Action.OpenUrl', title: 'Ga naar x', url: 'https://x.example' },
    ])
  })

  it('puts what no button opens in the text, once', () => {
    const phone = { title: 'Bel ons', href: 'tel:+31000000000' }
    const mail = { title: 'Mail ons', href: 'mailto:a@x.example' }
    const { body, actions } = draw({ text: `Bel [ons](${phone.href}).`, links: [phone, mail] })
    expect(body).toMatchObject([{ text: 'Bel [ons](tel:+31000000000).' }, { text: '- [Mail ons](mailto:a@x.example)' }])
    expect(actions).toEqual([])
  })

  it('keeps room for six buttons: choices go before pages, and what is left stands in the text', () => {
    const choices = Array.from({ length: 5 }, (_, index) => ({ title: `${index}`, action: 'agenda' as const }))
    const links = ['a', 'b'].map((name) => ({ title: name, href: `https://${name}.example` }))
    const { body, actions } = draw({ choices, links })
    expect(actions.map(({ title }) => title)).toEqual(['0', '1', '2', '3', '4', 'a'])
    expect(body.at(-1)).toMatchObject({ text: '- [b](https://b.example)' })
  })

  it('shows in an emergency whom to call without the card, and first in it, marked', () => {
    const { activity, card, actions } = draw({
      tone: 'emergency',
      text: '**Gebeurt dit nu? Bel 112.** Zeg waar het is.\n\nPraat zacht.',
      choices: [{ title: 'Iemand spreken', action: 'person' }],
      links: [{ title: 'Chat', href: 'https://x.example' }],
    })
    expect(activity).toMatchObject({
      text: '**Gebeurt dit nu? Bel 112.**',
      textFormat: 'markdown',
      summary: 'Gebeurt dit nu? Bel 112.',
    })
    expect(card?.body[0]).toMatchObject({
      type: 'Container',
      style: 'attention',
      items: [{ text: '**Gebeurt dit nu? Bel 112.** Zeg waar het is.' }, { text: 'Praat zacht.' }],
    })
    expect(actions.map(({ title }) => title)).toEqual(['Chat', 'Iemand spreken'])
  })

  it.each([
    ['**Bel nu 112.** Zeg waar het is.', 'Bel nu 112.'],
    ['Er gaat iets mis. Probeer het later. Gevaar? Bel 112. Of bel ons.', 'Gevaar? Bel 112.'],
    ['Bel [0800-1](tel:08001).\n\nIs er gevaar? Bel 112.', 'Bel 0800-1.'],
    ['Er is gevaar', 'Er is gevaar'],
    ['Bel 112\n\nDaarna ons.', 'Bel 112'],
  ])('takes from %j: %j', (text, summary) =>
    expect(draw({ tone: 'emergency', text }).activity).toMatchObject({ summary }),
  )

  it('draws a checklist as one card', () => {
    const { body, actions } = draw({
      checklist: {
        label: 'Wat zie je?',
        boxes: [
          { id: 'a', title: 'Krijgt geen loon' },
          { id: 'b', title: 'Mag niet weg', ticked: true },
        ],
        submit: { title: 'Klaar', action: 'ticked' },
      },
      choices: [{ title: 'Stoppen', action: 'stop' }],
    })
    expect(body[1]).toEqual({
      type: 'Input.ChoiceSet',
      id: 'ticked',
      label: 'Wat zie je?',
      style: 'expanded',
      isMultiSelect: true,
      wrap: true,
      choices: [
        { title: '1.\u00A0Krijgt geen loon', value: 'a' },
        { title: '2.\u00A0Mag niet weg', value: 'b' },
      ],
      value: 'b',
    })
    expect(actions.map(({ title }) => title)).toEqual(['Klaar', 'Stoppen'])
  })

  it.each([
    '**vet**',
    '[x](javascript:alert(1))',
    '_a_',
    'een\ntwee',
    '1. een',
    '# kop',
    '<b>',
    '&lt;',
    '~~weg~~',
    '`x`',
  ])('reads no markup in what somebody typed: %j', (title) => {
    const { body } = draw({
      checklist: {
        label: 'Wat mag een medewerker lezen?',
        boxes: [
          { id: 'line-1', title },
          { id: 'line-2', title: 'gewoon' },
        ],
        submit: { title: 'Doorgeven', action: 'ticked' },
      },
    })
    expect(body.slice(1)).toMatchObject([
      { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: `1. ${title}` }] },
      { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '2. gewoon' }] },
      { type: 'Input.ChoiceSet', choices: [{ title: '1' }, { title: '2' }] },
    ])
  })

  it('has what a person said as plain text under their name, exactly', () => {
    const text = '**Hoi** <at>KMT</at>\n[x](https://x.example)'
    expect(draw({ text, saidBy: 'Anna', smallPrint: 'Gisteren:' })).toMatchObject({
      by: 'person',
      activity: { text: `Anna:\n\nGisteren:\n\n${text}`, textFormat: 'plain' },
      card: undefined,
    })
  })

  it('gives each reply its own message, with its own buttons', () => {
    const one = plain({ choices: [{ title: 'Een', action: 'agenda' }] })
    const bodies = renderTeams([one, plain({}), one], 'uk')
    expect(bodies.map(({ activity }) => activity.attachments?.length ?? 0)).toEqual([1, 0, 1])
    expect(renderTeams([], 'nl')).toEqual([])
  })
})
