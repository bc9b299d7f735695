// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createSessionParams, stripeVersionRow } from 'checkout-discounts-server'
import { discountHandlers } from 'checkout-discounts-server/msw'
import { setupServer } from 'msw/node'
import { Stripe } from 'stripe'
import { createStripeEmulator } from 'stripe-checkout-emulator'
import { stripeEmulatorHandlers } from 'stripe-checkout-emulator/msw'
import { installStripeJs } from 'stripe-checkout-emulator/stripe-js'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { offers } from '../offers.ts'

const emulator = createStripeEmulator()
const network = setupServer(
  ...stripeEmulatorHandlers(emulator),
  ...discountHandlers({ emulator, offers, shopper: () => ({ tier: 'gold' }) }),
)
beforeAll(() => network.listen())
afterAll(() => network.close())

test('a gold member saves ten per cent', async () => {
  const versions = stripeVersionRow()
  const stripe = new Stripe('sk_test_any', {
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
  })
  const session = await stripe.checkout.sessions.create(
    createSessionParams(versions, {
      mode: 'payment',
      return_url: 'https://shop.example/receipt',
      line_items: [
        {
          quantity: 3,
          price_data: { currency: 'usd', unit_amount: 3500, product_data: { name: 'Notebook' } },
        },
      ],
    }),
    { apiVersion: versions.apiVersion },
  )
  // jsdom loads no scripts: `loadStripe` finds this one, if the page is imported after it.
  installStripeJs({ apiBase: 'https://api.stripe.com' })
  const { Checkout } = await import('./checkout.tsx')
  render(<Checkout clientSecret={session.client_secret ?? ''} />)

  await userEvent.click(await screen.findByRole('button', { name: 'Apply loyalty discount' }))

  expect(await screen.findByText('$94.50', {}, { timeout: 10_000 })).toBeDefined()
})
