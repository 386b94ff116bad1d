import { createHash } from 'node:crypto'
import type { Case, CaseMessage } from '../../desk/case'
import type { CaseView } from '../../desk/desk'
import { Html, html } from '../shell/html'
import type { ConsoleWording } from '../wording'
import { consoleWordings, type ConsoleLanguage } from '../wordings'

const style = `
body { font: 11pt/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 44rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 1.6rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } dd { margin: 0; }
article { break-inside: avoid; border-top: 1px solid #bbb; padding: .5rem 0; }
article p, li { margin: .2rem 0; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
header { font-weight: 600; } time { font-weight: 400; color: #555; } .drill { font-weight: 700; }
`
const styleSheet = new Html(`<style>${style}</style>`)
const styleHash = createHash('sha256').update(style).digest('base64')

/** Nothing is fetched and nothing runs: the one thing allowed is this style sheet, by its hash. */
export const printablePolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`

/**
 * The whole case as one page to print or keep. Every word of a visitor or of staff is text in it. The policy stands in
 * the page as well: opened from a disk, it has no headers.
 */
export function printable(
  exported: CaseView,
  { language, at, by }: { language: ConsoleLanguage; at: Date; by: string },
): string {
  const words = consoleWordings[language].export
  const { case: known, messages, notes, alerts } = exported
  const moment = momentIn(language)
  const section = (heading: string, rows: readonly Html[]): Html =>
    html`<section>
      <h2>${heading}</h2>
      ${rows.length > 0 ? rows : words.none}
    </section> `
  const entry = (who: string, when: Date, text: string): Html =>
    html`<article>
      <header><bdi>${who}</bdi> <time datetime="${when.toISOString()}">${moment(when)}</time></header>
      <p dir="auto">${text}</p>
    </article> `
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${printablePolicy}" />
        <title>${words.title}</title>
        ${styleSheet}
      </head>
      <body>
        <h1>${words.title}</h1>
        <p>${words.exported(moment(at), by)}</p>
        ${known.isDrill ? html`<p class="drill">${words.drill}</p>` : undefined}
        <dl>${facts(known, words, moment)}</dl>
        ${section(
          words.passedOn,
          known.passedOn.map((line) => html`<article><p dir="auto">${line}</p></article>`),
        )}${section(
          words.messages,
          messages.map((message) => entry(nameOf(message.author, words), message.at, message.text)),
        )}${section(
          words.notes,
          notes.map((note) => entry(note.staffName, note.at, note.text)),
        )}${section(
          words.alerts,
          alerts.map(({ at: when, to, result, code }) => entry(to, when, [result, code].filter(Boolean).join(' '))),
        )}
      </body>
    </html> `.markup
}

function facts(known: Case, { facts: names }: ConsoleWording['export'], moment: (when: Date) => string): Html[] {
  const { state, safeContact, outcome } = known
  const rows: [name: string, value: string | undefined][] = [
    [names.id, known.id],
    [names.opened, moment(known.openedAt)],
    [names.closed, known.closedAt && moment(known.closedAt)],
    [names.state, state.name === 'staff' ? `staff: ${state.staffName}` : state.name],
    [names.channel, known.channel],
    [names.language, known.language],
    [names.level, known.level],
    [names.reason, known.reason],
    [names.safeContact, Object.values(safeContact).map(String).join(', ')],
    [names.outcome, outcome && [outcome.form, outcome.region, outcome.advice].join(', ')],
  ]
  return rows.flatMap(([name, value]) =>
    value === undefined
      ? []
      : [
          html`<dt>${name}</dt>
            <dd dir="auto">${value}</dd>`,
        ],
  )
}

function nameOf(author: CaseMessage['author'], words: ConsoleWording['export']): string {
  switch (author.kind) {
    case 'visitor':
      return words.visitor
    case 'assistant':
      return words.assistant
    case 'staff':
      return author.staffName
  }
}

function momentIn(language: ConsoleLanguage): (when: Date) => string {
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Europe/Amsterdam',
  })
  return (when) => format.format(when)
}
