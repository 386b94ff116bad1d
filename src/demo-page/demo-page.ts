import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StaticFile } from '../http/static-file'

const onlyHere = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const

/**
 * A page as a municipality could have it, with the chat in it by its one script tag, under a policy that allows no
 * inline script or style and turns no string into markup.
 *
 * @param directory where page.html and its companions are
 * @param publicUrl our own address; browsers before 2022 want the socket address spelled out
 */
export function demoPage(directory: string, publicUrl?: string): StaticFile[] {
  const socketOrigin = publicUrl === undefined ? undefined : new URL(publicUrl).origin.replace(/^http/, 'ws')
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    ["connect-src 'self'", socketOrigin].filter(Boolean).join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  const file = (path: string, name: string, contentType: string, policyOfFile: string): StaticFile => ({
    path,
    contentType,
    body: readFileSync(join(directory, name)),
    headers: { ...onlyHere, 'Content-Security-Policy': policyOfFile },
  })
  const nothing = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"
  return [
    file('/', 'page.html', 'text/html; charset=utf-8', policy),
    file('/demo-page/style.css', 'style.css', 'text/css; charset=utf-8', nothing),
    file('/demo-page/icon.svg', 'icon.svg', 'image/svg+xml', nothing),
  ]
}
