/** Longer than a person types at once. Messenger takes 2,000 characters, the widget more. */
export const maxWrittenLength = 4_000

/**
 * What a person wrote: in one form, without what no screen can show. Control characters could hide text in an export;
 * half a character (a lone surrogate) cannot be stored.
 */
export function writtenText(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '')
    .normalize('NFC')
    .trim()
}
