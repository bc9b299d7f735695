import { beforeEach, describe, expect, it, vi } from 'vitest'

import { pageStorage } from '../storage/page-storage.ts'
import { startingCart, without, withQuantity } from './cart.ts'
import { createCartStore, parseCart } from './cart-store.ts'

beforeEach(() => localStorage.clear())

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
})

it.each([
  null,
  '',
  '{',
  'null',
  '[]',
  '{"shopper":1,"lines":[]}',
  '{"shopper":"gold","lines":[{"product":"pen","quantity":0}]}',
  '{"shopper":"gold","lines":[{"product":"pen","quantity":1.5}]}',
  '{"shopper":"gold","lines":[null]}',
])('takes %j for the cart of a first visit', (stored) => {
  expect(parseCart(stored)).toEqual(startingCart)
})
