import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import { pageStorage } from '../storage/page-storage.ts'
import { maxQuantity, startingCart, without, withQuantity } from './cart.ts'
import { createCartStore } from './cart-store.ts'
import { parseCart } from './parse-cart.ts'

beforeEach(() => localStorage.clear())

/** A shop with these products, and nothing else to tell apart. */
function shopWith(...ids: string[]) {
  const product = { name: '', description: '', unitAmountMinor: 100, currency: 'usd', picture: '' }
  return {
    products: ids.map((id) => ({ ...product, id, pricesMinor: { usd: 100 }, every: null })),
    shoppers: [{ id: 'guest', name: 'Guest', tier: null, points: 0, percentOff: 0 }],
    config: { currency: 'usd', currencies: ['usd'], canDoWithoutPreview: true },
  }
}

function stored(...lines: readonly unknown[]): string {
  return JSON.stringify({ shopper: 'guest', lines })
}

describe('createCartStore', () => {
  it('begins with something to look at, and remembers across a reload', () => {
    const store = createCartStore(localStorage)
    expect(store.read()).toEqual(startingCart)
    store.change((cart) => withQuantity(cart, 'clock', 2))
    expect(createCartStore(localStorage).read().lines).toContainEqual({
      product: 'clock',
      quantity: 2,
    })
  })

  it('an emptied cart stays empty', () => {
    const store = createCartStore(localStorage)
    for (const { product } of startingCart.lines) store.change((cart) => without(cart, product))
    expect(createCartStore(localStorage).read().lines).toEqual([])
  })

  it('follows another tab while somebody listens', () => {
    const store = createCartStore(localStorage)
    const listener = vi.fn<() => void>()
    const stop = store.subscribe(listener)
    const elsewhere = JSON.stringify({ shopper: 'guest', lines: [] })
    window.dispatchEvent(new StorageEvent('storage', { key: 'octavo.cart', newValue: elsewhere }))
    // Stored before there was a choice of currency.
    expect(store.read()).toEqual({ ...startingCart, shopper: 'guest', lines: [] })
    expect(listener).toHaveBeenCalledOnce()
    stop()
    window.dispatchEvent(new StorageEvent('storage', { key: 'octavo.cart', newValue: null }))
    expect(listener).toHaveBeenCalledOnce()
  })

  it('works on when the browser refuses to store', () => {
    const setItem = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const store = createCartStore(pageStorage(() => localStorage))
    store.change((cart) => withQuantity(cart, 'clock', 1))
    expect(store.read().lines).toContainEqual({ product: 'clock', quantity: 1 })
    setItem.mockRestore()
  })

  it('tells what the shop left out or lowered, until the next change', () => {
    localStorage.setItem(
      'octavo.cart',
      stored(
        { product: 'pen', quantity: 99 },
        { product: 'quill', quantity: 99 },
        { product: 'inkwell', quantity: 1 },
      ),
    )
    const store = createCartStore(localStorage)
    store.fit(shopWith('pen'))
    expect(store.read().lines).toEqual([{ product: 'pen', quantity: maxQuantity }])
    const told = { unsold: ['quill', 'inkwell'], lowered: ['pen'] }
    expect(store.notes()).toEqual(told)
    // Another page of the same visit.
    store.fit(shopWith('pen'))
    expect(store.notes()).toEqual(told)
    store.change((cart) => withQuantity(cart, 'pen', 3))
    expect(store.notes()).toEqual({ unsold: [], lowered: [] })
  })

  it('tells nothing at the next visit', () => {
    localStorage.setItem(
      'octavo.cart',
      stored({ product: 'pen', quantity: 11 }, { product: 'quill', quantity: 1 }),
    )
    createCartStore(localStorage).fit(shopWith('pen'))
    const next = createCartStore(localStorage)
    next.fit(shopWith('pen'))
    expect(next.read().lines).toEqual([{ product: 'pen', quantity: maxQuantity }])
    expect(next.notes()).toEqual({ unsold: [], lowered: [] })
  })
})

