import { parseMarkdown, type Inline } from '../markdown'
import { Link, LinkButtons } from './link'

/** Shows the light markdown of the assistant as elements. There is no way from text to markup but this. */
export function MessageText({ markdown, newPage }: { markdown: string; newPage: string }) {
  return (
    <>
      {parseMarkdown(markdown).map((block) => {
        if (block.type === 'links') return <LinkButtons links={block.links} newPage={newPage} />
        if (block.type === 'list') {
          return (
            <ul>
              {block.items.map((item) => (
                <li>{inline(item, newPage)}</li>
              ))}
            </ul>
          )
        }
        return (
          <p class={block.type === 'source' ? 'source' : undefined}>
            {block.lines.map((line, index) => [index > 0 && <br />, inline(line, newPage)])}
          </p>
        )
      })}
    </>
  )
}

function inline(parts: Inline[], newPage: string) {
  return parts.map((part) => {
    if (part.type === 'strong') return <strong>{part.text}</strong>
    if (part.type === 'link') {
      return (
        <Link href={part.href} newPage={newPage}>
          {part.text}
        </Link>
      )
    }
    return part.text
  })
}
