import type { HttpResponse } from '../../http/route'
import { html, type Html } from './html'

/**
 * A page of ours with its one script and style sheet. Nothing runs but what carries the nonce of this answer, and no
 * text becomes markup or script after that (Trusted Types).
 */
export function pageResponse(page: {
  language: string
  title: string
  body: Html
  assets: { script: string; style: string | undefined }
  nonce: string
  status?: number
  /** Socket origins, for browsers that do not read them out of `'self'`. */
  connect?: string
}): HttpResponse {
  const { language, title, body, assets, nonce, status = 200, connect } = page
  const style = assets.style && html`<link rel="stylesheet" nonce="${nonce}" href="${assets.style}" />`
  const document = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title}</title>
        ${style}
        <script type="module" nonce="${nonce}" src="${assets.script}"></script>
      </head>
      <body>
        ${body}
      </body>
    </html> `
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "img-src 'self'",
    "media-src 'self'",
    "font-src 'self'",
    ["connect-src 'self'", connect].filter(Boolean).join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
    body: document.markup,
  }
}

const nonceBytes = 16

export function newNonce(randomBytes: (size: number) => Buffer): string {
  return randomBytes(nonceBytes).toString('base64url')
}
