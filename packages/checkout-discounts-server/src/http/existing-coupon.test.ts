import { expect, test } from 'vitest'
import type { Offer } from '../offers/offer.ts'
import { openTestShop } from '../testing/test-shop.ts'

/** A coupon at Stripe for lamps alone, an offer that says the same, and a cart with a lamp and a pen. */
async function openShop(percentAtStripe = 50) {
  const offers: Offer[] = []
  const shop = openTestShop({
    offers: () => offers,
    shopper: () => ({ tier: 'gold', segments: ['all'] }),
  })
  const { stripe } = shop
  const [lamp, pen] = [
    await stripe.products.create({ name: 'Lamp', default_price_data: usd(3_000) }),
    await stripe.products.create({ name: 'Pen', default_price_data: usd(1_000) }),
  ]
  const coupon = await stripe.coupons.create({
    percent_off: percentAtStripe,
    duration: 'once',
    name: 'Lamps for half',
    applies_to: { products: [lamp.id] },
  })
  const reward = { percentOff: 50, products: [lamp.id], coupon: coupon.id }
  offers.push(
    { id: 'lamps', kind: 'customer', label: 'Lamps', when: { segments: ['all'] }, reward },
    {
      id: 'loyalty',
      kind: 'loyalty',
      label: 'Loyalty',
      group: 'loyalty',
      tiers: { gold: { percentOff: 10 } },
    },
  )
  const id = await shop.createSession(
    {},
    {
      line_items: [lamp, pen].map(({ default_price: price }) => ({
        price: String(price),
        quantity: 1,
        adjustable_quantity: { enabled: true, minimum: 1, maximum: 9 },
      })),
    },
  )
  return { shop, id, lamp, coupon }
}

const usd = (unit_amount: number) => ({ currency: 'usd', unit_amount })

test('an offer that names a coupon is written as that, and Stripe shows it on its lines', async () => {
  const { shop, id, lamp, coupon } = await openShop()
  const calls = await shop.callsDuring(async () => {
    expect(await shop.send('apply-customer-offer', { checkout_session_id: id })).toMatchObject({
      status: 200,
      body: { value: { applied: [{ offer: 'lamps', amountMinor: 1_500 }] } },
    })
  })
  expect(calls).toEqual(['GET', 'POST'])
  const shown = await shop.read(id)
  expect(shown).toMatchObject({ total: 2_500, coupon: { id: coupon.id } })
  expect(
    shown.lines.map(({ price, amount_discount }) => [
      price?.product === lamp.id ? 'lamp' : 'pen',
      amount_discount,
    ]),
  ).toEqual([
    ['lamp', 1_500],
    ['pen', 0],
  ])
  expect(await shop.callsDuring(() => shop.send('refresh', { checkout_session_id: id }))).toEqual([
    'GET',
  ])
})

test('next to another offer it is folded into a coupon that is made, and alone it is itself again', async () => {
  const { shop, id, coupon } = await openShop()
  await shop.send('apply-customer-offer', { checkout_session_id: id })
  await shop.send('apply-loyalty', { checkout_session_id: id })
  const folded = await shop.read(id)
  expect(folded).toMatchObject({ total: 2_100, coupon: { name: 'Lamps + Loyalty' } })
  await shop.send('remove', { checkout_session_id: id, offer: 'loyalty' })
  expect(await shop.read(id)).toMatchObject({ total: 2_500, coupon: { id: coupon.id } })
  await shop.send('remove', { checkout_session_id: id })
  expect(await shop.read(id)).toMatchObject({ total: 4_000, discount: 0 })
})

test('a coupon that says something else is a fault of the shop, and the next change mends it', async () => {
  const { shop, id } = await openShop(40)
  expect(await shop.send('apply-customer-offer', { checkout_session_id: id })).toMatchObject({
    status: 500,
  })
  expect(await shop.send('remove', { checkout_session_id: id })).toMatchObject({ status: 200 })
  expect(await shop.read(id)).toMatchObject({ total: 4_000, discount: 0 })
})
