import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'

import { withShopper } from '../cart/cart.ts'
import { shopCart, useCart } from '../cart/shop-cart.ts'
import type { Shopper } from '../shop-api/shop-api.ts'
import { shopRequest } from '../shop-api/shop-request.ts'
import { DrawerChoice } from './drawer-choice.tsx'
import { byDrawer } from './request-log.ts'

/** Who is shopping. A checkout that is open is for one shopper, so another one opens it anew. */
export function ShopperRow() {
  const shoppers = useShoppers()
  const { shopper } = useCart()
  const { revalidate } = useRevalidator()

  return (
    <DrawerChoice
      label="Shopper"
      chosen={shopper}
      options={shoppers.map(({ id, name }) => ({ value: id, text: name }))}
      onChoose={(id) => {
        shopCart.change((cart) => withShopper(cart, id))
        void revalidate()
      }}
    />
  )
}

function useShoppers(): readonly Shopper[] {
  const [shoppers, setShoppers] = useState<readonly Shopper[]>([])
  useEffect(() => {
    let isOver = false
    shopRequest<{ shoppers: Shopper[] }>(`/checkout/shoppers${byDrawer}`).then(
      (answer) => !isOver && setShoppers(answer.shoppers),
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [])
  return shoppers
}
