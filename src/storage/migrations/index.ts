import { start } from './0001-start'
import type { Migration } from './migration'

/** In the order in which they are carried out. */
export const migrations: readonly Migration[] = [start]
