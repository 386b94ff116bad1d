type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What came from outside, as an object to look into: empty when it is none. */
export const fields = (value: unknown): Fields => (isFields(value) ? value : {})

/** The objects in a list from outside: none when it is no list. */
export const list = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(fields) : [])

/** A text from outside, unless it is empty. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined
