import type { InboundActivity } from '../gate/inbound-activity'

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** What was typed: without the assistant's own name in it, and other people's names as plain words. */
export function wordsOf(activity: InboundActivity): string {
  const { text = '', textFormat } = activity
  const own = ownMentions(activity)
  const withoutOwn = own.reduce((rest, mention) => rest.replaceAll(mention, ' '), text)
  const plain = withoutOwn.replace(/<at(?:\s[^<>]*)?>([^<>]*)<\/at>/gi, '$1')
  const decoded =
    textFormat === 'xml' ? decode(plain.replace(/<br\s*\/?>|<\/p>/gi, '\n').replace(/<[^<>]*>/g, '')) : plain
  return decoded
    .replace(/&nbsp;|\u00A0/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

export const isMentioned = (activity: InboundActivity): boolean => mentionsOfBot(activity).length > 0

const mentionsOfBot = ({ entities = [], recipient }: InboundActivity) =>
  entities.filter(({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient.id)

/** Longest first: a short name may be the beginning of a longer one. */
const ownMentions = (activity: InboundActivity): string[] =>
  mentionsOfBot(activity)
    .flatMap(({ text }) => text || [])
    .sort((one, other) => other.length - one.length)

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
