import { expect, it } from 'vitest'
import { line, openSession } from '../testing/carts.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'
import { untyped } from '../testing/untyped.ts'

const paper = {
  quantity: 1,
  price_data: {
    currency: 'usd',
    unit_amount: 2000,
    product_data: { name: 'Paper' },
    recurring: { interval: 'month' },
  },
}
const subscription = { mode: 'subscription', line_items: [paper] }
const post = {
  shipping_rate_data: { display_name: 'Post', fixed_amount: { amount: 500, currency: 'usd' } },
}

throughEveryDoor('an update of a session', (shop) => {
  const update = (id: string, params: object) =>
    shop().stripe().checkout.sessions.update(id, untyped(params))

  it.each([
    [{ ui_mode: 'embedded_page' }, { payment_intent_data: { description: 'x' } }],
    [subscription, { payment_intent_data: { description: 'x' } }],
    [subscription, { shipping_options: [post] }],
    [{}, { subscription_data: { trial_period_days: 7 } }],
    [{ ui_mode: 'embedded_page' }, { line_items: [line('Pen', 490)] }],
    [{ permissions: undefined }, { discounts: '' }],
  ])('of one made with %j refuses %j', async (made, params) => {
    const session = await openSession(shop().stripe(), made)
    const [param] = Object.keys(params)
    await expect(update(session.id, params)).rejects.toMatchObject({ statusCode: 400, param })
    await expect(shop().stripe().checkout.sessions.retrieve(session.id)).resolves.toEqual(session)
  })

  it('begins a trial, changes it and ends it, by what has begun it', async () => {
    const { id } = await openSession(shop().stripe(), subscription)
    const days = (trial_period_days: number | '') =>
      update(id, { subscription_data: { trial_period_days } })
    await expect(days(7)).resolves.toMatchObject({ amount_total: 0 })
    await expect(days(14)).resolves.toMatchObject({ amount_total: 0 })
    const other = update(id, { subscription_data: { trial_end: '' } })
    await expect(other).rejects.toThrow('This trial was set by trial_period_days')
    await expect(days('')).resolves.toMatchObject({ amount_total: 2000 })
  })

  it('switches automatic tax on, unless the lines have their taxes', async () => {
    const stripe = shop().stripe()
    const { id } = await openSession(stripe)
    const automatic_tax = { enabled: true }
    await expect(update(id, { automatic_tax })).resolves.toMatchObject({ automatic_tax })
    const rate = await stripe.taxRates.create({
      display_name: 'Tax',
      percentage: 5,
      inclusive: false,
    })
    const taxed = [{ ...line('Pen', 490), tax_rates: [rate.id] }]
    await expect(update(id, { line_items: taxed })).rejects.toMatchObject({
      param: 'line_items[0][tax_rates]',
    })
    const { id: customer } = await stripe.customers.create({ name: 'Ada' })
    const hers = await openSession(stripe, { customer })
    await expect(update(hers.id, { automatic_tax })).rejects.toMatchObject({
      code: 'customer_tax_location_invalid',
    })
  })

  it.each(['automatic_tax', 'invoice_creation', 'subscription_data'])(
    'knows %s in the preview alone',
    async (name) => {
      const { id } = await openSession(shop().stripe())
      const stable = shop().stripe('endive')
      await expect(
        stable.checkout.sessions.update(id, untyped({ [name]: { enabled: false } })),
      ).rejects.toThrow(`Received unknown parameter: ${name}`)
    },
  )

  it.each([
    ['expires_at', 'Received unknown parameter: expires_at'],
    ['allow_promotion_codes', 'Received unknown parameter: allow_promotion_codes'],
  ])('does not know %s', async (name, message) => {
    const { id } = await openSession(shop().stripe())
    await expect(update(id, { [name]: 1 })).rejects.toThrow(message)
  })
})
