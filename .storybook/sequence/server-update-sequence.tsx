import { useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { ApplyLoyaltyDiscount, OrderTotals } from 'checkout-discounts-react'
import { useEffect, useState, useSyncExternalStore } from 'react'

import type { CheckoutSetup } from '../checkout-setup.ts'
import { InCheckout } from '../in-checkout.tsx'
import type { Look } from '../looks.ts'
import { Painted } from '../painted.tsx'
import { Lanes } from './lanes.tsx'
import { listenToPage, listenToStripe } from './listen.ts'
import { createSequence, type Sequence } from './sequence.ts'

interface ServerUpdateSequenceProps {
  look: Look
  setup: Partial<CheckoutSetup>
}

/** From a click to the new total: who asks whom, and how long it takes. */
export function ServerUpdateSequence({ look, setup }: ServerUpdateSequenceProps) {
  const [sequence] = useState(createSequence)
  const [provider] = useState(() => listenToPage(sequence))
  const steps = useSyncExternalStore(sequence.subscribe, sequence.steps)
  return (
    <div className="sequence">
      <Painted looks={[look]} direction="ltr">
        {({ appearance }) => (
          <InCheckout setup={setup} appearance={appearance} provider={provider}>
            <ApplyLoyaltyDiscount />
            <OrderTotals />
            <Listener sequence={sequence} />
          </InCheckout>
        )}
      </Painted>
      <section aria-label="What happens" className="sequence-steps">
        <h1>One discount, step by step</h1>
        {steps.length === 0 ? (
          <p>Press the button. Each request shows here as it is made, none of them made up.</p>
        ) : (
          <Lanes steps={steps} />
        )}
      </section>
    </div>
  )
}

/** What went before the click, to open the checkout, the click clears. */
function Listener({ sequence }: { sequence: Sequence }) {
  const stripe = useCheckoutElements()
  const session = stripe.type === 'success' ? stripe.checkout.id : null
  useEffect(
    () => (session === null ? undefined : listenToStripe(sequence, session)),
    [sequence, session],
  )
  return null
}
