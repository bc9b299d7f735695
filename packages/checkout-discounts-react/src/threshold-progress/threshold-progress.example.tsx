import { ThresholdProgress } from 'checkout-discounts-react'

/** In the page’s header, gone once the last step is reached. */
export function Header() {
  return (
    <ThresholdProgress
      offer="big-cart"
      style={({ isReached }) => (isReached ? { display: 'none' } : undefined)}
    />
  )
}
