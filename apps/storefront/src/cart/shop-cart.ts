import { useSyncExternalStore } from 'react'

import { shopApi } from '../shop-api/shop-api.ts'
import { pageStorage } from '../storage/page-storage.ts'
import type { Cart } from './cart.ts'
import { type CartNotes, createCartStore } from './cart-store.ts'

/** The one cart of this browser. */
export const shopCart = createCartStore(pageStorage(() => window.localStorage))

/**
 * Fits the cart to what the shop has today: every page that shows or sells it begins with this.
 *
 * @returns what the shop has
 * @throws ShopError `unavailable` when the shop does not answer
 */
export async function fitShopCart() {
  const [{ products }, { shoppers }, config] = await Promise.all([
    shopApi.products(),
    shopApi.shoppers(),
    shopApi.config(),
  ])
  shopCart.fit({ products, shoppers, config })
  return { products, shoppers }
}

export function useCart(): Cart {
  return useSyncExternalStore(shopCart.subscribe, shopCart.read)
}

export function useCartNotes(): CartNotes {
  return useSyncExternalStore(shopCart.subscribe, shopCart.notes)
}
