/**
 * Light markdown in plain words. Nothing that can be called, mailed or opened gets lost: a link keeps its address, unless
 * its text says it already. Digits are tapped on the phone as they stand.
 */
export function plainWords(markdown: string): string {
  return markdown
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, text: string, href: string) =>
      says(text, href) ? text : `${text} (${addressOf(href)})`,
    )
    .replace(/\*\*([^*]+)\*\*/g, '$1')
}

/** As people read it: without the scheme that only machines need. */
export const addressOf = (href: string): string => href.replace(/^(?:tel|mailto):/, '')

/** Whether a text gives an address so that it can be tapped: the digits, the mail address, a page with `www.` or `https:`. */
export function says(text: string, href: string): boolean {
  if (href.startsWith('tel:')) return [href, nationally(href)].some((number) => digits(text).includes(digits(number)))
  const page = bare(href)
  const written = href.startsWith('mailto:') ? [page] : [`www.${page}`, `//${page}`]
  return written.some((each) => text.toLowerCase().includes(each.toLowerCase()))
}

/** What to tap, after what it is for. */
export function addressLine(title: string, href: string): string {
  if (says(title, href)) return title
  const page = bare(href)
  if (title.includes(page)) return title.replace(page, addressOf(href))
  return title.includes(':') ? `${title} (${addressOf(href)})` : `${title}: ${addressOf(href)}`
}

const bare = (href: string): string => addressOf(href).replace(/^https?:\/\/(?:www\.)?|\/$/g, '')
/** A Dutch number abroad begins with +31, at home with 0. */
const nationally = (href: string): string => href.replace(/^tel:\+31/, '0')
const digits = (text: string): string => text.replace(/\D/g, '')
