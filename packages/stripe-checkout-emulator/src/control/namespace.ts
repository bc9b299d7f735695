import { IdempotencyStore } from '../api/idempotency-store.ts'
import type { EmulatorNamespace } from '../emulator.ts'
import type { Coupon } from '../resources/coupon.ts'
import type { Price } from '../resources/price.ts'
import type { Product } from '../resources/product.ts'
import type { CheckoutSession } from '../session/checkout-session.ts'
import { RequestLog } from './request-log.ts'

/** What a namespace begins with, and goes back to when it is reset. */
export interface NamespaceSettings {
  clock: () => number
  previews: boolean
  latencyMs: number
}

/** One account of the emulated Stripe. Entities are immutable: a change puts a new one in the Map. */
export class Namespace implements EmulatorNamespace {
  readonly name: string
  readonly secretKey: string
  readonly publishableKey: string
  previews: boolean
  latencyMs: number

  readonly products = new Map<string, Product>()
  readonly prices = new Map<string, Price>()
  readonly coupons = new Map<string, Coupon>()
  readonly idempotency = new IdempotencyStore()
  readonly log = new RequestLog()
  readonly #sessions = new Map<string, CheckoutSession>()
  readonly #owners: Map<string, Namespace>
  readonly #settings: NamespaceSettings

  /** @param owners every Checkout Session's namespace, kept for all of them together */
  constructor(name: string, settings: NamespaceSettings, owners: Map<string, Namespace>) {
    this.name = name
    this.secretKey = `sk_test_ns_${name}`
    this.publishableKey = `pk_test_ns_${name}`
    this.previews = settings.previews
    this.latencyMs = settings.latencyMs
    this.#settings = settings
    this.#owners = owners
  }

  get requests() {
    return this.log.entries
  }

  /** Epoch milliseconds. */
  get nowMs(): number {
    return this.#settings.clock()
  }

  /** Epoch seconds, as Stripe counts. */
  get now(): number {
    return Math.floor(this.nowMs / 1000)
  }

  session(id: string): CheckoutSession | undefined {
    return this.#sessions.get(id)
  }

  /** Keeps a new or changed session, with the prices, products and coupon that came inline. */
  keepSession(session: CheckoutSession): void {
    const before = this.#sessions.get(session.id)
    if (!before) for (const { price } of session.lines) this.keepPrice(price)
    if (session.discount && session.discount !== before?.discount) {
      const { coupon } = session.discount
      // Choice: a coupon made by `coupon_data` is an ordinary coupon, to be read like any other.
      this.coupons.set(coupon.id, coupon)
    }
    this.#sessions.set(session.id, session)
    this.#owners.set(session.id, this)
  }

  keepPrice(price: Price): void {
    this.products.set(price.product.id, price.product)
    this.prices.set(price.id, price)
  }

  reset(): void {
    for (const id of this.#sessions.keys()) this.#owners.delete(id)
    this.#sessions.clear()
    this.products.clear()
    this.prices.clear()
    this.coupons.clear()
    this.idempotency.clear()
    this.log.clear()
    this.previews = this.#settings.previews
    this.latencyMs = this.#settings.latencyMs
  }
}
