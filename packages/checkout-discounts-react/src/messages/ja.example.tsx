import { DiscountsProvider, type CheckoutResult } from 'checkout-discounts-react'
import { ja } from 'checkout-discounts-react/messages/ja'
import type { ReactNode } from 'react'

/** Japanese, and one word of the shop’s own. */
const messages = { ...ja, offers: 'お得な特典' }

export function InJapanese({
  checkout,
  children,
}: {
  checkout: CheckoutResult
  children: ReactNode
}) {
  return (
    <DiscountsProvider checkout={checkout} server="/discounts" messages={messages}>
      {children}
    </DiscountsProvider>
  )
}
