import type Stripe from 'stripe'
import { type Product, productView } from './product.ts'

/** A one-time price as it is kept. */
export interface Price {
  readonly id: string
  readonly product: Product
  readonly currency: string
  /** Minor units. */
  readonly unitAmount: number
  readonly active: boolean
  readonly metadata: Readonly<Record<string, string>>
  readonly nickname: string | null
  /** Epoch seconds. */
  readonly created: number
}

/** On the wire decimals are text; the SDK makes Decimals of them. */
export type WirePrice = Omit<Stripe.Price, 'unit_amount_decimal'> & {
  unit_amount_decimal: string | null
}

/** @see https://docs.stripe.com/api/prices/object */
export function priceView(price: Price, expandProduct: boolean) {
  return {
    id: price.id,
    object: 'price',
    active: price.active,
    billing_scheme: 'per_unit',
    created: price.created,
    currency: price.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: price.metadata,
    nickname: price.nickname,
    product: expandProduct ? productView(price.product) : price.product.id,
    recurring: null,
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: price.unitAmount,
    unit_amount_decimal: String(price.unitAmount),
  } satisfies WirePrice
}
