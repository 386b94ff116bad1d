import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Writes files into a new folder and returns its path: `{ 'nl/signalen/hotel.md': '…' }`. */
export function folderWith(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'knowledge-'))
  for (const [name, text] of Object.entries(files)) write(dir, name, text)
  return dir
}

export function write(dir: string, name: string, text: string): void {
  const path = join(dir, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** One valid article; fields are replaced or added, `undefined` leaves one out. */
export function articleText(fields: Record<string, string | undefined> = {}, body = 'Dit is het antwoord.\n'): string {
  const all: Record<string, string | undefined> = {
    title: 'Over hotels',
    questions: '[Wat is er met hotels?]',
    ...fields,
  }
  const lines = Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]))
  return `---\n${lines.join('\n')}\n---\n${body}`
}
