import type { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { discount, openSession } from '../testing/carts.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'
import { untyped } from '../testing/untyped.ts'

const post = rate('Post', 500)
const courier = rate('Courier', 1200)

const home = {
  name: 'Ada Lovelace',
  address: { line1: '12 St James’s Square', city: 'London', postal_code: 'SW1Y', country: 'GB' },
}

throughEveryDoor('shipping', (shop) => {
  const open = (params: object = {}) =>
    openSession(shop().stripe(), {
      shipping_options: [post, courier],
      shipping_address_collection: { allowed_countries: ['GB', 'US'] },
      permissions: { update_discounts: 'server_only', update_shipping_details: 'server_only' },
      ...params,
    })

  it('costs what the first option does, until another is chosen, and is no part of the subtotal', async () => {
    const session = await open({ expand: ['shipping_cost.shipping_rate'] })
    expect(session).toMatchObject({
      amount_subtotal: 3490,
      amount_total: 3990,
      total_details: { amount_shipping: 500 },
      shipping_address_collection: { allowed_countries: ['GB', 'US'] },
      shipping_cost: {
        amount_subtotal: 500,
        amount_tax: 0,
        amount_total: 500,
        shipping_rate: { display_name: 'Post', fixed_amount: { amount: 500, currency: 'usd' } },
      },
      shipping_options: [{ shipping_amount: 500 }, { shipping_amount: 1200 }],
    })
  })

  it('is not discounted', async () => {
    const { id } = await open()
    const session = await discount(shop().stripe(), id, { percent_off: 100 })
    expect(session).toMatchObject({ amount_total: 500, total_details: { amount_discount: 3490 } })
  })

  it('takes rates that were made before, and leaves inline ones to be read', async () => {
    const stripe = shop().stripe()
    const made = await stripe.shippingRates.create({
      type: 'fixed_amount',
      display_name: 'Tube',
      fixed_amount: { amount: 300, currency: 'usd' },
    })
    const session = await open({ shipping_options: [{ shipping_rate: made.id }, post] })
    expect(session.shipping_cost?.shipping_rate).toBe(made.id)
    const inline = session.shipping_options[1]?.shipping_rate
    await expect(stripe.shippingRates.retrieve(String(inline))).resolves.toMatchObject({
      display_name: 'Post',
    })
  })

  it('options are replaced as a whole, and cleared', async () => {
    const stripe = shop().stripe()
    const { id } = await open()
    const dearer = await stripe.checkout.sessions.update(id, { shipping_options: [courier] })
    expect(dearer).toMatchObject({ amount_total: 4690, shipping_cost: { amount_total: 1200 } })
    const none = await stripe.checkout.sessions.update(id, { shipping_options: '' })
    expect(none).toMatchObject({ amount_total: 3490, shipping_cost: null, shipping_options: [] })
  })

  it('goes where the server says, if the session leaves that to it', async () => {
    const stripe = shop().stripe()
    const { id } = await open()
    const update = { collected_information: { shipping_details: home } }
    const session = await stripe.checkout.sessions.update(id, update)
    expect(session.collected_information?.shipping_details).toEqual({
      name: 'Ada Lovelace',
      address: { ...home.address, line2: null, state: null },
    })
    const other = await open({ permissions: { update_discounts: 'server_only' } })
    await expect(stripe.checkout.sessions.update(other.id, update)).rejects.toMatchObject({
      param: 'collected_information',
      message: expect.stringContaining('permissions[update_shipping_details]=server_only'),
    })
  })

  it.each([
    [{ shipping_options: [{ shipping_rate: 'shr_x' }] }, "No such shipping rate: 'shr_x'"],
    [{ shipping_options: [{ ...post, shipping_rate: 'shr_x' }] }, 'only specify one of'],
    [{ shipping_options: Array.from({ length: 6 }, () => post) }, 'exceeded maximum 5 allowed'],
    [{ shipping_options: [rate('Post', 5, 'eur')] }, 'match the expected currency: `usd`'],
    [
      { collected_information: { shipping_details: { ...home, address: { country: 'GB' } } } },
      'Missing required param: collected_information[shipping_details][address][line1].',
    ],
    [
      {
        collected_information: {
          shipping_details: { ...home, address: { ...home.address, country: 'FR' } },
        },
      },
      'This Checkout Session does not ship to FR.',
    ],
  ])('is refused, and nothing changes: %j', async (params, message) => {
    const stripe = shop().stripe()
    const session = await open()
    const update = stripe.checkout.sessions.update(session.id, untyped(params))
    await expect(update).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining(message),
    })
    await expect(stripe.checkout.sessions.retrieve(session.id)).resolves.toEqual(session)
  })
})

function rate(
  display_name: string,
  amount: number,
  currency = 'usd',
): Stripe.Checkout.SessionCreateParams.ShippingOption {
  return { shipping_rate_data: { display_name, fixed_amount: { amount, currency } } }
}
