import { start } from './0001-start'
import { secret } from './0002-secret'
import { calledChannels } from './0003-called-channels'
import type { Migration } from './migration'

/** In the order in which they are carried out. */
export const migrations: readonly Migration[] = [start, secret, calledChannels]
