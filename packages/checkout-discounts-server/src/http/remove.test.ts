import { expect, test } from 'vitest'
import { openTestShop } from '../testing/test-shop.ts'

test.each([{}, { offer: 'loyalty' }])(
  'takes the discount off with %j, in two calls',
  async (more) => {
    const shop = openTestShop()
    const id = await shop.createSession()
    await shop.send('apply-loyalty', { checkout_session_id: id })
    const calls = await shop.callsDuring(async () => {
      expect(await shop.send('remove', { checkout_session_id: id, ...more })).toMatchObject({
        status: 200,
        body: { type: 'object', value: { succeeded: true, applied: [] } },
      })
    })
    expect(calls).toEqual(['GET', 'POST'])
    expect(await shop.read(id)).toMatchObject({ discount: 0, total: 5_000 })
  },
)

test('agrees without a write where that offer is not on', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  await shop.send('apply-loyalty', { checkout_session_id: id })
  const calls = await shop.callsDuring(async () => {
    const answer = await shop.send('remove', { checkout_session_id: id, offer: 'spring' })
    expect(answer.status).toBe(200)
    expect(answer.body.value.applied).toMatchObject([{ offer: 'loyalty' }])
  })
  expect(calls).toEqual(['GET'])
  expect(await shop.read(id)).toMatchObject({ discount: 500 })
})

test('agrees without a write where nothing is on', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  expect(await shop.callsDuring(() => shop.send('remove', { checkout_session_id: id }))).toEqual([
    'GET',
  ])
})

test('lets the shopper do without a discount that the shop gave by other means', async () => {
  const shop = openTestShop()
  const coupon = await shop.stripe.coupons.create({ percent_off: 50, duration: 'once' })
  const id = await shop.createSession({}, { discounts: [{ coupon: coupon.id }] })
  await shop.send('remove', { checkout_session_id: id })
  expect(await shop.read(id)).toMatchObject({ discount: 0 })
})
