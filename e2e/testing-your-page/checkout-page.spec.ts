import { createSessionParams, parseOffers, stripeVersionRow } from 'checkout-discounts-server'
import { discountHandlers } from 'checkout-discounts-server/msw'
import { getResponse } from 'msw'
import { expect, type Page, test as base } from 'playwright/test'
import { Stripe } from 'stripe'
import { type EmulatorServer, startStripeEmulatorServer } from 'stripe-checkout-emulator/node'

const offers = parseOffers([
  {
    id: 'loyalty',
    kind: 'loyalty',
    label: 'Loyalty discount',
    tiers: { gold: { percentOff: 10 } },
  },
])

/** Stripe, offline, in this process; and between the page and it, your shop's discount server. */
const test = base.extend<{ stripe: EmulatorServer }>({
  stripe: async ({ page }, lend) => {
    const stripe = await startStripeEmulatorServer({ port: 0 })
    const { emulator, url } = stripe
    const shop = discountHandlers({
      emulator,
      offers,
      shopper: ({ metadata }) => ({ tier: metadata?.tier }),
      // A test that breaks Stripe knows that it is broken.
      onError: () => {},
    })
    await page.route('https://js.stripe.com/**', async (route) => {
      const at = route.request().url().replace('https://js.stripe.com', url)
      try {
        await route.fulfill({ response: await route.fetch({ url: at }) })
      } catch {
        await route.abort()
      }
    })
    await page.route('**/discounts/*', async (route) => {
      const sent = route.request()
      const init = { method: sent.method(), headers: sent.headers(), body: sent.postData() }
      const answer = await getResponse(shop, new Request(sent.url(), init))
      await route.fulfill({ status: answer?.status ?? 404, body: (await answer?.text()) ?? '' })
    })
    await lend(stripe)
    await stripe.close()
  },
})

/** As your backend makes it, with the official SDK; then the page that embeds the parts: yours. */
async function openCheckout(page: Page, { emulator, port }: EmulatorServer, tier: string) {
  const versions = stripeVersionRow()
  const { secretKey } = emulator.namespace('default')
  const client = new Stripe(secretKey, { host: '127.0.0.1', port, protocol: 'http' })
  const session = await client.checkout.sessions.create(
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
  await page.goto(`/#${session.client_secret}`)
  const total = page.locator('[data-row=total] dd')
  await expect(total).toHaveText('$50.00')
  return { total, apply: page.getByRole('button', { name: 'Apply loyalty discount' }) }
}

test('a member saves', async ({ page, stripe }) => {
  const { total, apply } = await openCheckout(page, stripe, 'gold')
  await apply.click()
  await expect(total).toHaveText('$45.00')
})

test('who is none is told so', async ({ page, stripe }) => {
  const { total, apply } = await openCheckout(page, stripe, 'none')
  await apply.click()
  await expect(page.getByRole('alert')).toContainText('members')
  await expect(total).toHaveText('$50.00')
})

test('an answer of Stripe’s that is lost costs nobody anything', async ({ page, stripe }) => {
  const { total, apply } = await openCheckout(page, stripe, 'gold')
  const path = '/v1/checkout/sessions/*'
  const { faults } = stripe.emulator.namespace('default')
  const lost = faults.add({ method: 'POST', path, times: 1, when: 'after', answer: 'drop' })
  await apply.click()
  await expect(total).toHaveText('$45.00')
  expect(lost.struck).toBe(1)
})
