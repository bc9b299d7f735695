import { CheckoutElementsProvider } from '@stripe/react-stripe-js/checkout'
import { loadStripe } from '@stripe/stripe-js/pure'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'

import { createLampSession } from '../testing/lamp-session.ts'
import { offlineNetwork } from '../testing/offline-network.ts'
import { Loyalty } from './another-language.example.tsx'
import { Offers, Pay, Summary, WithDiscounts } from './existing-checkout.example.tsx'
import { Checkout } from './theming.example.tsx'

const { stripe } = offlineNetwork()
afterEach(cleanup)

const inTime = { timeout: 10_000 }

/** A checkout that a shop has already, with the parts of the guide in it. */
async function openCheckout(parts: ReactNode) {
  const { client_secret: clientSecret } = await createLampSession(stripe)
  render(
    <CheckoutElementsProvider
      stripe={loadStripe('pk_test_any')}
      options={{ clientSecret: clientSecret ?? '' }}
    >
      <WithDiscounts>{parts}</WithDiscounts>
    </CheckoutElementsProvider>,
  )
}

test('in a checkout that is there, the shop’s own summary and button follow the discount', async () => {
  await openCheckout(
    <>
      <Offers />
      <Summary />
      <Pay onPay={() => undefined} />
    </>,
  )
  await userEvent.click(await screen.findByRole('button', { name: /Apply.*oyalty/ }))
  expect(await screen.findByText('$45.00', {}, inTime)).toBeDefined()
  expect(screen.getByText('You save $5.00')).toBeDefined()
  // No card yet: Stripe says that nobody can pay.
  expect(screen.getByRole('button', { name: 'Pay' }).ariaDisabled).toBe('true')
})

test('the shop’s Appearance reaches the parts, and a class follows the state', async () => {
  const { client_secret: clientSecret } = await createLampSession(stripe)
  const stripeJs = await loadStripe('pk_test_any')
  if (!stripeJs) throw new Error('There is no Stripe.js.')
  render(<Checkout stripe={stripeJs} clientSecret={clientSecret ?? ''} />)
  const button = await screen.findByRole('button', { name: 'Apply loyalty discount' })
  expect(button.closest('.offer')?.className).toContain('is-idle')
  expect(getComputedStyle(button).getPropertyValue('--cd-color-primary')).toBe('#7a1f5c')
})

test('a discount of a server of another make is a button that asks that server', async () => {
  await openCheckout(
    <>
      <Loyalty />
      <Summary />
    </>,
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Apply Loyalty discount' }))
  expect(await screen.findByText('$45.00', {}, inTime)).toBeDefined()
})
