import '@testing-library/jest-dom/vitest'

import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { cardForm, typeCard } from '../../testing/card-in-page.ts'
import { IntentPage } from '../../testing/intent-page.tsx'
import { openShopOfPage, type Shop } from '../../testing/stripe-in-page.ts'

let shop: Shop
beforeEach(async () => {
  shop = await openShopOfPage()
})
afterEach(cleanup)

async function openIntent(amount = 100_00) {
  const { id, client_secret } = await shop.stripe.paymentIntents.create({
    amount,
    currency: 'usd',
    automatic_payment_methods: { enabled: true },
  })
  return { id, clientSecret: client_secret ?? '' }
}

test('pays with a card that pays', async () => {
  const user = userEvent.setup()
  const { id, clientSecret } = await openIntent()
  render(<IntentPage clientSecret={clientSecret} />)
  await typeCard('4242424242424242')
  await user.click(await screen.findByText('Pay'))
  await vi.waitFor(() => expect(screen.getByTestId('status')).toHaveTextContent('succeeded 10000'))
  const paid = await shop.stripe.paymentIntents.retrieve(id, { expand: ['payment_method'] })
  expect(paid).toMatchObject({
    status: 'succeeded',
    amount_received: 100_00,
    payment_method: { billing_details: { address: { country: 'US', postal_code: '94107' } } },
  })
})

test('says that a card was declined, and pays with the next', async () => {
  const user = userEvent.setup()
  const { clientSecret } = await openIntent()
  render(<IntentPage clientSecret={clientSecret} />)
  await typeCard('4000000000009995')
  await user.click(await screen.findByText('Pay'))
  expect(
    await screen.findByText('card_error card_declined: Your card has insufficient funds.'),
  ).toBeVisible()
  await typeCard('4242424242424242')
  await user.click(screen.getByText('Pay'))
  await vi.waitFor(() => expect(screen.getByTestId('status')).toHaveTextContent('succeeded'))
})

test('pays nothing with a card that is not whole, and shows where', async () => {
  const user = userEvent.setup()
  const { id, clientSecret } = await openIntent()
  render(<IntentPage clientSecret={clientSecret} />)
  const form = await cardForm()
  await user.click(await screen.findByText('Pay'))
  expect(
    await screen.findByText(
      'validation_error incomplete_payment_details: Your card number is incomplete.',
    ),
  ).toBeVisible()
  expect(form.getByLabelText('Card number')).toHaveAttribute('aria-invalid', 'true')
  expect(await shop.stripe.paymentIntents.retrieve(id)).toMatchObject({
    status: 'requires_payment_method',
  })
})

test('shows what the page knows of the payer', async () => {
  const { clientSecret } = await openIntent()
  const address = { country: 'GB', postal_code: 'SW1A 1AA' }
  render(
    <IntentPage
      clientSecret={clientSecret}
      options={{ defaultValues: { billingDetails: { address } } }}
    />,
  )
  const form = await cardForm()
  await vi.waitFor(() => expect(form.getByLabelText('Country')).toHaveValue('GB'))
})

test('says that there is nothing to pay any more', async () => {
  const { id, clientSecret } = await openIntent()
  await shop.stripe.paymentIntents.cancel(id)
  const told = vi.fn<(event: { error: { message?: string } }) => void>()
  render(<IntentPage clientSecret={clientSecret} onLoadError={told} />)
  await vi.waitFor(() =>
    expect(told).toHaveBeenCalledWith(
      expect.objectContaining({
        error: expect.objectContaining({ message: expect.stringContaining('canceled') }),
      }),
    ),
  )
})

test.each([
  ['test-source-authorize-3ds', 'succeeded'],
  ['test-source-fail-3ds', 'requires_payment_method'],
])('asks for 3-D Secure, and after %s it is %s', async (button, status) => {
  const { id, clientSecret } = await openIntent()
  render(<IntentPage clientSecret={clientSecret} />)
  await typeCard('4000002760003184')
  await userEvent.setup().click(await screen.findByText('Pay'))
  const stripeFrame = await screen.findByTitle<HTMLIFrameElement>('3D Secure authentication')
  const asked = await vi.waitUntil(() => {
    const bank = stripeFrame.contentDocument?.querySelector<HTMLIFrameElement>('#challengeFrame')
    return bank?.contentDocument?.querySelector<HTMLElement>(`#${button}`) ?? null
  })
  expect(asked.ownerDocument.body).toHaveTextContent('$100.00 with the card ending in 3184')
  await userEvent.setup({ document: asked.ownerDocument }).click(asked)
  await vi.waitFor(async () =>
    expect(await shop.stripe.paymentIntents.retrieve(id)).toMatchObject({ status }),
  )
  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull())
})
