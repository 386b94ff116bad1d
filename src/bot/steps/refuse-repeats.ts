import type { Step } from '../step'

/** Lets each turn of a conversation through once: Teams repeats a delivery after about 15 s without an answer. */
export function refuseRepeats(): Step {
  return async (exchange, next) => {
    if (!exchange.repeated) await next()
  }
}
