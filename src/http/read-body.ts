import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { ServiceError } from '../errors'
import { defaultMaxBodyBytes } from './limits'
import { readJson } from './read-json'
import type { HttpRequest, Route } from './route'

const decompressors = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress } as const

/**
 * Reads a body as the route wants it. The limit counts what comes out of decompression, and reading stops the moment
 * it is passed.
 * @throws {ServiceError} 400, 413 or 415
 */
export async function readBody(
  message: IncomingMessage,
  { reads = 'nothing', maxBodyBytes = defaultMaxBodyBytes }: Pick<Route, 'reads' | 'maxBodyBytes'>,
): Promise<HttpRequest['body']> {
  if (reads === 'nothing') return { text: '', json: undefined }
  if (Number(message.headers['content-length'] ?? 0) > maxBodyBytes) throw tooLarge()
  const bytes = await collect(message, decompressed(message), maxBodyBytes)
  if (bytes.length > 0) checkType(message.headers['content-type'], reads)
  const text = decode(bytes)
  return { text, json: reads === 'json' ? readJson(text) : undefined }
}

function decompressed(message: IncomingMessage): Readable {
  const encoding = (message.headers['content-encoding'] ?? 'identity').toLowerCase()
  if (encoding === 'identity') return message
  if (encoding !== 'gzip' && encoding !== 'deflate' && encoding !== 'br') {
    throw new ServiceError('UnsupportedMediaType', 415, 'unknown content encoding')
  }
  return message.pipe(decompressors[encoding]())
}

function collect(message: IncomingMessage, stream: Readable, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const stop = (error: ServiceError): void => {
      message.unpipe()
      message.pause()
      if (stream !== message) stream.destroy()
      reject(error)
    }
    stream.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > maxBytes) stop(tooLarge())
      else chunks.push(chunk)
    })
    stream.on('end', () => resolve(Buffer.concat(chunks)))
    stream.on('error', (cause) => stop(new ServiceError('BadArgument', 400, 'the body cannot be read', { cause })))
    message.on('aborted', () => stop(new ServiceError('BadArgument', 400, 'the caller went away')))
  })
}

function checkType(contentType: string | undefined, reads: 'text' | 'json'): void {
  const [type = '', ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const charset = parameters
    .find((part) => part.startsWith('charset='))
    ?.slice('charset='.length)
    .replace(/"/g, '')
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') {
    throw new ServiceError('UnsupportedMediaType', 415, 'not UTF-8')
  }
  if (reads === 'json' && type !== '' && type !== 'application/json') {
    throw new ServiceError('UnsupportedMediaType', 415, 'not application/json')
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new ServiceError('BadJson', 400, 'not UTF-8', { cause })
  }
}

const tooLarge = (): ServiceError => new ServiceError('BodyTooLarge', 413, 'the body is over the limit')
