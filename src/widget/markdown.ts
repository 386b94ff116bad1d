import { safeHref } from './activity'

export type Inline =
  { type: 'text'; text: string } | { type: 'strong'; text: string } | { type: 'link'; text: string; href: string }

export type Block =
  | { type: 'paragraph' | 'source'; lines: Inline[][] }
  | { type: 'list'; items: Inline[][] }
  /** A list of nothing but links: drawn as buttons. */
  | { type: 'links'; links: { text: string; href: string }[] }

/**
 * Reads the light markdown of the assistant: paragraphs, `- ` lists, `**bold**`, `[text](href)`, and paragraphs wholly
 * in `_italics_`, which name the source. Everything else, HTML included, is text.
 */
export function parseMarkdown(markdown: string): Block[] {
  const paragraphs = markdown.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/)
  const filled = paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '')
  return filled.flatMap((paragraph) => {
    const source = /^_([^]+)_$/.exec(paragraph)?.[1]
    if (source !== undefined) return [{ type: 'source', lines: source.split('\n').map(parseInline) }]
    return parseParagraph(paragraph).map(linksOnly)
  })
}

function linksOnly(block: Block): Block {
  if (block.type !== 'list') return block
  const links = block.items.flatMap((item) => (item.length === 1 && item[0]?.type === 'link' ? [item[0]] : []))
  return links.length === block.items.length ? { type: 'links', links } : block
}

/** A list may follow a sentence without a blank line in between. */
function parseParagraph(paragraph: string): Block[] {
  const blocks: Block[] = []
  for (const line of paragraph.split('\n')) {
    const item = /^\s*- (.*)$/.exec(line)?.[1]
    const last = blocks.at(-1)
    if (item !== undefined) {
      if (last?.type === 'list') last.items.push(parseInline(item))
      else blocks.push({ type: 'list', items: [parseInline(item)] })
    } else if (last?.type === 'paragraph') last.lines.push(parseInline(line))
    else blocks.push({ type: 'paragraph', lines: [parseInline(line)] })
  }
  return blocks
}

function parseInline(text: string): Inline[] {
  const parts: Inline[] = []
  const pattern = /\*\*([^*\n]+)\*\*|\[([^\]\n]+)\]\(([^()\s]+)\)/g
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const [whole, bold, label, address] = match
    const href = safeHref(address ?? '')
    if (bold === undefined && !href) continue
    if (match.index > end) parts.push({ type: 'text', text: text.slice(end, match.index) })
    if (bold !== undefined) parts.push({ type: 'strong', text: bold })
    else if (href) parts.push({ type: 'link', text: label ?? '', href })
    end = match.index + whole.length
  }
  if (end < text.length) parts.push({ type: 'text', text: text.slice(end) })
  return parts
}
