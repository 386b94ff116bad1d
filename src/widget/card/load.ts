import { applyStyles } from '../style-sheet'
import type * as DrawModule from './draw'

/** File name of the drawing of cards next to the chat, with a hash in it; put in by scripts/build-widget.ts. */
declare const CARD_FILE: string

/** So long a person looks at a message whose boxes do not come; then they are offered as a list. */
const patienceMs = 6000

export type DrawCard = typeof DrawModule.drawCard
/** Fetches what draws cards, once. Rejects when that fails or takes too long; the next card tries again. */
export type LoadCards = () => Promise<DrawCard>

/** Most conversations have no card, so the library for them is fetched when the first one comes. */
export function cardLoader(serverUrl: URL, root: ShadowRoot): LoadCards {
  let loading: Promise<DrawCard> | undefined
  let attempts = 0

  async function load(): Promise<DrawCard> {
    const url = new URL(`widget/${CARD_FILE}`, serverUrl)
    // Some browsers remember that a module could not be fetched, by its address.
    if (attempts++ > 0) url.searchParams.set('attempt', String(attempts))
    let timer: ReturnType<typeof setTimeout> | undefined
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the drawing of cards took too long')), patienceMs)
    })
    try {
      const fetched = import(url.href) as Promise<typeof DrawModule> // built together with this file
      const { drawCard, cardStyles } = await Promise.race([fetched, tooLate])
      applyStyles(root, cardStyles)
      return drawCard
    } catch (error) {
      loading = undefined
      throw error
    } finally {
      clearTimeout(timer)
    }
  }
  return () => (loading ??= load())
}
