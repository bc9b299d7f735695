import { IdempotencyStore } from '../api/idempotency-store.ts'
import type { ApiVersion } from '../api/api-version.ts'
import type { EmulatorNamespace, NamespaceChange, RequestLogEntry } from '../emulator.ts'
import type { EventCause, StripeEvent } from '../events/stripe-event.ts'
import { answerPayment } from '../payments/answer-payment.ts'
import { cancelSessionPayment } from '../payments/cancel-session-payment.ts'
import type { Charge } from '../payments/charge.ts'
import type { PaymentIntent } from '../payments/payment-intent.ts'
import type { PaymentMethod } from '../payments/payment-method.ts'
import { randomId } from '../random-id.ts'
import { settleWhenDue } from '../payments/settle-charge.ts'
import { type Coupon, couponView } from '../resources/coupon.ts'
import { type Customer, customerView, keysOfCustomer } from '../resources/customer.ts'
import { keysOfPrice, type Price, priceView } from '../resources/price.ts'
import { type Product, productView } from '../resources/product.ts'
import { keysOfPromotionCode, type PromotionCode } from '../resources/promotion-code.ts'
import { redeem } from '../resources/redeem.ts'
import type { ShippingRate } from '../resources/shipping-rate.ts'
import type { TaxRate } from '../resources/tax-rate.ts'
import { type CheckoutSession, type SessionStatus, statusOf } from '../session/checkout-session.ts'
import { type SessionEvent, sessionEventOf, sessionInEvent } from '../session/session-event.ts'
import type { Invoice } from '../subscriptions/invoice.ts'
import type { Subscription } from '../subscriptions/subscription.ts'
import { type WebhookSettings, Webhooks } from '../webhooks/webhooks.ts'
import { BoundedLog } from './bounded-log.ts'
import type { ChallengeResult } from '../stripe-js/checkout/challenge.ts'
import { Collection } from './collection.ts'
import { Conditions, type ConditionSettings } from './conditions.ts'
import type { EmulatorState } from './state/emulator-state.ts'
import { exportState } from './state/export-state.ts'
import { importState } from './state/import-state.ts'
import { findScenario, type ScenarioName } from './scenarios.ts'
import { type EmulatorSeed, plantSeed } from './seed.ts'

/** What a namespace begins with, and goes back to when it is reset. */
export interface NamespaceSettings extends ConditionSettings, WebhookSettings {
  readonly clock: () => number
  readonly seed: EmulatorSeed
}

/** Choice: the newest events only, where Stripe keeps those of 30 days. */
const keptEvents = 5_000

/** One account of the emulated Stripe. Entities are immutable: a change puts a new one in its place. */
export class Namespace extends Conditions implements EmulatorNamespace {
  readonly name: string
  readonly secretKey: string
  readonly publishableKey: string

  readonly charges = new Collection<Charge>()
  readonly coupons = new Collection<Coupon>()
  readonly customers = new Collection<Customer>(keysOfCustomer)
  readonly events = new Collection<StripeEvent>()
  readonly invoices = new Collection<Invoice>()
  readonly paymentIntents = new Collection<PaymentIntent>()
  readonly paymentMethods = new Collection<PaymentMethod>()
  readonly prices = new Collection<Price>(keysOfPrice)
  readonly products = new Collection<Product>()
  readonly promotionCodes = new Collection<PromotionCode>(keysOfPromotionCode)
  readonly sessions = new Collection<CheckoutSession>()
  readonly shippingRates = new Collection<ShippingRate>()
  readonly subscriptions = new Collection<Subscription>()
  readonly taxRates = new Collection<TaxRate>()
  readonly idempotency = new IdempotencyStore()
  readonly log = new BoundedLog<RequestLogEntry>()
  readonly webhooks: Webhooks

  readonly #owners: Map<string, Namespace>
  readonly #settings: NamespaceSettings
  readonly #listeners = new Set<(change: NamespaceChange) => void>()
  #cause: EventCause | null = null

  /** @param owners every Checkout Session's namespace, kept for all of them together */
  constructor(name: string, settings: NamespaceSettings, owners: Map<string, Namespace>) {
    super(settings.clock)
    this.name = name
    this.secretKey = `sk_test_ns_${name}`
    this.publishableKey = `pk_test_ns_${name}`
    this.webhooks = new Webhooks(this, settings)
    this.#settings = settings
    this.#owners = owners
    this.#begin()
  }

  get requests() {
    return this.log.entries
  }

  get deliveries() {
    return this.webhooks.log.entries
  }

  /** Epoch seconds, as Stripe counts. */
  get now(): number {
    return Math.floor(this.nowMs / 1000)
  }

