import { IdempotencyStore } from '../api/idempotency-store.ts'
import type { ApiVersion } from '../api/api-version.ts'
import type { EmulatorNamespace, NamespaceChange, RequestLogEntry } from '../emulator.ts'
import type { EventCause, StripeEvent } from '../events/stripe-event.ts'
import type { PaymentIntent } from '../payments/payment-intent.ts'
import { randomId } from '../random-id.ts'
import { type Coupon, couponView } from '../resources/coupon.ts'
import type { Customer } from '../resources/customer.ts'
import type { Price } from '../resources/price.ts'
import type { Product } from '../resources/product.ts'
import type { PromotionCode } from '../resources/promotion-code.ts'
import type { ShippingRate } from '../resources/shipping-rate.ts'
import type { TaxRate } from '../resources/tax-rate.ts'
import type { CheckoutSession } from '../session/checkout-session.ts'
import { Clock } from './clock.ts'
import { Collection } from './collection.ts'
import { RequestLog } from './request-log.ts'

/** What a namespace begins with, and goes back to when it is reset. */
export interface NamespaceSettings {
  clock: () => number
  previews: boolean
  latencyMs: number
}

/** Choice: the newest events only, where Stripe keeps those of 30 days. */
const keptEvents = 5_000

/** One account of the emulated Stripe. Entities are immutable: a change puts a new one in its place. */
export class Namespace implements EmulatorNamespace {
  readonly name: string
  readonly secretKey: string
  readonly publishableKey: string
  previews: boolean
  latencyMs: number

  readonly clock: Clock
  readonly coupons = new Collection<Coupon>()
  readonly customers = new Collection<Customer>()
  readonly events = new Collection<StripeEvent>()
  readonly paymentIntents = new Collection<PaymentIntent>()
  readonly prices = new Collection<Price>()
  readonly products = new Collection<Product>()
  readonly promotionCodes = new Collection<PromotionCode>()
  readonly sessions = new Collection<CheckoutSession>()
  readonly shippingRates = new Collection<ShippingRate>()
  readonly taxRates = new Collection<TaxRate>()
  readonly idempotency = new IdempotencyStore()
  readonly log = new RequestLog()

  readonly #owners: Map<string, Namespace>
  readonly #settings: NamespaceSettings
  readonly #listeners = new Set<(change: NamespaceChange) => void>()
  #cause: EventCause | null = null

  /** @param owners every Checkout Session's namespace, kept for all of them together */
  constructor(name: string, settings: NamespaceSettings, owners: Map<string, Namespace>) {
    this.name = name
    this.secretKey = `sk_test_ns_${name}`
    this.publishableKey = `pk_test_ns_${name}`
    this.previews = settings.previews
    this.latencyMs = settings.latencyMs
    this.clock = new Clock(settings.clock)
    this.#settings = settings
    this.#owners = owners
  }

  get requests() {
    return this.log.entries
  }

  /** Epoch milliseconds. */
  get nowMs(): number {
    return this.clock.nowMs
  }

  /** Epoch seconds, as Stripe counts. */
  get now(): number {
    return Math.floor(this.nowMs / 1000)
  }

  subscribe(listener: (change: NamespaceChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Tells who listens. One that throws neither stops the others nor fails the request. */
  tell(change: NamespaceChange): void {
    for (const listener of this.#listeners) {
      try {
        listener(change)
      } catch (error) {
        queueMicrotask(() => {
          throw error
        })
      }
    }
  }

  logRequest(entry: RequestLogEntry): void {
    this.log.add(entry)
    this.tell({ type: 'request', request: entry })
  }

  /**
   * Runs what a request asks for: what happens meanwhile is put down to it. Endpoints are
   * synchronous, so that no other request can come between.
   */
  causedBy<T>(cause: EventCause, run: () => T): T {
    this.#cause = cause
    try {
      return run()
    } finally {
      this.#cause = null
    }
  }

  /**
   * Says that something happened.
   *
   * @param type such as `coupon.created`
   * @param object the object as it is now, in the shape of a version
   * @param previousAttributes what an update changed, as it was before
   */
  emit(
    type: string,
    object: (version: ApiVersion) => object,
    previousAttributes: object | null = null,
  ): void {
    const event: StripeEvent = {
      id: randomId('evt'),
      type,
      object,
      previousAttributes,
      request: this.#cause,
      created: this.now,
    }
    this.events.put(event)
    if (this.events.size > keptEvents) {
      const [oldest] = this.events.walk('newer')
      if (oldest) this.events.delete(oldest.id)
    }
    this.tell({ type: 'event', id: event.id })
  }

  /** Keeps a new or changed session, with the prices, products and coupon that came inline. */
  keepSession(session: CheckoutSession): void {
    const before = this.sessions.get(session.id)
    if (session.lines !== before?.lines) {
      for (const { price } of session.lines) if (!this.prices.has(price.id)) this.keepPrice(price)
    }
    if (session.discount && session.discount !== before?.discount) {
      const { coupon } = session.discount
      // Choice: a coupon made by `coupon_data` is an ordinary coupon, to be read like any other.
      if (!this.coupons.has(coupon.id)) this.keepNewCoupon(coupon)
    }
    this.sessions.put(session)
    this.#owners.set(session.id, this)
    this.tell({ type: 'session', id: session.id })
  }

  keepNewCoupon(coupon: Coupon): void {
    this.coupons.put(coupon)
    this.emit('coupon.created', () => couponView(coupon))
  }

  keepPrice(price: Price): void {
    this.products.put(price.product)
    this.prices.put(price)
  }

  reset(): void {
    for (const { id } of this.sessions.walk('newer')) this.#owners.delete(id)
    for (const collection of this.#collections()) collection.clear()
    this.clock.cancelAll()
    this.clock.reset()
    this.idempotency.clear()
    this.log.clear()
    this.previews = this.#settings.previews
    this.latencyMs = this.#settings.latencyMs
    this.tell({ type: 'reset' })
  }

  #collections() {
    return [
      this.coupons,
      this.customers,
      this.events,
      this.paymentIntents,
      this.prices,
      this.products,
      this.promotionCodes,
      this.sessions,
      this.shippingRates,
      this.taxRates,
    ]
  }
}
