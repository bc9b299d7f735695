import { ApplyLoyaltyDiscount } from 'checkout-discounts-react'

/** The tier’s discount and the one for points, beside each other. */
export function Loyalty() {
  return (
    <>
      <ApplyLoyaltyDiscount offer="tier" />
      <ApplyLoyaltyDiscount offer="points">Use my points</ApplyLoyaltyDiscount>
    </>
  )
}
