import type { HttpResponse } from '../../http/route'
import type { Dependencies } from '../dependencies'
import type { SignInNotice } from '../wording'
import { consoleWordings, type ConsoleLanguage } from '../wordings'
import { html } from './html'
import { newNonce, pageResponse } from './page-response'

/**
 * Where everybody signs in: with the directory, or with a one-time link. The token of a link is not here but behind the
 * `#` of the address; `browser/sign-in.ts` takes it from there, and shows and hides the parts.
 */
export function signInPage(
  { assets, directory, randomBytes }: Pick<Dependencies, 'assets' | 'directory' | 'randomBytes'>,
  language: ConsoleLanguage,
  { status, notice }: { status: number; notice?: SignInNotice },
): HttpResponse {
  const { signIn, title, needsScript } = consoleWordings[language]
  const byDirectory = directory && html`<p><a class="button" href="/desk/sign-in/oidc">${signIn.byDirectory}</a></p>`
  return pageResponse({
    status,
    language,
    title,
    body: html`<main>
      <h1>${signIn.heading}</h1>
      ${notice && html`<p role="alert">${signIn.notices[notice]}</p>`}
      <div id="ways">
        ${byDirectory}
        <p>${signIn.askForLink}</p>
      </div>
      <div id="by-link" hidden>
        <p>${signIn.byLink}</p>
        <button type="button">${signIn.go}</button>
      </div>
      <p id="link-not-valid" role="alert" hidden>${signIn.linkNotValid}</p>
      <p id="try-again" role="alert" hidden>${signIn.tryAgain}</p>
      <noscript><p>${needsScript}</p></noscript>
    </main>`,
    assets: assets.entry('sign-in'),
    nonce: newNonce(randomBytes),
  })
}
