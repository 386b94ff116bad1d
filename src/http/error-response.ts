import { ServiceError } from '../errors'
import type { HttpResponse } from './route'

/**
 * What a caller is told, by code. Codes are stable and meant for programs; the sentence is for the person who reads a
 * log of theirs. The message of the error itself is ours and stays here.
 */
const publicMessages: Readonly<Record<string, string>> = {
  BadArgument: 'Something in the request is missing or has the wrong form.',
  BadJson: 'The body is not valid JSON in UTF-8.',
  BadUrl: 'The address of the request cannot be read.',
  AttachmentsNotAccepted: 'Files cannot be sent here. Please describe in words what matters.',
  BodyTooLarge: 'The request is too large.',
  DeskHeaderMissing: 'A header is needed that only our own page sends.',
  Full: 'It is very busy. Please try again in a minute. In danger, call 112.',
  InternalError: 'Something went wrong on our side. Please try again.',
  LinkNotValid: 'This link was used already, is too old, or is not one of ours.',
  MethodNotAllowed: 'This address does not support that method.',
  MissingToken: 'A token is needed: Authorization: Bearer …',
  NotAllowed: 'This token does not give access to that.',
  NotFound: 'There is nothing at this address.',
  NotSignedIn: 'Please sign in.',
  OriginNotAllowed: 'This website may not use this service.',
  StoreUnavailable: 'This could not be kept, so it was not taken. Please try again. In danger, call 112.',
  TokenExpired: 'The token has expired. Ask for a new one.',
  TooManyConversations: 'Many conversations were started from this network. Please try again later.',
  TooManyMessages: 'Many messages in a short time. Please wait a moment.',
  TooManyTries: 'Many tries in a short time. Please wait a while.',
  UnsupportedMediaType: 'This kind of content is not accepted here.',
  UpgradeRequired: 'This address speaks WebSocket only.',
}

/**
 * Makes the answer for an error: `{"error":{"code","message"}}`, the form Direct Line clients know. An error that is
 * not a {@link ServiceError} tells nothing but that it happened.
 */
export function errorResponse(error: unknown): HttpResponse & { json: { error: { code: string; message: string } } } {
  if (!(error instanceof ServiceError)) return errorResponse(new ServiceError('InternalError', 500, 'not foreseen'))
  const message = publicMessages[error.code] ?? 'The request was refused.'
  const headers: Record<string, string> = {}
  if (error.retryAfterSec !== undefined) headers['Retry-After'] = String(Math.max(1, Math.ceil(error.retryAfterSec)))
  if (error.status === 401) headers['WWW-Authenticate'] = 'Bearer'
  return { status: error.status, headers, json: { error: { code: error.code, message } } }
}
