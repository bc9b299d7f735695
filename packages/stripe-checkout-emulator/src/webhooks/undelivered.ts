/** Which receivers do not have an event yet. */
export class Undelivered {
  readonly #byEvent = new Map<string, Set<string>>()

  add(eventId: string, receiver: string): void {
    const receivers = this.#byEvent.get(eventId)
    if (receivers) receivers.add(receiver)
    else this.#byEvent.set(eventId, new Set([receiver]))
  }

  settle(eventId: string, receiver: string): void {
    const receivers = this.#byEvent.get(eventId)
    receivers?.delete(receiver)
    if (receivers?.size === 0) this.#byEvent.delete(eventId)
  }

  /** @param isThere whether a receiver still is one */
  count(eventId: string, isThere: (receiver: string) => boolean): number {
    const receivers = this.#byEvent.get(eventId)
    return receivers ? [...receivers].filter(isThere).length : 0
  }

  forget(eventId: string): void {
    this.#byEvent.delete(eventId)
  }

  clear(): void {
    this.#byEvent.clear()
  }
}
