import { parseOffers } from 'checkout-discounts-server'
import { discountHandlers } from 'checkout-discounts-server/msw'
import { setupServer } from 'msw/node'
import { createStripeEmulator } from 'stripe-checkout-emulator'
import { stripeEmulatorHandlers } from 'stripe-checkout-emulator/msw'
import { installStripeJs } from 'stripe-checkout-emulator/stripe-js'

const offers = parseOffers([
  {
    id: 'loyalty',
    kind: 'loyalty',
    label: 'Loyalty discount',
    tiers: { gold: { percentOff: 10 } },
  },
])

/** Stripe, offline; and your shop's discount server on it. */
export const emulator = createStripeEmulator()
export const shop = setupServer(
  ...stripeEmulatorHandlers(emulator),
  ...discountHandlers({
    emulator,
    offers,
    shopper: ({ metadata }) => ({ tier: metadata?.tier }),
    // A test that breaks Stripe knows that it is broken.
    onError: () => {},
  }),
)

// jsdom loads no scripts: `loadStripe` finds this one instead.
installStripeJs({ apiBase: 'https://api.stripe.com' })
