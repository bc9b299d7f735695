import { IdempotencyStore } from '../api/idempotency-store.ts'
import type { StripeEvent } from '../events/stripe-event.ts'
import { type Charge, keysOfCharge } from '../payments/charge.ts'
import { keysOfPaymentIntent, type PaymentIntent } from '../payments/payment-intent.ts'
import { keysOfPaymentMethod, type PaymentMethod } from '../payments/payment-method.ts'
import type { Coupon } from '../resources/coupon.ts'
import { type Customer, keysOfCustomer } from '../resources/customer.ts'
import { keysOfPrice, type Price } from '../resources/price.ts'
import type { Product } from '../resources/product.ts'
import { keysOfPromotionCode, type PromotionCode } from '../resources/promotion-code.ts'
import type { ShippingRate } from '../resources/shipping-rate.ts'
import type { TaxRate } from '../resources/tax-rate.ts'
import type { CheckoutSession } from '../session/checkout-session.ts'
import { keysOfSession } from '../session/session-filters.ts'
import type { Invoice } from '../subscriptions/invoice.ts'
import type { Subscription } from '../subscriptions/subscription.ts'
import type { WebhookEndpoint } from '../webhooks/webhook-endpoint.ts'
import { Collection } from './collection.ts'
import { Conditions } from './conditions.ts'

/** What an account keeps. Entities are immutable: a change puts a new one in its place. */
export abstract class AccountObjects extends Conditions {
  readonly charges = new Collection<Charge>(keysOfCharge)
  readonly coupons = new Collection<Coupon>()
  readonly customers = new Collection<Customer>(keysOfCustomer)
  readonly events = new Collection<StripeEvent>()
  readonly invoices = new Collection<Invoice>()
  readonly paymentIntents = new Collection<PaymentIntent>(keysOfPaymentIntent)
  readonly paymentMethods = new Collection<PaymentMethod>(keysOfPaymentMethod)
  readonly prices = new Collection<Price>(keysOfPrice)
  readonly products = new Collection<Product>()
  readonly promotionCodes = new Collection<PromotionCode>(keysOfPromotionCode)
  readonly sessions = new Collection<CheckoutSession>(keysOfSession)
  readonly shippingRates = new Collection<ShippingRate>()
  readonly subscriptions = new Collection<Subscription>()
  readonly taxRates = new Collection<TaxRate>()
  readonly idempotency = new IdempotencyStore()
  abstract readonly webhooks: { readonly endpoints: Collection<WebhookEndpoint> }

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

  /** Forgets every object, event and result. */
  protected clearObjects(): void {
    for (const collection of Object.values(this.objects())) collection.clear()
    this.events.clear()
    this.idempotency.clear()
  }
}
