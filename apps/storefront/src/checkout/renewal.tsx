import type { StripeCheckoutRecurring } from '@stripe/stripe-js'

/** What a subscription costs from its second bill on: the discount is for the first. */
export function Renewal({ recurring }: { recurring: StripeCheckoutRecurring | null }) {
  if (!recurring) return null
  return (
    <p className="renewal quiet">
      Then <span className="money">{recurring.dueNext.total.amount}</span> every{' '}
      {recurring.interval}, until you cancel.
    </p>
  )
}
