/** More than a client that loses its socket again and again can use in a minute. */
const maxOpenTickets = 20

/**
 * One-time keys for opening a socket. A browser cannot send a bearer token with a WebSocket, and a token in an address
 * would end up in the log of every proxy on the way.
 */
export class Tickets {
  readonly #expiry = new Map<string, number>()

  constructor(
    private readonly ids: () => string,
    private readonly lifetimeMs: number,
  ) {}

  issue(nowMs: number): string {
    for (const [ticket, expiresAtMs] of this.#expiry) {
      if (expiresAtMs <= nowMs || this.#expiry.size >= maxOpenTickets) this.#expiry.delete(ticket)
    }
    const ticket = this.ids()
    this.#expiry.set(ticket, nowMs + this.lifetimeMs)
    return ticket
  }

  /** @returns whether the ticket was good; it no longer is */
  redeem(ticket: string | null, nowMs: number): boolean {
    const expiresAtMs = ticket === null ? undefined : this.#expiry.get(ticket)
    if (ticket === null || expiresAtMs === undefined) return false
    this.#expiry.delete(ticket)
    return expiresAtMs > nowMs
  }
}
