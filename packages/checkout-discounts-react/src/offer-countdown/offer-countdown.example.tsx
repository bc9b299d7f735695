import { OfferCountdown } from 'checkout-discounts-react'

/** In words of the shop’s own. */
export function Countdown() {
  return (
    <OfferCountdown
      render={(props, { left, isOver }) => (
        <strong {...props}>{left && !isOver && `${left.hours} h ${left.minutes} min left`}</strong>
      )}
    />
  )
}
