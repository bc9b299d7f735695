import { expect, it } from 'vitest'
import { stripeJsPaths } from '../stripe-js/wire.ts'
import { discount, openSession } from '../testing/carts.ts'
import { type Shop, throughEveryDoor } from '../testing/through-every-door.ts'

/** As Stripe's own page does, and Stripe's command line. */
async function pay(shop: Shop, id: string, expectedAmount: number, method = 'pm_card_visa') {
  const { status, body } = await shop.send({
    path: `/v1/payment_pages/${id}/confirm`,
    body: `expected_amount=${expectedAmount}&payment_method=${method}`,
  })
  return { httpStatus: status, ...JSON.parse(body) }
}

const withEmail = { customer_email: 'ada@example.com' }

throughEveryDoor('paying a session', (shop) => {
  it('costs nothing where the discount is the whole order, and makes no payment', async () => {
    const stripe = shop().stripe()
    const { id } = await openSession(stripe, withEmail)
    await discount(stripe, id, { percent_off: 100 })
    expect((await pay(shop(), id, 0)).httpStatus).toBe(200)
    await expect(stripe.checkout.sessions.retrieve(id)).resolves.toMatchObject({
      status: 'complete',
      payment_status: 'no_payment_required',
      payment_intent: null,
      amount_total: 0,
      customer_details: { email: 'ada@example.com' },
    })
  })

  it('is refused for a total that no card can be charged, until it is another one', async () => {
    const stripe = shop().stripe()
    const { id } = await openSession(stripe, withEmail)
    await discount(stripe, id, { amount_off: 3489, currency: 'usd' })
    await expect(pay(shop(), id, 1)).resolves.toMatchObject({
      httpStatus: 400,
      error: { code: 'amount_too_small', message: expect.stringContaining('$0.50 usd') },
    })
    await discount(stripe, id, '')
    expect((await pay(shop(), id, 3490)).httpStatus).toBe(200)
  })

  it('gives the payment what the session says of it, as it was last', async () => {
    const stripe = shop().stripe()
    const { id } = await openSession(stripe, {
      ...withEmail,
      payment_intent_data: {
        description: 'Order 7',
        metadata: { order: '7', cart: '1' },
        statement_descriptor_suffix: 'SHOP',
      },
    })
    await stripe.checkout.sessions.update(id, {
      payment_intent_data: { description: '', metadata: { cart: null } },
    })
    await pay(shop(), id, 3490)
    const { payment_intent } = await stripe.checkout.sessions.retrieve(id)
    await expect(stripe.paymentIntents.retrieve(String(payment_intent))).resolves.toMatchObject({
      amount: 3490,
      description: null,
      metadata: { order: '7' },
      statement_descriptor_suffix: 'SHOP',
    })
  })

  it('is begun anew when what the payment is to be changes while the bank asks', async () => {
    const stripe = shop().stripe()
    const { id } = await openSession(stripe, withEmail)
    await pay(shop(), id, 3490, 'pm_card_authenticationRequired')
    const payment = async () => {
      const { payment_intent } = await stripe.checkout.sessions.retrieve(id, {
        expand: ['payment_intent'],
      })
      return payment_intent
    }
    await expect(payment()).resolves.toMatchObject({ status: 'requires_action' })
    await stripe.checkout.sessions.update(id, { metadata: { seen: 1 } })
    await expect(payment()).resolves.toMatchObject({ status: 'requires_action' })
    await stripe.checkout.sessions.update(id, { payment_intent_data: { description: 'Order 7' } })
    await expect(payment()).resolves.toMatchObject({
      status: 'requires_payment_method',
      next_action: null,
    })
    expect((await pay(shop(), id, 3490)).httpStatus).toBe(200)
    await expect(payment()).resolves.toMatchObject({ status: 'succeeded', description: 'Order 7' })
  })

  it('is in the currency that the shopper chose last', async () => {
    const stripe = shop().stripe()
    const product = await stripe.products.create({ name: 'Lamp' })
    const price = await stripe.prices.create({
      currency: 'usd',
      unit_amount: 4500,
      product: product.id,
      currency_options: { eur: { unit_amount: 4000 } },
    })
    const { id, client_secret } = await openSession(stripe, {
      ...withEmail,
      line_items: [{ price: price.id, quantity: 1 }],
    })
    expect((await pay(shop(), id, 4500, 'pm_card_chargeDeclined')).httpStatus).toBe(402)
    const { status } = await shop().send({
      path: stripeJsPaths.change,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        key: shop().account.publishableKey,
        client_secret,
        locale: 'en',
        betas: [],
        train: 'endive',
        change: { type: 'currency', currency: 'eur' },
      }),
    })
    expect(status).toBe(200)
    expect((await pay(shop(), id, 4000)).httpStatus).toBe(200)
    await expect(
      stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] }),
    ).resolves.toMatchObject({ currency: 'eur', payment_intent: { amount: 4000, currency: 'eur' } })
  })

  it('is by card alone where it begins a subscription', async () => {
    const stripe = shop().stripe()
    const price_data = {
      currency: 'eur',
      unit_amount: 500,
      product_data: { name: 'Paper' },
      recurring: { interval: 'month' },
    }
    const { id } = await openSession(stripe, {
      ...withEmail,
      mode: 'subscription',
      line_items: [{ quantity: 1, price_data }],
    })
    const { id: debit } = await stripe.paymentMethods.create({
      type: 'sepa_debit',
      sepa_debit: { iban: 'DE89370400440532013000' },
      billing_details: { name: 'Ada', email: 'ada@example.com' },
    })
    await expect(pay(shop(), id, 500, debit)).resolves.toMatchObject({
      httpStatus: 400,
      error: { message: expect.stringContaining('subscriptions that are paid by sepa_debit') },
    })
    await expect(pay(shop(), id, 500)).resolves.toMatchObject({ status: 'complete' })
  })

  it('leaves a customer the email that they have by now', async () => {
    const stripe = shop().stripe()
    const { id: customer } = await stripe.customers.create({ email: 'ada@example.com' })
    const { id } = await openSession(stripe, { customer })
    await stripe.customers.update(customer, { email: 'ada@lovelace.example' })
    expect((await pay(shop(), id, 3490)).httpStatus).toBe(200)
    await expect(stripe.customers.retrieve(customer)).resolves.toMatchObject({
      email: 'ada@lovelace.example',
    })
  })

  it('lets the customer keep what the shop asks for', async () => {
    const stripe = shop().stripe()
    const { id: customer } = await stripe.customers.create({ name: 'Ada' })
    const { id } = await openSession(stripe, {
      customer,
      customer_update: { shipping: 'auto' },
      shipping_address_collection: { allowed_countries: ['GB'] },
      permissions: { update_shipping_details: 'server_only', update_discounts: 'server_only' },
    })
    await stripe.checkout.sessions.update(id, {
      collected_information: {
        shipping_details: { name: 'Ada L.', address: { line1: '12 Square', country: 'GB' } },
      },
    })
    const method = await stripe.paymentMethods.create({
      type: 'card',
      card: { token: 'tok_visa' },
      billing_details: { email: 'ada@example.com' },
    })
    expect((await pay(shop(), id, 3490, method.id)).httpStatus).toBe(200)
    await expect(stripe.customers.retrieve(customer)).resolves.toMatchObject({
      name: 'Ada',
      email: 'ada@example.com',
      address: null,
      shipping: { name: 'Ada L.', address: { line1: '12 Square' } },
    })
  })
})
