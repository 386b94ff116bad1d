/** What a key asks for. Letters go by their place on the keyboard: with Alt a Mac types other letters. */
export type Shortcut =
  { name: 'tab'; number: number } | { name: 'queue' | 'claim' | 'note' | 'standard' | 'search' | 'help' }

const byCode: Readonly<Record<string, Shortcut['name']>> = {
  KeyQ: 'queue',
  KeyC: 'claim',
  KeyN: 'note',
  KeyS: 'standard',
}

type Key = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'code' | 'key'>

/** @param typing somebody is in a text field, where a single character is a character */
export function shortcutOf(key: Key, options: { typing: boolean; singleKeys: boolean }): Shortcut | undefined {
  // Ctrl with Alt is AltGr: with it people type € and @.
  if (key.ctrlKey || key.metaKey) return undefined
  if (key.altKey) {
    const digit = /^Digit([1-9])$/.exec(key.code)?.[1]
    if (digit !== undefined) return { name: 'tab', number: Number(digit) }
    const name = byCode[key.code]
    return name === undefined || name === 'tab' ? undefined : { name }
  }
  if (options.typing || !options.singleKeys) return undefined
  if (key.key === '/') return { name: 'search' }
  return key.key === '?' ? { name: 'help' } : undefined
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null
}
