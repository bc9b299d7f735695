import axe from 'axe-core'
import { Stripe } from 'stripe'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createStripeEmulator } from '../create-stripe-emulator.ts'
import { discount, openSession } from '../testing/carts.ts'
import { mountInspector } from './mount-inspector.ts'

let emulator: ReturnType<typeof createStripeEmulator>
let stripe: Stripe
let remove: () => void

beforeEach(() => {
  emulator = createStripeEmulator()
  stripe = new Stripe(emulator.namespace('shop').secretKey, {
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
    apiVersion: '2026-10-28.preview' as never,
    maxNetworkRetries: 0,
  })
  remove = mountInspector(document.body, emulator.control)
})

afterEach(() => remove())

const requests = () => section('Requests')
const sessions = () => section('Sessions')

function section(title: string) {
  return page.elementLocator(document.body).getByRole('heading', { name: title }).element()
    .parentElement as HTMLElement
}

function textOf(element: HTMLElement): string {
  return element.innerText.replaceAll(/\s+/g, ' ')
}

test('says how to begin where nobody has asked anything', async () => {
  await expect.poll(() => textOf(requests())).toContain('new Stripe(')
})

test('shows what a server sends and what comes of it, as it happens', async () => {
  const session = await openSession(stripe)
  await discount(stripe, session.id, { percent_off: 10, name: 'Loyalty discount' })
  await expect
    .poll(() => textOf(sessions()))
    .toMatch(/open \$34\.90 Loyalty discount −\$3\.49 \$31\.41/)
  await discount(stripe, session.id, '')
  await expect.poll(() => textOf(sessions())).not.toContain('Loyalty')
  expect(requests().querySelectorAll('summary')).toHaveLength(3)
})

test('opens a request on what it asked and got, and leaves it open', async () => {
  const session = await openSession(stripe)
  await expect(discount(stripe, session.id, { percent_of: 10 })).rejects.toThrow('percent_off')
  await expect.poll(() => textOf(requests())).toContain('400 Received unknown parameter')
  const [newest] = requests().querySelectorAll('summary')
  await userEvent.click(newest ?? document.body)
  await expect.poll(() => textOf(requests())).toMatch(/Asked discounts 0 coupon_data percent_of 10/)
  newest?.focus()
  await stripe.coupons.create({ percent_off: 5, duration: 'once' })
  await expect.poll(() => requests().querySelectorAll('summary').length).toBe(3)
  expect(textOf(requests())).toContain('coupon_data percent_of 10')
  expect(newest?.matches(':focus')).toBe(true)
})

test('moves the clock, and a session runs out', async () => {
  await openSession(stripe)
  await expect.poll(() => textOf(sessions())).toContain('open')
  await userEvent.click(page.getByRole('button', { name: '+ 1 day' }))
  await expect.poll(() => textOf(sessions())).toContain('expired')
  await expect.poll(() => textOf(section('Events'))).toContain('checkout.session.expired')
})

test('arms a fault and disarms it', async () => {
  const session = await openSession(stripe)
  await userEvent.click(page.getByRole('button', { name: 'Arm' }))
  await expect.element(page.getByRole('button', { name: 'Disarm' })).toBeVisible()
  await expect(discount(stripe, session.id, { percent_off: 10 })).rejects.toThrow()
  await expect.element(page.getByRole('button', { name: 'Disarm' })).not.toBeInTheDocument()
})

test('shows no secret, wherever one looks', async () => {
  const session = await openSession(stripe)
  await stripe.paymentIntents.create({ amount: 1000, currency: 'usd' })
  const { secret = '' } = await stripe.webhookEndpoints.create({
    url: 'http://localhost:1/hook',
    enabled_events: ['*'],
  })
  await expect.poll(() => requests().querySelectorAll('summary').length).toBe(3)
  const folds = document.querySelector('div')?.shadowRoot?.querySelectorAll('details') ?? []
  for (const fold of folds) fold.open = true
  await expect.poll(() => textOf(requests())).toContain('client_secret')
  const shown = document.querySelector('div')?.shadowRoot?.innerHTML ?? ''
  expect(session.client_secret).toMatch(/_secret_/)
  for (const one of [session.client_secret ?? '', secret, '_secret_', 'whsec_', 'sk_test_ns']) {
    expect(shown).not.toContain(one)
  }
})

test('axe finds nothing', async () => {
  const session = await openSession(stripe)
  await discount(stripe, session.id, { percent_off: 10, name: 'Loyalty discount' })
  await expect.poll(() => textOf(sessions())).toContain('Loyalty')
  requests().querySelector('summary')?.click()
  await expect.poll(() => textOf(requests())).toContain('Asked')
  const { violations } = await axe.run(document.body, {
    rules: { 'page-has-heading-one': { enabled: true } },
  })
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})
