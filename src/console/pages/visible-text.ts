/**
 * Characters that draw nothing and change how the rest is read: controls, direction marks and overrides, zero widths,
 * tags. Joiners and variation selectors are left alone, because words and emoji are made with them.
 */
const hidden =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u

export interface TextPart {
  text: string
  /** The text names a character that cannot be seen. */
  isMark: boolean
}

/** Splits what somebody wrote so that nothing in it can hide, or turn around what stands next to it. */
export function visibleText(text: string): TextPart[] {
  return text
    .split(new RegExp(`(${hidden.source})`, 'u'))
    .filter((part) => part !== '')
    .map((part) => (hidden.test(part) ? { text: codePoint(part), isMark: true } : { text: part, isMark: false }))
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
