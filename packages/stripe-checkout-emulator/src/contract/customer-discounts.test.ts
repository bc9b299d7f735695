import type { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { throughEveryDoor } from '../testing/through-every-door.ts'
import { untyped } from '../testing/untyped.ts'

/** What Stripe has told of discounts, oldest first. */
async function told(stripe: Stripe) {
  const { data } = await stripe.events.list({ types: ['customer.discount.*'] })
  return data.map(({ type, data: { object } }) => [type, object]).toReversed()
}

const withCoupon = (coupon: string) => untyped<Stripe.CustomerCreateParams>({ coupon })

throughEveryDoor('a customer’s discount', (shop) => {
  const old = () => shop().stripe('acacia')

  it('is given, changed and taken away by coupon, as versions before basil do', async () => {
    const { coupons, customers } = old()
    const tenth = await coupons.create({ percent_off: 10, duration: 'forever' })
    const fifth = await coupons.create({
      percent_off: 20,
      duration: 'repeating',
      duration_in_months: 3,
    })
    const customer = await customers.create(withCoupon(tenth.id))
    expect(customer.discount).toMatchObject({
      id: expect.stringMatching(/^di_/),
      object: 'discount',
      coupon: { id: tenth.id, percent_off: 10 },
      customer: customer.id,
      end: null,
    })
    const changed = await customers.update(customer.id, withCoupon(fifth.id))
    const { start = 0, end } = changed.discount ?? {}
    expect(Number(end) - start).toBeGreaterThan(89 * 24 * 60 * 60)
    const cleared = await customers.update(customer.id, withCoupon(''))
    expect(cleared.discount).toBeNull()
    expect(await told(old())).toMatchObject([
      ['customer.discount.created', { source: { coupon: tenth.id } }],
      ['customer.discount.updated', { source: { coupon: fifth.id } }],
      ['customer.discount.deleted', { source: { coupon: fifth.id } }],
    ])
    await expect(coupons.retrieve(tenth.id)).resolves.toMatchObject({ times_redeemed: 1 })
  })

  it('comes by promotion code too, and goes with the customer', async () => {
    const stripe = old()
    const coupon = await stripe.coupons.create({ percent_off: 10 })
    const code = await stripe.promotionCodes.create(
      untyped({ coupon: coupon.id, max_redemptions: 1 }),
    )
    const params = untyped<Stripe.CustomerCreateParams>({ promotion_code: code.id })
    const customer = await stripe.customers.create(params)
    expect(customer.discount?.promotion_code).toBe(code.id)
    await expect(stripe.customers.create(params)).rejects.toThrow('is not active')
    await stripe.customers.del(customer.id)
    expect((await told(stripe)).map(([type]) => type)).toEqual([
      'customer.discount.created',
      'customer.discount.deleted',
    ])
  })

  it('is taken away by itself', async () => {
    const stripe = old()
    const coupon = await stripe.coupons.create({ percent_off: 10 })
    const { id } = await stripe.customers.create(withCoupon(coupon.id))
    await expect(stripe.customers.deleteDiscount(id)).resolves.toMatchObject({
      object: 'discount',
      deleted: true,
      customer: id,
    })
    await expect(stripe.customers.retrieve(id)).resolves.toMatchObject({ discount: null })
    await expect(stripe.customers.deleteDiscount(id)).rejects.toMatchObject({ statusCode: 404 })
  })

  it('is shown under `source` from clover on', async () => {
    const coupon = await old().coupons.create({ percent_off: 10 })
    const { id } = await old().customers.create(withCoupon(coupon.id))
    await expect(shop().stripe().customers.retrieve(id)).resolves.toMatchObject({
      discount: { source: { type: 'coupon', coupon: coupon.id } },
    })
  })

  it('cannot be given from basil on, nor by a coupon that is over', async () => {
    const { id } = await old().coupons.create({ percent_off: 10, max_redemptions: 1 })
    await expect(shop().stripe('basil').customers.create(withCoupon(id))).rejects.toMatchObject({
      code: 'parameter_unknown',
    })
    await old().customers.create(withCoupon(id))
    await expect(old().customers.create(withCoupon(id))).rejects.toMatchObject({
      code: 'coupon_expired',
    })
    await expect(old().customers.create(withCoupon('none'))).rejects.toMatchObject({
      code: 'resource_missing',
      param: 'coupon',
    })
  })
})
