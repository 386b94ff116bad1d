import type { ComponentChildren } from 'preact'
import { Icon } from './icon'

interface LinkProps {
  href: string
  /** "opens a new page", for screen readers. */
  newPage: string
  class?: string
  children: ComponentChildren
}

/** A page opens in a new tab and learns nothing of where the reader came from; calls and mail open where they are. */
export function Link({ href, newPage, children, ...rest }: LinkProps) {
  if (!href.toLowerCase().startsWith('https:')) {
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    )
  }
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" {...rest}>
      {children}
      <span class="sr-only"> ({newPage})</span>
    </a>
  )
}

interface LinkButtonsProps {
  links: readonly { text: string; href: string }[]
  newPage: string
}

/** Addresses that belong to a message, large enough for a thumb. */
export function LinkButtons({ links, newPage }: LinkButtonsProps) {
  return (
    <div class="links">
      {links.map(({ text, href }) => (
        <Link key={href} href={href} newPage={newPage} class="link-button">
          <Icon name={href.startsWith('tel:') ? 'phone' : href.startsWith('mailto:') ? 'mail' : 'open'} />
          <span>{text}</span>
        </Link>
      ))}
    </div>
  )
}
