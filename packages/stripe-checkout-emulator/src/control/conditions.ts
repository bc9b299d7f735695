import type { SessionStatus } from '../session/checkout-session.ts'
import { Clock } from './clock.ts'
import type { Fault } from './faults/fault.ts'
import { Faults } from './faults/faults.ts'
import { RateLimit } from './rate-limit.ts'

export interface ConditionSettings {
  readonly previews: boolean
  readonly serverUpdates: boolean
  readonly latencyMs: number
  readonly rateLimitPerSecond: number | null
  readonly faults: readonly Fault[]
}

/** How things stand at Stripe for one account: its time, what it may do, and what goes wrong. */
export abstract class Conditions {
  readonly clock: Clock
  readonly faults: Faults
  readonly rateLimit = new RateLimit()
  #previews = false
  #serverUpdates = true
  #latencyMs = 0

  /** @param machine epoch milliseconds */
  constructor(machine: () => number) {
    this.clock = new Clock(machine, () => this.changed({ isClockMoved: true }))
    this.faults = new Faults(
      { clock: () => this.nowMs, machine, session: (id) => this.sessionStatus(id) },
      () => this.changed(),
    )
  }

  /** Is called when any of it has become another. */
  protected abstract changed(how?: { isClockMoved: true }): void

  /** Where a Checkout Session stands; undefined: there is none. */
  protected abstract sessionStatus(id: string): SessionStatus | undefined

  /** Epoch milliseconds. */
  get nowMs(): number {
    return this.clock.nowMs
  }

  get previews(): boolean {
    return this.#previews
  }

  set previews(previews: boolean) {
    this.#previews = previews
    this.changed()
  }

  get serverUpdates(): boolean {
    return this.#serverUpdates
  }

  set serverUpdates(serverUpdates: boolean) {
    this.#serverUpdates = serverUpdates
    this.changed()
  }

  get latencyMs(): number {
    return this.#latencyMs
  }

  set latencyMs(latencyMs: number) {
    if (!(latencyMs >= 0)) {
      throw new RangeError(`latencyMs takes a number from 0 on, not ${latencyMs}.`)
    }
    this.#latencyMs = latencyMs
    this.changed()
  }

  get rateLimitPerSecond(): number | null {
    return this.rateLimit.perSecond
  }

  set rateLimitPerSecond(perSecond: number | null) {
    if (perSecond !== null && !(Number.isInteger(perSecond) && perSecond > 0)) {
      throw new RangeError(`rateLimitPerSecond takes a whole number from 1, not ${perSecond}.`)
    }
    this.rateLimit.perSecond = perSecond
    this.changed()
  }

  protected become({ faults, ...settings }: ConditionSettings): void {
    this.previews = settings.previews
    this.serverUpdates = settings.serverUpdates
    this.latencyMs = settings.latencyMs
    this.rateLimitPerSecond = settings.rateLimitPerSecond
    this.faults.clear()
    for (const fault of faults) this.faults.add(fault)
  }
}
