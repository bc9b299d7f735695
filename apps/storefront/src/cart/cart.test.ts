import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Product } from '../shop-api/shop-api.ts'
import {
  type Cart,
  fittedTo,
  maxQuantity,
  pricedLines,
  sessionOrder,
  startingCart,
  subtotalMinor,
  without,
  withoutOrder,
  withQuantity,
  withShopper,
} from './cart.ts'

const products = ['notebook', 'pen', 'lamp'].map((id, index): Product => ({
  id,
  name: id,
  description: '',
  unitAmountMinor: 1000 + index,
  currency: 'usd',
  pricesMinor: { usd: 1000 + index },
  every: null,
  picture: id,
}))
const empty: Cart = { ...startingCart, shopper: 'guest', lines: [] }

describe('cart', () => {
  it('keeps a line in its place when its quantity changes, and puts a new one last', () => {
    const cart = withQuantity(withQuantity(withQuantity(empty, 'pen', 1), 'lamp', 2), 'pen', 3)
    expect(cart.lines).toEqual([
      { product: 'pen', quantity: 3 },
      { product: 'lamp', quantity: 2 },
    ])
  })

  it('holds each product once, between 1 and the most that one may buy, whatever is asked', () => {
    const change = fc.tuple(fc.constantFrom('notebook', 'pen', 'lamp'), fc.integer())
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const cart = changes.reduce((each, [id, count]) => withQuantity(each, id, count), empty)
        expect(new Set(cart.lines.map((line) => line.product)).size).toBe(cart.lines.length)
        for (const { quantity } of cart.lines) {
          expect(quantity).toBeGreaterThanOrEqual(1)
          expect(quantity).toBeLessThanOrEqual(maxQuantity)
        }
      }),
    )
  })

  it('forgets a removed product and nothing else', () => {
    const cart = withQuantity(withQuantity(empty, 'pen', 1), 'lamp', 2)
    expect(without(cart, 'pen').lines).toEqual([{ product: 'lamp', quantity: 2 }])
    expect(without(cart, 'clock')).toEqual(cart)
  })

  it('leaves out what the shop no longer has, and says what', () => {
    const shoppers = [{ id: 'guest', name: 'Guest', tier: null, points: 0, percentOff: 0 }]
    const config = { currency: 'usd', currencies: ['usd'], canDoWithoutPreview: false }
    const shop = { products, shoppers, config }
    const known = withQuantity(empty, 'pen', 2)
    const old = withShopper(withQuantity(known, 'sold out', 9), 'platinum')
    expect(fittedTo(shop, old)).toEqual({ cart: known, unsold: ['sold out'] })
    expect(fittedTo(shop, known)).toEqual({ cart: known, unsold: [] })
    const elsewhere = { ...known, currency: 'xau', withoutPreview: true }
    expect(fittedTo(shop, elsewhere)).toEqual({ cart: known, unsold: [] })
  })

  it('keeps what came into it after an order was placed', () => {
    const order = sessionOrder(withQuantity(withQuantity(empty, 'pen', 2), 'lamp', 1))
    const now = withQuantity(withQuantity(empty, 'notebook', 1), 'pen', 5)
    expect(withoutOrder(now, order).lines).toEqual([
      { product: 'notebook', quantity: 1 },
      { product: 'pen', quantity: 3 },
    ])
    expect(withoutOrder({ ...empty, lines: order.items }, order).lines).toEqual([])
  })

  it('sums at the shop’s prices', () => {
    const cart = withQuantity(withQuantity(empty, 'pen', 2), 'lamp', 1)
    const lines = pricedLines(cart, products)
    expect(lines.map((line) => [line.product.id, line.amountMinor])).toEqual([
      ['pen', 2002],
      ['lamp', 1002],
    ])
    expect(subtotalMinor(lines)).toBe(3004)
  })

  it('tells the backend products and quantities, and never a price', () => {
    const cart = withShopper(withQuantity(empty, 'pen', 2), 'silver')
    expect(sessionOrder(cart)).toEqual({
      shopper: 'silver',
      items: [{ product: 'pen', quantity: 2 }],
      currency: 'usd',
      shipping: true,
      withoutPreview: false,
    })
  })
})
