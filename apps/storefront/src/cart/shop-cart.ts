import { useSyncExternalStore } from 'react'

import { pageStorage } from '../storage/page-storage.ts'
import type { Cart } from './cart.ts'
import { createCartStore } from './cart-store.ts'

/** The one cart of this browser. */
export const shopCart = createCartStore(pageStorage(() => window.localStorage))

export function useCart(): Cart {
  return useSyncExternalStore(shopCart.subscribe, shopCart.read)
}
