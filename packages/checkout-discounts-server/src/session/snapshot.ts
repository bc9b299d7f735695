import type { Stripe } from 'stripe'
import { InteractionError } from '../interaction-error.ts'
import type { Cart, CartLine, ShippingAddress } from '../offers/facts.ts'
import {
  couponKey,
  intentKey,
  type KeptReceipt,
  listPriceKey,
  readReceipts,
} from './session-metadata.ts'
import { lineAmount } from './unit-amount.ts'

/** One line of a session, as its shop priced it and as it is priced now. */
export interface SessionLine extends CartLine {
  /** Its own price before discounts: minor units, a decimal. Null where it has none for each unit. */
  readonly listUnitAmount: string | null
  readonly isRepriced: boolean
  /** What a new price for it has to repeat. */
  readonly price: {
    readonly product: string
    readonly taxBehavior: Stripe.Price.TaxBehavior | null
    readonly recurring: { interval: Stripe.Price.Recurring.Interval; count: number } | null
  }
  /** Between which quantities the shopper may choose; null: the shop has not said. */
  readonly adjustable: { readonly minimum: number; readonly maximum: number } | null
}

/** A cart whose lines say what a new price for them has to repeat. */
export interface SessionCart extends Cart {
  readonly lines: readonly SessionLine[]
}

/** What our rules read of a Checkout Session. */
export interface SessionSnapshot {
  readonly id: string
  /** BCP 47. */
  readonly locale: string
  /** At list prices, whichever way a discount is written. */
  readonly cart: SessionCart
  readonly shipsTo: ShippingAddress | null
  readonly metadata: Readonly<Record<string, string>>
  /** The offers of the shop that are on. */
  readonly receipts: readonly KeptReceipt[]
  /** The intent that wrote them. */
  readonly intent: string | null
  /** The name of the coupon that is on. */
  readonly couponName: string | null
  /** What the session takes off now, in minor units. */
  readonly discountMinor: number
  /** Whether a discount is on that the shop gave by other means. */
  readonly hasForeignDiscount: boolean
  readonly isSubscription: boolean
}

/**
 * Reads a Checkout Session that was retrieved with `discounts.coupon` and all `line_items`.
 *
 * @throws InteractionError `bad_request` for a session that takes no payment
 */
export function readSnapshot(session: Stripe.Checkout.Session): SessionSnapshot {
  const { currency, amount_subtotal: subtotalNow } = session
  if (session.mode === 'setup' || currency === null || subtotalNow === null) {
    throw new InteractionError('bad_request', 'This Checkout Session takes no payment.')
  }
  const metadata = session.metadata ?? {}
  const lines = (session.line_items?.data ?? []).map(readLine)
  const hasForeignDiscount = isForeign(session, metadata)
  // One coupon takes another one's place; next to repriced lines it does not.
  const isReplaced = hasForeignDiscount && !lines.some(({ isRepriced }) => isRepriced)
  const subtotalMinor = lines.reduce((sum, line) => sum + line.subtotalMinor, 0)
  return {
    id: session.id,
    locale: localeOf(session),
    cart: { currency, subtotalMinor, lines },
    shipsTo: readShippingAddress(session),
    metadata,
    receipts: isReplaced ? [] : readReceipts(metadata),
    intent: metadata[intentKey] ?? null,
    couponName: couponOf(session)?.name ?? null,
    discountMinor: subtotalMinor - subtotalNow + (session.total_details?.amount_discount ?? 0),
    hasForeignDiscount,
    isSubscription: session.mode === 'subscription',
  }
}

function readLine(item: Stripe.LineItem): SessionLine {
  const { price, metadata } = item
  const quantity = item.quantity ?? 1
  const repricedFrom = metadata?.[listPriceKey]
  const unitAmount = price?.unit_amount_decimal ?? null
  const product = typeof price?.product === 'string' ? price.product : (price?.product.id ?? '')
  const { product: name } = metadata ?? {}
  return {
    id: item.id,
    products: name === undefined ? [product] : [product, name],
    quantity,
    subtotalMinor:
      repricedFrom === undefined ? item.amount_subtotal : lineAmount(repricedFrom, quantity),
    listUnitAmount: repricedFrom ?? (unitAmount === null ? null : String(unitAmount)),
    isRepriced: repricedFrom !== undefined,
    price: {
      product,
      taxBehavior: price?.tax_behavior ?? null,
      recurring: price?.recurring
        ? { interval: price.recurring.interval, count: price.recurring.interval_count }
        : null,
    },
    adjustable: adjustableOf(item),
  }
}

function adjustableOf({ adjustable_quantity: range }: Stripe.LineItem): SessionLine['adjustable'] {
  return range?.enabled ? { minimum: range.minimum ?? 0, maximum: range.maximum ?? 99 } : null
}

/** A coupon that we made names the intent that wrote it; one that was there, the session names. */
function isForeign(session: Stripe.Checkout.Session, metadata: Stripe.Metadata): boolean {
  if (!session.discounts?.[0]) return false
  const coupon = couponOf(session)
  const intent = metadata[intentKey]
  const isMade = intent !== undefined && coupon?.metadata?.[intentKey] === intent
  return !isMade && (coupon === null || coupon.id !== metadata[couponKey])
}

function couponOf({ discounts }: Stripe.Checkout.Session): Stripe.Coupon | null {
  const coupon = discounts?.[0]?.coupon
  return typeof coupon === 'object' ? coupon : null
}

function readShippingAddress({
  collected_information: collected,
}: Stripe.Checkout.Session): ShippingAddress | null {
  const address = collected?.shipping_details?.address
  if (!address?.country) return null
  return { country: address.country, state: address.state, postalCode: address.postal_code }
}

function localeOf({ locale }: Stripe.Checkout.Session): string {
  // Choice: `auto` is the browser's language, which Stripe.js knows and the session does not say.
  return locale === null || locale === 'auto' ? 'en' : locale
}
