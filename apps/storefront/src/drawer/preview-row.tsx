import { useRevalidator } from 'react-router'

import { shopCart, useCart } from '../cart/shop-cart.ts'
import { useShopConfig } from '../shell/shop.tsx'
import { DrawerChoice } from './drawer-choice.tsx'

/** Whether the account has Stripe's preview. A checkout is opened for one of them, so the other opens it anew. */
export function PreviewRow() {
  const { canDoWithoutPreview } = useShopConfig()
  const { withoutPreview } = useCart()
  const { revalidate } = useRevalidator()

  const options = [
    { value: 'with', text: 'With Stripe’s preview' },
    { value: 'without', text: 'Without it' },
  ]
  const chosen = withoutPreview || !canDoWithoutPreview ? 'without' : 'with'
  return (
    <DrawerChoice
      label="Account"
      chosen={chosen}
      // A shop that was started without the preview has no other way.
      options={canDoWithoutPreview ? options : options.slice(1)}
      onChoose={(value) => {
        shopCart.change((cart) => ({ ...cart, withoutPreview: value === 'without' }))
        void revalidate()
      }}
      hint={
        chosen === 'with'
          ? 'Discounts are written as a coupon.'
          : 'Discounts are written into the prices of the lines.'
      }
    />
  )
}
