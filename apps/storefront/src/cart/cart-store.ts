import type { PageStorage } from '../storage/page-storage.ts'
import { type Cart, fittedTo, type Shop } from './cart.ts'
import { parseCart } from './parse-cart.ts'

const storageKey = 'octavo.cart'

/** The cart that outlives a reload, and that all tabs of this browser share. */
export interface CartStore {
  read: () => Cart
  change: (next: (cart: Cart) => Cart) => void
  /** Fits the cart to what the shop has today. */
  fit: (shop: Shop) => void
  /** What became of the stored cart, until it is changed or read anew. */
  notes: () => CartNotes
  /** @returns the way to stop listening */
  subscribe: (listener: () => void) => () => void
}

/** Products by their ids. */
export interface CartNotes {
  /** Left out: the shop sells them no longer. */
  readonly unsold: readonly string[]
  /** Of which there were more than one may buy. */
  readonly lowered: readonly string[]
}

interface Kept {
  cart: Cart
  notes: CartNotes
}

const noNotes: CartNotes = { unsold: [], lowered: [] }

/** @param storage where the cart is kept */
export function createCartStore(storage: PageStorage): CartStore {
  let kept = readKept(storage.getItem(storageKey))
  const listeners = new Set<() => void>()

  function replace(next: Kept) {
    kept = next
    for (const listener of listeners) listener()
  }

  function save(next: Kept) {
    replace(next)
    storage.setItem(storageKey, JSON.stringify(next.cart))
  }

  function onStorage(event: StorageEvent) {
    if (event.key === storageKey) replace(readKept(event.newValue))
  }

  return {
    read: () => kept.cart,
    notes: () => kept.notes,
    change: (next) => save({ cart: next(kept.cart), notes: noNotes }),
    fit(shop) {
      const { cart, unsold } = fittedTo(shop, kept.cart)
      const { notes } = kept
      save({
        cart,
        notes: {
          unsold: [...notes.unsold, ...unsold],
          lowered: notes.lowered.filter((product) => !unsold.includes(product)),
        },
      })
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

function readKept(stored: string | null): Kept {
  const { cart, lowered } = parseCart(stored)
  return { cart, notes: { unsold: [], lowered } }
}
