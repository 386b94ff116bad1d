const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Markup that was made here. Everything else that is put into a page is text. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = Html | string | number | undefined | readonly Part[]

/** A template in which every value is text, whoever wrote it, unless it was made by this function. */
export function html(texts: TemplateStringsArray, ...values: readonly Part[]): Html {
  return new Html(texts.map((text, index) => text + asMarkup(values[index])).join(''))
}

function asMarkup(part: Part): string {
  if (part === undefined) return ''
  if (part instanceof Html) return part.markup
  if (typeof part === 'object') return part.map(asMarkup).join('')
  return String(part).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
