import type { StripeCheckoutSession } from '@stripe/stripe-js'
import { describe, expect, test } from 'vitest'

import { openCheckout, openShop } from '../../testing/open-checkout.ts'
import type { StripeConstructorOptions } from '../stripe-constructor.ts'

const address = { country: 'GB', line1: '12 St James’s Square' }

async function openPage(page: Partial<StripeConstructorOptions> = {}) {
  const shop = await openShop()
  const { actions, checkout } = await openCheckout(shop, page)
  const changes: StripeCheckoutSession[] = []
  checkout.on('change', (session) => changes.push(session))
  return { ...shop, actions, changes }
}

describe('a change of the session', () => {
  test('keeps canConfirm false while it is queued or runs, and fires change before it resolves', async () => {
    const { actions, changes } = await openPage()
    const first = actions.updateBillingAddress({ address })
    const second = actions.updateBillingAddress({ address: { country: 'FR' } })
    expect(actions.getSession().canConfirm).toBe(false)
    await first
    expect(actions.getSession()).toMatchObject({
      canConfirm: false,
      billingAddress: { address: { country: 'GB' } },
    })
    expect(await second).toHaveProperty('session', changes.at(-1))
    expect(changes.map(({ canConfirm }) => canConfirm)).toEqual([false, false, true])
  })

  test('leaves canConfirm alone on a train before endive', async () => {
    const { actions, changes } = await openPage({ train: 'dahlia' })
    const update = actions.updateBillingAddress({ address })
    expect(actions.getSession().canConfirm).toBe(true)
    await update
    expect(changes).toHaveLength(1)
  })

  test('takes its turn behind the ones before it, of whatever kind', async () => {
    const { actions, discount } = await openPage()
    const gate = Promise.withResolvers<void>()
    const order: string[] = []
    const all = [
      actions.runServerUpdate(() => gate.promise.then(() => discount(10_00))),
      actions.updateBillingAddress({ address }),
      actions.updateEmail('grace@example.com'),
    ].map((update, index) => update.then(() => order.push(String(index))))
    expect(actions.getSession()).toMatchObject({ email: 'ada@example.com', billingAddress: null })
    gate.resolve()
    await Promise.all(all)
    expect(order).toEqual(['0', '1', '2'])
    expect(actions.getSession()).toMatchObject({
      email: 'grace@example.com',
      billingAddress: { address: { country: 'GB' } },
      total: { total: { amount: '$90.00' } },
    })
  })

  test('gives a session of which nothing is part of an earlier one', async () => {
    const { actions, changes } = await openPage()
    const before = actions.getSession()
    await actions.updateBillingAddress({ address })
    const seen = [before, ...changes]
    expect(new Set(seen.map(({ total }) => total)).size).toBe(seen.length)
    expect(new Set(seen.map(({ lineItems }) => lineItems)).size).toBe(seen.length)
  })

  test.each([
    [
      'expired',
      async (shop: Awaited<ReturnType<typeof openPage>>) => {
        await shop.stripe.checkout.sessions.expire(shop.id)
      },
    ],
    [
      'paid',
      async ({ actions, discount }: Awaited<ReturnType<typeof openPage>>) => {
        await actions.runServerUpdate(() => discount(100_00))
        await actions.confirm({ redirect: 'if_required' })
      },
    ],
  ])('is refused on a session that is %s', async (_, end) => {
    const page = await openPage()
    await end(page)
    expect(await page.actions.updateBillingAddress({ address })).toMatchObject({
      type: 'error',
      error: { code: null, message: expect.stringContaining('status in ["open"]') },
    })
  })

  test('resolves to an error while Stripe is out of reach, and goes through afterwards', async () => {
    const shop = await openShop()
    let isLost = false
    const { actions } = await openCheckout(shop, {
      fetch: (...request) =>
        isLost ? Promise.reject(new TypeError('Failed to fetch')) : shop.emulator.fetch(...request),
    })
    isLost = true
    expect(await actions.updateBillingAddress({ address })).toEqual({
      type: 'error',
      error: { code: null, message: 'Failed to fetch' },
    })
    expect(actions.getSession().canConfirm).toBe(true)
    isLost = false
    expect(await actions.updateBillingAddress({ address })).toMatchObject({ type: 'success' })
  })
})

test('two pages of one session see each other’s changes when they read it next', async () => {
  const shop = await openShop()
  const { actions: here } = await openCheckout(shop)
  const { actions: there } = await openCheckout(shop)
  await here.updateBillingAddress({ address })
  await there.updateEmail('grace@example.com')
  expect(there.getSession().billingAddress).toBeNull()
  await there.runServerUpdate(async () => undefined)
  expect(there.getSession()).toMatchObject({
    email: 'grace@example.com',
    billingAddress: { address: { country: 'GB' } },
  })
  expect(here.getSession().email).toBe('ada@example.com')
})
