import type { Delivery } from './delivery.ts'

/** How many can wait: as many as there are events. The oldest is given up. */
const limit = 5_000

/** How the account wants its events to leave. */
export interface Order {
  readonly isPaused: boolean
  /** How many times more each event is sent. */
  readonly duplicates: number
  readonly newestFirst: boolean
}

/** What goes to one receiver: one by one, each when the one before is through. */
export class Outbox {
  readonly #order: Order
  /** Never rejects. */
  readonly #deliver: (delivery: Delivery) => Promise<void>
  #waiting: Delivery[] = []
  #run: Promise<void> | null = null
  #flushes = 0

  constructor(order: Order, deliver: (delivery: Delivery) => Promise<void>) {
    this.#order = order
    this.#deliver = deliver
  }

  /** Takes an event for the first time, and as often again as the account asks. */
  addEvent(eventId: string): void {
    this.add({ eventId, attempt: 1, isExtra: false })
    for (let extra = 0; extra < this.#order.duplicates; extra += 1) {
      this.add({ eventId, attempt: 1, isExtra: true })
    }
  }

  add(delivery: Delivery): void {
    this.#waiting.push(delivery)
    if (this.#waiting.length > limit) this.#waiting.shift()
    this.start()
  }

  start(): void {
    this.#run ??= this.#deliverAll()
  }

  /** Delivers what waits, paused or not, and what comes meanwhile. Resolves when it is through. */
  async flush(): Promise<void> {
    this.#flushes += 1
    while (this.#run || this.#waiting.length > 0) {
      this.start()
      await this.#run
    }
    this.#flushes -= 1
  }

  clear(): void {
    this.#waiting = []
  }

  async #deliverAll(): Promise<void> {
    // What one request causes comes in one go: which of it leaves first is seen when all is there.
    await Promise.resolve()
    for (let next = this.#next(); next; next = this.#next()) await this.#deliver(next)
    this.#run = null
  }

  #next(): Delivery | undefined {
    if (this.#order.isPaused && this.#flushes === 0) return undefined
    return this.#order.newestFirst ? this.#waiting.pop() : this.#waiting.shift()
  }
}
