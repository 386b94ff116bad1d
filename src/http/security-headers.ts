/** `api` data for programs, `page` an HTML page, `script` a file that other sites embed, `file` something to download. */
export type ResponseKind = 'api' | 'page' | 'script' | 'file'

const forEverything = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
} as const

const nothingAllowed = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"

const forKind: Readonly<Record<ResponseKind, Readonly<Record<string, string>>>> = {
  api: {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': nothingAllowed,
    'Cross-Origin-Resource-Policy': 'same-origin',
  },
  page: {
    'Cache-Control': 'no-store',
    // A page that needs more than text sends a policy of its own.
    'Content-Security-Policy': nothingAllowed,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  },
  script: {
    'Cache-Control': 'no-cache',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  },
  file: {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': nothingAllowed,
    'Cross-Origin-Resource-Policy': 'same-origin',
  },
}

/** The headers that every answer of a kind carries. */
export function securityHeaders(kind: ResponseKind): Record<string, string> {
  return { ...forEverything, ...forKind[kind] }
}
