import { useState } from 'react'

import type { Product } from '../shop-api/shop-api.ts'
import type { IntentOrder } from './intent-api.ts'
import { IntentForm } from './intent-form.tsx'
import { IntentSlip } from './intent-slip.tsx'
import { useIntentDiscount } from './use-intent-discount.ts'

interface IntentCheckoutProps {
  clientSecret: string
  opened: IntentOrder
  products: readonly Product[]
  /** Whether something of the cart is left in it. */
  isPart: boolean
}

export function IntentCheckout({ clientSecret, opened, products, isPart }: IntentCheckoutProps) {
  const discount = useIntentDiscount(clientSecret, opened)
  // What is paid is what is shown: nothing changes the amount while it is paid.
  const [isPaying, setPaying] = useState(false)

  return (
    <div className="columns checkout">
      <IntentSlip discount={discount} products={products} isPart={isPart} isLocked={isPaying} />
      <IntentForm
        clientSecret={clientSecret}
        discount={discount}
        isPaying={isPaying}
        onPaying={setPaying}
      />
    </div>
  )
}
