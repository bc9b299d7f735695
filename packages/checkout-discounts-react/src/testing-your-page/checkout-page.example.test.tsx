import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createSessionParams, stripeVersionRow } from 'checkout-discounts-server'
import { Stripe } from 'stripe'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { CheckoutPage } from './checkout-page.example.tsx'
import { emulator, shop } from './offline-shop.example.ts'
import { otherBackend } from './other-backend.example.ts'

const account = emulator.namespace('default')

beforeAll(() => shop.listen())
afterEach(() => {
  cleanup()
  shop.resetHandlers()
  account.reset()
})
afterAll(() => shop.close())

const connect = () =>
  new Stripe(account.secretKey, { httpClient: Stripe.createFetchHttpClient(), telemetry: false })

/** As your backend makes it, with the official SDK. */
async function openCheckout(tier: string) {
  const versions = stripeVersionRow()
  const session = await connect().checkout.sessions.create(
    createSessionParams(versions, {
      mode: 'payment',
      return_url: 'https://shop.example/receipt',
      metadata: { tier },
      line_items: [
        {
          quantity: 1,
          price_data: { currency: 'usd', unit_amount: 5_000, product_data: { name: 'Lamp' } },
        },
      ],
    }),
    { apiVersion: versions.apiVersion },
  )
  render(<CheckoutPage clientSecret={session.client_secret ?? ''} />)
  await screen.findByText('$50.00', { selector: '[data-row=total] *' })
}

const apply = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Apply loyalty discount' }))
const total = (amount: string) =>
  screen.findByText(amount, { selector: '[data-row=total] *' }, { timeout: 10_000 })

test('a member saves', async () => {
  await openCheckout('gold')
  await apply()
  expect(await total('$45.00')).toBeDefined()
})

test('who is none is told so', async () => {
  await openCheckout('none')
  await apply()
  expect(await screen.findByText(/members/, { selector: '[role=alert]' })).toBeDefined()
  expect(await total('$50.00')).toBeDefined()
})

test('an answer of Stripe’s that is lost costs nobody anything', async () => {
  await openCheckout('gold')
  const path = '/v1/checkout/sessions/*'
  account.faults.add({ method: 'POST', path, times: 1, when: 'after', answer: 'drop' })
  await apply()
  expect(await total('$45.00')).toBeDefined()
})

describe('with a backend of another make', () => {
  test('a member saves', async () => {
    shop.use(otherBackend(connect()).agrees)
    await openCheckout('none')
    await apply()
    expect(await total('$45.00')).toBeDefined()
  })

  test('a refusal is told in its words', async () => {
    shop.use(otherBackend(connect()).refuses)
    await openCheckout('gold')
    await apply()
    expect(
      await screen.findByText('Last week, it was.', { selector: '[role=alert]' }),
    ).toBeDefined()
    expect(await total('$50.00')).toBeDefined()
  })

  test('a lost answer costs nobody anything', async () => {
    const { losesItsAnswer, agrees } = otherBackend(connect())
    shop.use(losesItsAnswer, agrees)
    await openCheckout('none')
    await apply()
    expect(await total('$45.00')).toBeDefined()
    expect(losesItsAnswer.isUsed).toBe(true)
  })
})
