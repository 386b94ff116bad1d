import { createHash } from 'node:crypto'

/** A file as it is served, with nothing left to decide but its encoding. */
export interface StaticFile {
  path: string
  contentType: string
  body: Buffer
  /** The same content, compressed beforehand. */
  encoded?: { br: Buffer; gzip: Buffer }
  headers: Readonly<Record<string, string>>
}

export interface StaticAnswer {
  status: 200 | 304
  headers: Record<string, string>
  body?: Buffer
}

/** A strong ETag of the content. */
export function etagOf(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

/**
 * Answers a GET: 304 when the browser has this very file, otherwise the smallest form that it understands.
 *
 * @param request values of `If-None-Match` and `Accept-Encoding`
 */
export function answerWith(
  file: StaticFile,
  request: { ifNoneMatch?: string | undefined; acceptEncoding?: string | undefined },
): StaticAnswer {
  const headers: Record<string, string> = { ...file.headers, 'Content-Type': file.contentType }
  if (file.encoded) headers['Vary'] = 'Accept-Encoding'
  const known = request.ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? []
  if (headers['ETag'] && known.includes(headers['ETag'])) return { status: 304, headers }
  const accepted = acceptedEncodings(request.acceptEncoding ?? '')
  for (const encoding of ['br', 'gzip'] as const) {
    if (!file.encoded || !accepted.has(encoding)) continue
    return { status: 200, headers: { ...headers, 'Content-Encoding': encoding }, body: file.encoded[encoding] }
  }
  return { status: 200, headers, body: file.body }
}

/** `gzip, br;q=0` means: br not. RFC 9110, section 12.5.3. */
function acceptedEncodings(header: string): Set<string> {
  const entries = header.split(',').map((entry) => entry.trim().toLowerCase())
  return new Set(entries.filter((entry) => !/;\s*q=0(?:\.0*)?$/.test(entry)).map((entry) => entry.split(';')[0] ?? ''))
}
