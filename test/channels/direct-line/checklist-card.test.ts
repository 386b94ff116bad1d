import { describe, expect, it, jest } from '@jest/globals'
// The bundle of the library: its modules are in a form that the test runner does not load.
import type * as AdaptiveCards from 'adaptivecards'
import { checklistCard } from '../../../src/channels/direct-line/checklist-card'
import { readCard } from '../../../src/widget/card/card'

const { AdaptiveCard, SerializationContext, Versions } = jest.requireActual<typeof AdaptiveCards>(
  'adaptivecards/dist/adaptivecards.js',
)

const card = checklistCard(
  {
    label: 'Wat heb je gezien?',
    boxes: [
      { id: 'no-pay', title: 'Krijgt geen loon' },
      { id: 'locked-in', title: 'Mag niet weg' },
    ],
    submit: { title: 'Klaar', action: 'ticked' },
  },
  'nl',
)

describe('the card of a checklist', () => {
  it('is read by the official library without a remark, as version 1.3 and so by every client since 2020', () => {
    const parsed = new AdaptiveCard()
    const context = new SerializationContext(Versions.v1_3)
    parsed.parse(card.content, context)
    const remarks = [...Array(context.eventCount).keys()].map((index) => context.getEventAt(index).message)
    expect(remarks).toEqual([])
    expect(parsed.validateProperties().validationEvents).toEqual([])
    expect(parsed.toJSON()).toMatchObject({ ...card.content })
  })

  it('numbers its boxes, in a way that markdown takes for no list', () => {
    const titles = card.content.body[0].choices.map(({ title }) => title)
    expect(titles).toEqual(['1.\u00A0Krijgt geen loon', '2.\u00A0Mag niet weg'])
    expect(card.content.fallbackText).toBe(['Wat heb je gezien?', ...titles].join('\n'))
  })

  it('is what our own widget can draw', () => {
    expect(readCard([card])).toEqual({
      groups: [
        {
          id: 'ticked',
          label: 'Wat heb je gezien?',
          boxes: [
            { title: '1.\u00A0Krijgt geen loon', value: 'no-pay' },
            { title: '2.\u00A0Mag niet weg', value: 'locked-in' },
          ],
          ticked: [],
        },
      ],
      submit: { title: 'Klaar', data: { action: 'ticked' } },
    })
  })

  it('ticks from the start what is ticked unless somebody takes it away', () => {
    const boxes = [
      { id: 'line-1', title: 'Geschreven: ‘hallo’', ticked: true },
      { id: 'line-2', title: 'Geschreven: ‘daar’' },
    ]
    const preticked = checklistCard({ label: 'Wat?', boxes, submit: { title: 'Door', action: 'ticked' } }, 'nl')
    expect(readCard([preticked])?.groups[0]?.ticked).toEqual(['line-1'])
  })
})
