import { loadStripe } from '@stripe/stripe-js/pure'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { parseOffers } from 'checkout-discounts-server'
import { http, HttpResponse } from 'msw'
import { afterEach, expect, test } from 'vitest'

import { offlineNetwork } from '../testing/offline-network.ts'
import { offers } from './first-checkout/offers.ts'
import { type Order, payment, writeAmount } from './payment-intents.example.ts'
import { Checkout } from './payment-intents.example.tsx'

const { network, stripe } = offlineNetwork()
afterEach(cleanup)

/** A shop whose database has one order: a lamp at $50.00, for a gold member. */
async function openShop() {
  const intent = await stripe.paymentIntents.create({ amount: 5_000, currency: 'usd' })
  let order: Order = {
    paymentIntent: intent.id,
    facts: {
      cart: { currency: 'usd', subtotalMinor: 5_000, lines: [] },
      shopper: { id: 'ada', tier: 'gold' },
      shipsTo: null,
      locale: 'en',
      codesGiven: [],
    },
    on: [],
  }
  const shop = {
    stripe,
    offers,
    orderOf: async () => order,
    keep: async (next: Order) => void (order = next),
  }
  network.use(http.post('*/payment-discount', ({ request }) => payment(request, shop)))
  return {
    intent,
    /** What nobody in this page has done. */
    become: (change: Partial<Order['facts']['shopper']>) => {
      order = {
        ...order,
        facts: { ...order.facts, shopper: { ...order.facts.shopper, ...change } },
      }
    },
    amount: async () => (await stripe.paymentIntents.retrieve(intent.id)).amount,
    show() {
      render(
        <Checkout
          stripe={loadStripe('pk_test_any')}
          clientSecret={intent.client_secret ?? ''}
          amount={intent.amount}
          money={(minor) => `$${(minor / 100).toFixed(2)}`}
        />,
      )
    },
  }
}

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }))

async function typeCard(number: string) {
  const frame = await screen.findByTitle<HTMLIFrameElement>('Secure payment input frame')
  const body = await waitFor(() => {
    const inner = frame.contentDocument?.body
    if (!inner?.querySelector('[name=number]')) throw new Error('There is no form yet.')
    return inner
  })
  const form = within(body)
  const user = userEvent.setup({ document: body.ownerDocument })
  const details = { 'Card number': number, 'Expiration date': '1240', 'Security code': '123' }
  for (const [label, text] of Object.entries({ ...details, 'ZIP code': '94107' })) {
    await user.clear(form.getByLabelText(label))
    await user.type(form.getByLabelText(label), text)
  }
}

test('the discount goes on and off, and what is shown is what Stripe has', async () => {
  const { amount, show } = await openShop()
  show()
  await press('Apply loyalty discount')
  await screen.findByRole('button', { name: 'Pay $45.00' })
  expect(await amount()).toBe(4_500)
  await press('Remove loyalty discount')
  await screen.findByRole('button', { name: 'Pay $50.00' })
  expect(await amount()).toBe(5_000)
})

test('a declined card pays nothing; the next one pays what is shown', async () => {
  const { intent, show } = await openShop()
  show()
  await press('Apply loyalty discount')
  await screen.findByRole('button', { name: 'Pay $45.00' })
  await typeCard('4000000000000002')
  await press('Pay $45.00')
  await screen.findByText('Your card was declined.')
  await typeCard('4242424242424242')
  await press('Pay $45.00')
  await screen.findByText('Thank you.')
  expect(await stripe.paymentIntents.retrieve(intent.id)).toMatchObject({
    status: 'succeeded',
    amount_received: 4_500,
    metadata: { discounts: '[["loyalty",500]]' },
  })
})

test('what holds no more is not charged unseen: the new total is shown first', async () => {
  const { amount, become, intent, show } = await openShop()
  show()
  await press('Apply loyalty discount')
  await screen.findByRole('button', { name: 'Pay $45.00' })
  become({ tier: null })
  await typeCard('4242424242424242')
  await press('Pay $45.00')
  await screen.findByText('Please look at the total, and pay again.')
  await screen.findByRole('button', { name: 'Pay $50.00' })
  expect(await amount()).toBe(5_000)
  expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe('requires_payment_method')
})

test('where the server’s answer is lost, the page shows what it did all the same', async () => {
  const { amount, show } = await openShop()
  network.use(
    http.post(
      '*/payment-discount',
      async ({ request }) => {
        await fetch(request.clone())
        return HttpResponse.error()
      },
      { once: true },
    ),
  )
  show()
  await press('Apply loyalty discount')
  await screen.findByText('Your discount could not be changed.')
  await screen.findByRole('button', { name: 'Pay $45.00' })
  expect(await amount()).toBe(4_500)
})

test('what somebody would have to count stays off', async () => {
  const { intent, amount } = await openShop()
  const counted = parseOffers([
    {
      id: 'first',
      kind: 'cart-value',
      label: 'For the first',
      limits: { uses: 1 },
      steps: [{ fromMinor: { usd: 1 }, reward: { percentOff: 50 } }],
    },
    { id: 'points', kind: 'loyalty', label: 'Points', points: { worthMinor: { usd: 1 } } },
  ])
  const order: Order = {
    paymentIntent: intent.id,
    facts: {
      cart: { currency: 'usd', subtotalMinor: 5_000, lines: [] },
      shopper: { id: 'ada', tier: 'gold', points: 1_000 },
      shipsTo: null,
      locale: 'en',
      codesGiven: [],
    },
    on: ['first', 'points', 'loyalty'],
  }
  expect(await writeAmount(stripe, [...counted, ...offers], order, 'a')).toEqual(['loyalty'])
  expect(await amount()).toBe(4_500)
})

test('once it is paid, the amount is out of reach', async () => {
  const { amount, intent } = await openShop()
  await stripe.paymentIntents.confirm(intent.id, {
    payment_method: 'pm_card_visa',
    return_url: 'https://shop.example/receipt',
  })
  const response = await fetch(new URL('/payment-discount', location.href), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ on: ['loyalty'] }),
  })
  expect(response.status).toBe(409)
  expect(await amount()).toBe(5_000)
})

test('where the answer to the payment is lost, the page still learns that it is paid', async () => {
  const { show } = await openShop()
  show()
  await typeCard('4242424242424242')
  network.use(
    http.post(
      '*/emulator/stripe-js/intent/confirm',
      async ({ request }) => {
        await fetch(request.clone())
        return HttpResponse.error()
      },
      { once: true },
    ),
  )
  await press('Pay $50.00')
  await screen.findByText('Thank you.')
})
