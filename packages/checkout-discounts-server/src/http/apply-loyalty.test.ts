import { describe, expect, test } from 'vitest'
import { stripeVersionRow } from '../stripe/versions.ts'
import { openTestShop } from '../testing/test-shop.ts'

describe.each(['endive', 'basil'] as const)('on the %s row', (row) => {
  test.each([
    { tier: 'silver', discount: 250, amount: '$2.50' },
    { tier: 'gold', discount: 500, amount: '$5.00' },
  ])('takes $amount off for $tier, in two calls to Stripe', async ({ tier, discount, amount }) => {
    const shop = openTestShop({ versions: stripeVersionRow(row) })
    const id = await shop.createSession({ tier })

    const calls = await shop.callsDuring(async () => {
      const answer = await shop.send('apply-loyalty', { checkout_session_id: id })
      expect(answer.status).toBe(200)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(answer.body).toEqual({
        type: 'object',
        value: {
          succeeded: true,
          applied: [
            {
              offer: 'loyalty',
              label: 'Loyalty discount',
              amountMinor: discount,
              amount,
              currency: 'usd',
            },
          ],
          totals: {
            currency: 'usd',
            subtotalMinor: 5_000,
            subtotal: '$50.00',
            discountMinor: discount,
            discount: amount,
          },
          now: '2026-11-22T00:00:00.000Z',
        },
      })
    })

    expect(calls).toEqual(['GET', 'POST'])
    expect(await shop.read(id)).toMatchObject({
      subtotal: 5_000,
      discount,
      total: 5_000 - discount,
      coupon: { name: 'Loyalty discount', amount_off: discount, duration: 'once' },
    })
  })
})

test('refuses who has no tier, with a reason, and writes nothing', async () => {
  const shop = openTestShop()
  const id = await shop.createSession({ tier: 'guest' })
  const calls = await shop.callsDuring(async () => {
    expect(await shop.send('apply-loyalty', { checkout_session_id: id })).toMatchObject({
      status: 422,
      body: { type: 'error', code: 'refused', reason: 'not_eligible' },
    })
  })
  expect(calls).toEqual(['GET'])
  expect(shop.errors).toEqual([])
})

test('applying what is on already changes nothing, compounds nothing, and asks Stripe once', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  const first = await shop.send('apply-loyalty', { checkout_session_id: id })
  const calls = await shop.callsDuring(async () => {
    const second = await shop.send('apply-loyalty', { checkout_session_id: id })
    expect(second.status).toBe(200)
    expect(second.body.value.applied).toEqual(first.body.value.applied)
  })
  expect(calls).toEqual(['GET'])
  expect(await shop.read(id)).toMatchObject({ discount: 500, total: 4_500 })
})

test('writes anew where the shopper is worth another amount by now', async () => {
  let tier = 'silver'
  const shop = openTestShop({ shopper: () => ({ tier }) })
  const id = await shop.createSession()
  await shop.send('apply-loyalty', { checkout_session_id: id })
  tier = 'gold'
  await shop.send('apply-loyalty', { checkout_session_id: id })
  expect(await shop.read(id)).toMatchObject({ subtotal: 5_000, discount: 500 })
})

test('leaves a discount alone that the shop gave by other means', async () => {
  const shop = openTestShop()
  const coupon = await shop.stripe.coupons.create({ percent_off: 50, duration: 'once' })
  const id = await shop.createSession({}, { discounts: [{ coupon: coupon.id }] })
  expect(await shop.send('apply-loyalty', { checkout_session_id: id })).toMatchObject({
    status: 422,
    body: { reason: 'not_combinable' },
  })
  expect(await shop.read(id)).toMatchObject({ discount: 2_500 })
})

test('has nothing to give where the shop has no such offer', async () => {
  const shop = openTestShop({ offers: [] })
  const id = await shop.createSession()
  expect(await shop.send('apply-loyalty', { checkout_session_id: id })).toMatchObject({
    status: 422,
    body: { reason: 'not_eligible' },
  })
})

test('says so in the log, and not to the shopper, where the account has no preview', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  shop.account.previews = false
  const answer = await shop.send('apply-loyalty', { checkout_session_id: id })
  expect(answer.status).toBe(500)
  expect(JSON.stringify(answer.body)).not.toMatch(/preview|stripe/i)
  expect(shop.errors).toEqual([
    expect.objectContaining({ message: expect.stringMatching(/no preview of dynamic discounts/) }),
  ])
})

test('is over when the session is', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  shop.letSessionsExpire()
  const calls = await shop.callsDuring(async () => {
    expect(await shop.send('apply-loyalty', { checkout_session_id: id })).toMatchObject({
      status: 410,
      body: { code: 'closed' },
    })
  })
  expect(calls).toEqual(['GET'])
})

test('a coupon that is not there is the shop’s fault, and not a session that is not there', async () => {
  const shop = openTestShop({
    offers: [
      {
        id: 'loyalty',
        kind: 'loyalty',
        label: 'Loyalty discount',
        tiers: { gold: { percentOff: 10, coupon: 'gone' } },
      },
    ],
  })
  const id = await shop.createSession()
  const calls = await shop.callsDuring(async () => {
    expect(await shop.send('apply-loyalty', { checkout_session_id: id })).toMatchObject({
      status: 500,
      body: { code: 'internal' },
    })
  })
  expect(calls).toEqual(['GET', 'POST', 'GET'])
  expect(shop.errors).toMatchObject([{ message: expect.stringContaining('gone') }])
})
