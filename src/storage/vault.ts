import { createCipheriv, createDecipheriv, createHash, createSecretKey, type KeyObject } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16
const formatVersion = 1

/** Tables whose rows have a key of their own. */
export type KeyTable = 'conversation' | 'cases' | 'store_key'

/** Where a cipher text stands. It opens nowhere else, so nobody can swap two of them. */
export interface Place {
  table: string
  /** The whole primary key, in the order of the columns. */
  row: string | readonly (string | number)[]
  column: string
}

/** Seals and opens what belongs to one conversation or case. */
export interface RowKey {
  seal(place: Place, text: string): Buffer
  /** @throws {VaultError} when it was changed, moved, or sealed with another key */
  open(place: Place, sealed: Uint8Array): string
}

export interface WrappedKey {
  wrapped_key: Buffer
  wrapped_by: string
}

/**
 * Keeps the master keys. Each conversation and case has a random key, which is stored wrapped (encrypted) by a master
 * key from outside the database: whoever has the database alone can read nothing, and a destroyed row is gone from
 * every backup.
 */
export interface Vault {
  /** Id of the key that wraps new keys. */
  readonly current: string
  newKey(table: KeyTable, id: string): { key: RowKey; wrapped: WrappedKey }
  /** @throws {VaultError} */
  unwrap(table: KeyTable, id: string, wrapped: WrappedKey): RowKey
  /** The same key under the current master key. @throws {VaultError} */
  rewrap(table: KeyTable, id: string, wrapped: WrappedKey): WrappedKey
}

/** A cipher text that cannot be opened. Says where, never what. */
export class VaultError extends Error {
  override readonly name = 'VaultError'
}

/**
 * @param masterKeys 32 bytes each. The first wraps; the others are older and still open. Their order is the rotation.
 * @param randomBytes never gives the same twice
 */
export function createVault(masterKeys: readonly Buffer[], randomBytes: (size: number) => Buffer): Vault {
  const keys = new Map(masterKeys.map((bytes) => [idOf(bytes), createSecretKey(bytes)]))
  const [current] = keys.keys()
  const currentKey = current === undefined ? undefined : keys.get(current)
  if (current === undefined || currentKey === undefined) throw new VaultError('there is no master key')

  const placeOfKey = (table: KeyTable, id: string): Place => ({ table, row: id, column: 'wrapped_key' })
  const wrap = (table: KeyTable, id: string, bytes: Buffer): WrappedKey => ({
    wrapped_key: encrypt(currentKey, placeOfKey(table, id), bytes, randomBytes),
    wrapped_by: current,
  })
  const unwrapBytes = (table: KeyTable, id: string, { wrapped_key, wrapped_by }: WrappedKey): Buffer => {
    const masterKey = keys.get(wrapped_by)
    if (masterKey === undefined) throw new VaultError(`${table}: no master key ${wrapped_by}`)
    return decrypt(masterKey, placeOfKey(table, id), wrapped_key)
  }
  const rowKey = (bytes: Buffer): RowKey => {
    const key = createSecretKey(bytes)
    return {
      seal: (place, text) => encrypt(key, place, Buffer.from(text, 'utf8'), randomBytes),
      open: (place, sealed) => decrypt(key, place, sealed).toString('utf8'),
    }
  }
  return {
    current,
    newKey: (table, id) => {
      const bytes = randomBytes(32)
      return { key: rowKey(bytes), wrapped: wrap(table, id, bytes) }
    },
    unwrap: (table, id, wrapped) => rowKey(unwrapBytes(table, id, wrapped)),
    rewrap: (table, id, wrapped) => wrap(table, id, unwrapBytes(table, id, wrapped)),
  }
}

/** Tells keys apart without telling anything about them. */
function idOf(masterKey: Buffer): string {
  return createHash('sha256').update('master key id\0').update(masterKey).digest('hex').slice(0, 16)
}

/** Version, nonce, cipher text, tag. Random nonces are safe here: a key seals far fewer than 2^32 texts (NIST SP 800-38D 8.3). */
function encrypt(key: KeyObject, place: Place, plain: Buffer, randomBytes: (size: number) => Buffer): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(associatedData(place))
  return Buffer.concat([Buffer.of(formatVersion), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function decrypt(key: KeyObject, place: Place, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  const refuse = (cause?: unknown): never => {
    throw new VaultError(`${place.table}.${place.column} cannot be opened`, { cause })
  }
  if (bytes.length < 1 + nonceBytes + tagBytes || bytes[0] !== formatVersion) return refuse()
  try {
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(1, 1 + nonceBytes), { authTagLength: tagBytes })
      .setAAD(associatedData(place))
      .setAuthTag(bytes.subarray(-tagBytes))
    return Buffer.concat([decipher.update(bytes.subarray(1 + nonceBytes, -tagBytes)), decipher.final()])
  } catch (cause) {
    return refuse(cause)
  }
}

/** JSON keeps the parts apart, whatever is in them. */
function associatedData({ table, row, column }: Place): Buffer {
  return Buffer.from(JSON.stringify([table, row, column]), 'utf8')
}
