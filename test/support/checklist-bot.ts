import type { Page } from 'playwright-core'
import type { Reply } from '../../src/conversation/reply'
import type { Turn } from '../../src/conversation/turn'
import { turnResult } from '../channels/direct-line/support'
import type { Says } from './app'
import { ask, openChat } from './page'

export const titles = [
  'Werkt lange dagen en heeft bijna nooit vrij',
  'Krijgt weinig of geen loon',
  'Heeft het eigen paspoort of de eigen bankpas niet, want een ander bewaart die',
  'Woont op de plek waar hij of zij werkt',
  'Lijkt bang en laat een ander het woord doen',
]
const checklist: Reply = {
  tone: 'plain',
  text: 'Wat heb je gezien op het werk? Vink aan wat klopt. Je kunt ook de nummers typen.',
  checklist: {
    label: 'Wat heb je gezien op het werk?',
    boxes: titles.map((title, index) => ({ id: `box-${index + 1}`, title })),
    submit: { title: 'Klaar met kiezen', action: 'ticked' },
  },
  choices: [
    { title: 'Stoppen', action: 'stop' },
    { title: 'Iemand spreken', action: 'person' },
  ],
}

/** Titles that would be more than text if anything but text were made of them. */
export const markup = ['<img src=x onerror=alert(1)>', '**vet** [x](javascript:alert(1))']
const withMarkup: Reply = {
  ...checklist,
  checklist: {
    label: '<b>Wat?</b>',
    boxes: markup.map((title, index) => ({ id: `box-${index}`, title })),
    submit: { title: '<i>Klaar</i>', action: 'ticked' },
  },
}

/** Gives a card to whoever says "kaart" or "opmaak", and hears everybody else. Remembers every turn. */
export function createChecklistBot(): { handleTurn: Says; turns: Turn[] } {
  const turns: Turn[] = []
  const cards: Record<string, Reply> = { kaart: checklist, opmaak: withMarkup }
  return {
    turns,
    handleTurn: (turn) => {
      turns.push(turn)
      const heard: Reply = { tone: 'plain', text: turn.kind === 'joined' ? 'Welkom' : 'Dank je. Ik heb het gelezen.' }
      return Promise.resolve(turnResult([cards[turn.text] ?? heard]))
    },
  }
}

export const boxes = (page: Page) => page.locator('.card input')
export const send = (page: Page) => page.getByRole('button', { name: 'Klaar met kiezen' })

/** Opens the chat and asks for the card. */
export async function getCard(page: Page): Promise<void> {
  await openChat(page)
  await ask(page, 'kaart')
  await boxes(page).first().waitFor()
}
