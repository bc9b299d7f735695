import type { Cart, Receipt } from 'checkout-discounts-server'
import type { Stripe } from 'stripe'
import { z } from 'zod'
import { catalogue, currencies, type Currency, type Product } from '../shop/catalogue.ts'
import { shopperMetadata } from '../shop/shoppers.ts'
import type { NewIntent } from './intent-schemas.ts'

/** An order that is paid by a PaymentIntent, which has no lines: its metadata keeps them. */
export interface IntentOrder {
  currency: Currency
  lines: readonly { product: Product; quantity: number }[]
  /** What is on, as it was written: ids of offers, and minor units. */
  on: readonly (readonly [offer: string, amountMinor: number])[]
}

/** What a new PaymentIntent keeps of its order. */
export function orderMetadata({ shopper, items }: NewIntent, owner: string) {
  return {
    ...shopperMetadata(shopper),
    owner,
    items: JSON.stringify(items.map(({ product, quantity }) => [product, quantity])),
  }
}

/** What it keeps of its discounts: written together with the amount, so that the two agree. */
export function discountMetadata(receipts: readonly Receipt[]) {
  return {
    discounts: JSON.stringify(receipts.map(({ offer, amountMinor }) => [offer, amountMinor])),
  }
}

const kept = z.object({
  currency: z.enum(currencies),
  items: z.array(z.tuple([z.string(), z.int().min(1)])).min(1),
  discounts: z.array(z.tuple([z.string(), z.int().min(1)])),
})

/** Null for a PaymentIntent that this shop has not made, or not for such an order. */
export function readOrder({ currency, metadata }: Stripe.PaymentIntent): IntentOrder | null {
  const read = kept.safeParse({
    currency,
    items: parsed(metadata.items),
    discounts: parsed(metadata.discounts ?? '[]'),
  })
  if (!read.success) return null
  const lines = read.data.items.flatMap(([id, quantity]) => {
    const product = catalogue.find((each) => each.id === id)
    return product ? [{ product, quantity }] : []
  })
  if (lines.length < read.data.items.length) return null
  return { currency: read.data.currency, lines, on: read.data.discounts }
}

/** The order as offers see it, at the shop's own prices. */
export function cartOf({ currency, lines }: Pick<IntentOrder, 'currency' | 'lines'>): Cart {
  const priced = lines.map(({ product, quantity }) => ({
    id: product.id,
    products: [product.id],
    quantity,
    subtotalMinor: product.unitAmountMinor[currency] * quantity,
  }))
  const subtotalMinor = priced.reduce((sum, line) => sum + line.subtotalMinor, 0)
  return { currency, subtotalMinor, lines: priced }
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
