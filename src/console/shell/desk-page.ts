import type { HttpResponse } from '../../http/route'
import type { Dependencies } from '../dependencies'
import { consoleWordings, type ConsoleLanguage } from '../wordings'
import { html } from './html'
import { newNonce, pageResponse } from './page-response'

/** The empty page that `pages/main.tsx` fills. */
export function deskPage(
  { assets, randomBytes, socketOrigin }: Pick<Dependencies, 'assets' | 'randomBytes' | 'socketOrigin'>,
  language: ConsoleLanguage,
): HttpResponse {
  const wording = consoleWordings[language]
  return pageResponse({
    language,
    title: wording.title,
    body: html`<div id="desk"></div>
      <noscript><p>${wording.needsScript}</p></noscript>`,
    assets: assets.entry('main'),
    nonce: newNonce(randomBytes),
    connect: socketOrigin,
  })
}
