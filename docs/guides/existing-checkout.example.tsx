import { useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import {
  DiscountButton,
  DiscountsProvider,
  PromoCode,
  loyaltyDiscount,
  useCanConfirm,
  useDiscountRefresh,
  useDiscountTotals,
} from 'checkout-discounts-react'
import type { PropsWithChildren } from 'react'

/** Between your `CheckoutElementsProvider` and what it holds. */
export function WithDiscounts({ children }: PropsWithChildren) {
  const checkout = useCheckoutElements()
  return (
    <DiscountsProvider checkout={checkout} server="/discounts">
      {children}
    </DiscountsProvider>
  )
}

/** Your summary, as it was: only where it reads its sums is new. */
export function Summary() {
  const totals = useDiscountTotals()
  useDiscountRefresh({ auto: true }) // the cart or the address changed by other means
  if (!totals) return <p>…</p>
  return (
    <>
      <p>You save {totals.discount.amount}</p>
      <p>
        To pay <strong>{totals.total.amount}</strong>
      </p>
    </>
  )
}

/** Your Pay button, which now waits while a discount is on its way. */
export function Pay({ onPay }: { onPay: () => void }) {
  const canConfirm = useCanConfirm()
  return (
    <button type="button" aria-disabled={!canConfirm} onClick={() => canConfirm && onPay()}>
      Pay
    </button>
  )
}

/** Parts of ours in places of yours. */
export function Offers() {
  return (
    <>
      <DiscountButton discount={loyaltyDiscount} />
      <PromoCode.Root>
        <PromoCode.Input />
        <PromoCode.Submit />
        <PromoCode.Error />
      </PromoCode.Root>
    </>
  )
}
