import { ServiceError } from '../errors'
import { maxJsonDepth } from './limits'

/**
 * Parses JSON from outside. An empty text is `undefined`.
 * @throws {ServiceError} 400 `BadJson`
 */
export function readJson(text: string): unknown {
  if (text.trim() === '') return undefined
  if (depth(text) > maxJsonDepth) throw new ServiceError('BadJson', 400, `nested deeper than ${maxJsonDepth}`)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ServiceError('BadJson', 400, 'not JSON', { cause })
  }
}

/** Deepest nesting of a JSON text, found without parsing it: brackets inside strings do not count. */
function depth(text: string): number {
  let deepest = 0
  let current = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++current)
    else if (character === '}' || character === ']') current--
  }
  return deepest
}