  subscribe(listener: (change: NamespaceChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  protected override changed(how?: { isClockMoved: true }): void {
    this.tell({ type: 'settings', ...how })
  }

  protected override sessionStatus(id: string): SessionStatus | undefined {
    const session = this.sessions.get(id)
    return session && statusOf(session, this.now)
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
      const oldest = this.events.deleteOldest()
      if (oldest) this.webhooks.forget(oldest.id)
    }
    this.tell({ type: 'event', id: event.id })
    this.webhooks.send(event)
  }

  /** Keeps a new or changed session, with what came inline: prices, products, shipping rates and the coupon. */
  keepSession(session: CheckoutSession): void {
    const before = this.sessions.get(session.id)
    if (session.lines !== before?.lines) {
      for (const { price, product } of session.lines) {
        if (!this.prices.has(price.id)) this.keepNewPrice(price, product)
      }
    }
    if (session.shipping !== before?.shipping) {
      for (const rate of session.shipping.options) {
        if (!this.shippingRates.has(rate.id)) this.shippingRates.put(rate)
      }
    }
    if (session.discount && session.discount !== before?.discount) {
      const { coupon } = session.discount
      // Choice: a coupon made by `coupon_data` is an ordinary coupon, to be read like any other.
      if (!this.coupons.has(coupon.id)) this.keepNewCoupon(coupon)
    }
    if (session.completion && !before?.completion && session.discount) {
      redeem(session.discount, this)
    }
    this.sessions.put(session)
    this.tell({ type: 'session', id: session.id })
    if (!before) this.#adopt(session)
    const event = sessionEventOf(before, session, this.now)
    if (event === 'expired') cancelSessionPayment(session, this)
    if (event) this.emitOfSession(event, session)
  }

  /** Tells of a session as it is now. What {@link keepSession} can see for itself, it tells. */
  emitOfSession(event: SessionEvent, session: CheckoutSession): void {
    this.emit(`checkout.session.${event}`, sessionInEvent(session, this.now))
  }

  #adopt({ id, expiresAt }: CheckoutSession): void {
    this.#owners.set(id, this)
    this.clock.at(expiresAt * 1000, () => this.#expire(id))
  }

  /** Its time has come: nothing about it is written, but it is open no longer. */
  #expire(id: string): void {
    const session = this.sessions.get(id)
    if (!session || session.isExpired || statusOf(session, this.now) !== 'expired') return
    this.tell({ type: 'session', id })
    cancelSessionPayment(session, this)
    this.emitOfSession('expired', session)
  }

  answerChallenge(paymentIntent: string, result: ChallengeResult): void {
    answerPayment(paymentIntent, result, this)
  }

  keepNewCoupon(coupon: Coupon): void {
    this.coupons.put(coupon)
    const { now } = this
    this.emit('coupon.created', () => couponView(coupon, now))
  }

  keepNewCustomer(customer: Customer): void {
    this.customers.put(customer)
    this.emit('customer.created', (version) => customerView(customer, version))
  }

  keepNewProduct(product: Product): void {
    this.products.put(product)
    this.emit('product.created', () => productView(product))
  }

  /** Keeps a new price, with its product where that came inline. */
  keepNewPrice(price: Price, product: Product): void {
    if (!this.products.has(product.id)) this.keepNewProduct(product)
    this.prices.put(price)
    this.emit('price.created', () => priceView(price))
  }

  exportState(): EmulatorState {
    return exportState(this)
  }

  importState(state: EmulatorState): void {
    importState(this, state)
  }

  reset(): void {
    this.empty()
    this.clock.reset()
    this.webhooks.reset()
    this.log.clear()
    this.#begin()
    this.tell({ type: 'reset' })
  }

  seed(seed: EmulatorSeed): void {
    plantSeed(seed, this)
  }

  applyScenario(name: ScenarioName): void {
    this.become({ ...this.#settings, ...findScenario(name) })
  }

  #begin(): void {
    this.become(this.#settings)
    this.seed(this.#settings.seed)
  }

  /** Forgets every object, and what is to come of them. */
  empty(): void {
    for (const { id } of this.sessions.walk('newer')) {
      if (this.#owners.get(id) === this) this.#owners.delete(id)
    }
    for (const collection of Object.values(this.objects())) collection.clear()
    this.events.clear()
    this.clock.cancelAll()
    this.webhooks.stop()
    this.idempotency.clear()
  }

  /**
   * Takes up again what is to come of the objects that were put here.
   *
   * @param sinceMs what has come by then is past: epoch milliseconds
   */
  resume(sinceMs: number): void {
    for (const session of this.sessions.walk('newer')) {
      if (session.expiresAt * 1000 > sinceMs) this.#adopt(session)
      else this.#owners.set(session.id, this)
    }
    for (const charge of this.charges.walk('newer')) {
      if (charge.status === 'pending') settleWhenDue(this, charge)
    }
  }

  /** Every collection of plain data, by what it holds. */
  objects() {
    return {
      charges: this.charges,
      coupons: this.coupons,
      customers: this.customers,
      invoices: this.invoices,
      paymentIntents: this.paymentIntents,
      paymentMethods: this.paymentMethods,
      prices: this.prices,
      products: this.products,
      promotionCodes: this.promotionCodes,
      sessions: this.sessions,
      shippingRates: this.shippingRates,
      subscriptions: this.subscriptions,
      taxRates: this.taxRates,
      webhookEndpoints: this.webhooks.endpoints,
    }
  }
}
