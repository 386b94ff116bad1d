import { useEffect, useRef, useState } from 'preact/hooks'
import type { Card } from '../card/card'
import type { LoadCards } from '../card/load'
import type { PanelWording } from './wording'

export interface CardFormProps {
  card: Card
  words: PanelWording
  /** Whether it can still be filled in. Afterwards it stays to be read, with its ticks. */
  isOpen: boolean
  onSubmit: (text: string, value: unknown) => void
  loadCards: LoadCards
}

/**
 * The card of a message. Where it cannot be drawn its boxes become a numbered list: an answer in words always works.
 */
export function CardForm({ card, words, isOpen, onSubmit, loadCards }: CardFormProps) {
  const place = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)
  // What is drawn outlives this call; it must speak the language of the moment in which it is sent.
  const submit = useRef<(titles: string[], value: unknown) => void>(() => undefined)
  submit.current = (titles, value) => onSubmit(titles.join('\n') || words.nothingTicked, value)

  useEffect(() => {
    loadCards().then(
      (drawCard) => place.current?.replaceChildren(drawCard(card, (titles, value) => submit.current(titles, value))),
      () => setFailed(true),
    )
  }, [])

  if (failed) return <PlainCard card={card} words={words} isOpen={isOpen} />
  return (
    <fieldset class="card" role="presentation" disabled={!isOpen}>
      <div ref={place} />
    </fieldset>
  )
}

function PlainCard({ card, words, isOpen }: Pick<CardFormProps, 'card' | 'words' | 'isOpen'>) {
  return (
    <>
      {card.groups.map(({ id, boxes }) => (
        <ul key={id} class="plain-card">
          {boxes.map(({ title, value }) => (
            <li key={value}>{title}</li>
          ))}
        </ul>
      ))}
      {isOpen && <p>{words.typeNumbers}</p>}
    </>
  )
}
