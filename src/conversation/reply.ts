import type { Action } from './action'

/** A button that says something to the assistant. */
export interface ChoiceButton {
  title: string
  action: Action
}

/** A button that leaves the conversation: calls, mails or opens a page. */
export interface LinkButton {
  title: string
  /** `tel:`, `mailto:` or `https:` only. */
  href: string
}

/** Boxes to tick and send in together. Only for channels that can draw it; elsewhere a dialog asks one thing at a time. */
export interface Checklist {
  /** What is asked, for who hears the card instead of seeing it. */
  label: string
  /** Numbered from 1 on the screen, so that they can be named in words. Ids as {@link Turn.ticked} has them. */
  boxes: { id: string; title: string; ticked?: boolean }[]
  /** Pressed with any number of boxes ticked, also none. */
  submit: ChoiceButton
}

/**
 * One message of the assistant, before a channel gives it its own form.
 *
 * `text` and `smallPrint` are light markdown and nothing more: paragraphs (blank line), `- ` lists, `**bold**` and
 * `[text](href)` with a tel, mailto or https address. Channels without markup use {@link plainText}.
 */
export interface Reply {
  /** `emergency` is drawn so that it cannot be missed. */
  tone: 'plain' | 'emergency'
  text: string
  /**
   * Name of a person whose words these are: shown as theirs, and as plain text, whatever is in it. Absent: the assistant
   * speaks.
   */
  saidBy?: string
  /** Where the text comes from and when it was last checked. */
  smallPrint?: string
  /** Drawn between the text and the buttons. */
  checklist?: Checklist
  /** At most four, the most useful first. */
  choices?: ChoiceButton[]
  /** Addresses that belong to the text; drawn as buttons where the channel can. */
  links?: LinkButton[]
}

/** The boxes as numbered lines, for who reads text alone. */
export function checklistText({ boxes }: Checklist): string {
  return boxes.map(({ title }, index) => `${index + 1}. ${title}`).join('\n')
}

/** The text without its markup: link texts stay, addresses go, `- ` stays. */
export function plainText(markdown: string): string {
  return markdown.replace(/\[([^\]]+)\]\([^)\s]+\)/g, '$1').replace(/\*\*([^*]+)\*\*/g, '$1')
}
