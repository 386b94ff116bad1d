import { dutch } from './wording.nl'

/** Staff of the desk in Teams work in Dutch. */
export const words = dutch
