import { start } from './0001-start'
import { secret } from './0002-secret'
import type { Migration } from './migration'

/** In the order in which they are carried out. */
export const migrations: readonly Migration[] = [start, secret]
