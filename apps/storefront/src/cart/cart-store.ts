import type { PageStorage } from '../storage/page-storage.ts'
import { type Cart, maxQuantity, startingCart } from './cart.ts'

const storageKey = 'octavo.cart'

/** The cart that outlives a reload, and that all tabs of this browser share. */
export interface CartStore {
  read: () => Cart
  change: (next: (cart: Cart) => Cart) => void
  /** @returns the way to stop listening */
  subscribe: (listener: () => void) => () => void
}

/** @param storage where the cart is kept */
export function createCartStore(storage: PageStorage): CartStore {
  let cart = parseCart(storage.getItem(storageKey))
  const listeners = new Set<() => void>()

  function replace(next: Cart) {
    cart = next
    for (const listener of listeners) listener()
  }

  function onStorage(event: StorageEvent) {
    if (event.key === storageKey) replace(parseCart(event.newValue))
  }

  return {
    read: () => cart,
    change(next) {
      replace(next(cart))
      storage.setItem(storageKey, JSON.stringify(cart))
    },
    subscribe(listener) {
      if (listeners.size === 0) window.addEventListener('storage', onStorage)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) window.removeEventListener('storage', onStorage)
      }
    },
  }
}

/** Reads a stored cart; anything that is not one gives the cart of a first visit. */
export function parseCart(stored: string | null): Cart {
  try {
    const value: unknown = JSON.parse(stored ?? '')
    return isCart(value) ? { ...startingCart, ...value } : startingCart
  } catch {
    return startingCart
  }
}

function isCart(value: unknown): value is Cart {
  return (
    isRecord(value) &&
    typeof value.shopper === 'string' &&
    ['string', 'undefined'].includes(typeof value.currency) &&
    ['boolean', 'undefined'].includes(typeof value.withoutPreview) &&
    Array.isArray(value.lines) &&
    value.lines.every(isLine)
  )
}

function isLine(line: unknown): boolean {
  return (
    isRecord(line) &&
    typeof line.product === 'string' &&
    typeof line.quantity === 'number' &&
    Number.isInteger(line.quantity) &&
    line.quantity >= 1 &&
    line.quantity <= maxQuantity
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
