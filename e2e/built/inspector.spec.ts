import { expect, test } from 'playwright/test'
import { Stripe } from 'stripe'
import { type EmulatorServer, startStripeEmulatorServer } from 'stripe-checkout-emulator/node'

let server: EmulatorServer

test.beforeEach(async () => {
  server = await startStripeEmulatorServer({ port: 0 })
})

test.afterEach(() => server.close())

test('the page that the emulator serves shows what the SDK asks, live and without secrets', async ({
  page,
}) => {
  const { secretKey } = server.emulator.namespace('shop')
  const stripe = new Stripe(secretKey, { host: '127.0.0.1', port: server.port, protocol: 'http' })
  const loaded: string[] = []
  page.on('framenavigated', (frame) => loaded.push(frame.url()))
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', ({ message }) => errors.push(message))

  const stream = page.waitForResponse(/\/namespaces\/shop\/changes$/)
  await page.goto(server.url)
  expect((await stream).headers()['content-type']).toBe('text/event-stream')
  const requests = page.getByRole('region', { name: 'Requests' })
  const sessions = page.getByRole('region', { name: 'Sessions' })
  await expect(requests).toContainText(`port: ${server.port}`)
  await expect(sessions).toContainText('No Checkout Session yet.')

  const session = await stripe.checkout.sessions.create({
    mode: 'payment',
    success_url: 'https://shop.example/receipt',
    line_items: [
      {
        quantity: 3,
        price_data: { currency: 'usd', unit_amount: 1000, product_data: { name: 'Notebook' } },
      },
    ],
  })
  await sessions.getByText('$30.00').click()
  await expect(sessions).toContainText('3 × Notebook')
  await expect(requests).toContainText('POST /v1/checkout/sessions 200')
  await stripe.checkout.sessions.expire(session.id)
  // What is open stays so while it changes.
  await expect(sessions.getByText('expired', { exact: true }).first()).toBeVisible()
  await expect(sessions).toContainText('3 × Notebook')

  for (const fold of await requests.getByText('POST').all()) await fold.click()
  await requests.getByText('Answered').first().waitFor()
  // In a shadow root, which is in the text of no element around it.
  const shown = await page.getByRole('region', { name: 'Emulated Stripe' }).innerHTML()
  expect(shown).toContain(session.id)
  expect(shown).not.toContain(secretKey)
  expect(shown).not.toMatch(/[rs]k_(?:test|live)_\w|_secret_\w|whsec_\w/)
  expect(loaded).toEqual([`${server.url}/`])
  expect(errors).toEqual([])
})