describe('parseCart', () => {
  it.each([null, '', '{', 'null', '3', '"cart"', '[]', '{}', '{"shopper":"gold","lines":{}}'])(
    'takes %j for the cart of a first visit',
    (text) => {
      expect(parseCart(text)).toEqual({ cart: startingCart, lowered: [] })
    },
  )

  it.each(['0', '-1', '1.5', '"2"', 'null', 'true', '[1]', '1e999', '{}'])(
    'leaves out a line of %s, and no other',
    (quantity) => {
      const text = `{"lines":[{"product":"pen","quantity":${quantity}},{"product":"lamp","quantity":2}]}`
      expect(parseCart(text).cart.lines).toEqual([{ product: 'lamp', quantity: 2 }])
    },
  )

  it('leaves out what is no line', () => {
    const text = stored(null, 'pen', [], {}, { quantity: 1 }, { product: 7, quantity: 1 })
    expect(parseCart(text).cart.lines).toEqual([])
  })

  it('lowers what is more than one may buy, and says of what', () => {
    const text = stored({ product: 'pen', quantity: 11 }, { product: 'lamp', quantity: 10 })
    const { cart, lowered } = parseCart(text)
    expect(cart.lines).toEqual([
      { product: 'pen', quantity: maxQuantity },
      { product: 'lamp', quantity: maxQuantity },
    ])
    expect(lowered).toEqual(['pen'])
  })

  it('adds up the lines of one product, where the first of them stands', () => {
    const pen = { product: 'pen', quantity: 4 }
    const lamp = { product: 'lamp', quantity: 1 }
    expect(parseCart(stored(pen, lamp, pen))).toMatchObject({
      cart: { lines: [{ product: 'pen', quantity: 8 }, lamp] },
      lowered: [],
    })
    expect(parseCart(stored(pen, lamp, pen, pen))).toMatchObject({
      cart: { lines: [{ product: 'pen', quantity: maxQuantity }, lamp] },
      lowered: ['pen'],
    })
  })

  it('keeps the lines where the rest is nothing', () => {
    const lines = [{ product: 'pen', quantity: 1 }]
    const text = JSON.stringify({ shopper: 1, currency: null, withoutPreview: 'yes', lines })
    expect(parseCart(text).cart).toEqual({ ...startingCart, lines })
  })

  it('gives back every valid cart as it was', () => {
    const line = fc.record({
      product: fc.string(),
      quantity: fc.integer({ min: 1, max: maxQuantity }),
    })
    const cart = fc.record({
      shopper: fc.string(),
      currency: fc.string(),
      withoutPreview: fc.boolean(),
      lines: fc.uniqueArray(line, { selector: ({ product }) => product }),
    })
    fc.assert(
      fc.property(cart, (each) => {
        expect(parseCart(JSON.stringify(each))).toEqual({ cart: each, lowered: [] })
      }),
    )
  })

  it('makes a valid cart of anything', () => {
    const near = { min: -2, max: maxQuantity + 2 }
    const quantity = fc.oneof(fc.integer(near), fc.double(near), fc.jsonValue())
    const line = fc.record({ product: fc.constantFrom('pen', 'lamp', 7), quantity })
    const almost = fc.record({
      shopper: fc.jsonValue(),
      currency: fc.jsonValue(),
      withoutPreview: fc.jsonValue(),
      lines: fc.array(fc.oneof({ weight: 4, arbitrary: line }, fc.jsonValue())),
    })
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      almost.map((cart) => JSON.stringify(cart)),
    )
    fc.assert(
      fc.property(text, (each) => {
        const { cart, lowered } = parseCart(each)
        const ids = cart.lines.map(({ product }) => product)
        expect([typeof cart.shopper, typeof cart.currency]).toEqual(['string', 'string'])
        expect(typeof cart.withoutPreview).toBe('boolean')
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toEqual(expect.arrayContaining([...lowered]))
        for (const { product, quantity: count } of cart.lines) {
          expect(typeof product).toBe('string')
          expect(Number.isInteger(count) && count >= 1 && count <= maxQuantity).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})
