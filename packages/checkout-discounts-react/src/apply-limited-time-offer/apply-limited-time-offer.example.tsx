import { ApplyLimitedTimeOffer } from 'checkout-discounts-react'

/** One of several, by its id. */
export function HappyHour() {
  return <ApplyLimitedTimeOffer offer="happy-hour">Join the happy hour</ApplyLimitedTimeOffer>
}
