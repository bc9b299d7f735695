import { expect, it } from 'vitest'
import { throughEveryDoor } from '../testing/through-every-door.ts'

const order = {
  amount: 2000,
  currency: 'usd',
  automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  confirm: true,
} as const

throughEveryDoor('a PaymentMethod', (shop) => {
  it('is made of a card’s number or of a token, and never shows the number', async () => {
    const stripe = shop().stripe()
    const typed = await stripe.paymentMethods.create({
      type: 'card',
      card: { number: '5555 5555 5555 4444', exp_month: 8, exp_year: 2040, cvc: '314' },
      billing_details: { name: 'Ada', address: { postal_code: '10001' } },
    })
    expect(typed).toMatchObject({
      object: 'payment_method',
      type: 'card',
      billing_details: { name: 'Ada', email: null, address: { postal_code: '10001', city: null } },
      card: {
        brand: 'mastercard',
        checks: { cvc_check: 'unchecked', address_postal_code_check: 'unchecked' },
        display_brand: 'mastercard',
        exp_month: 8,
        exp_year: 2040,
        funding: 'credit',
        last4: '4444',
      },
      customer: null,
    })
    expect(JSON.stringify(typed)).not.toContain('55555555')
    const token = await stripe.paymentMethods.create({ type: 'card', card: { token: 'tok_amex' } })
    expect(token.card).toMatchObject({ brand: 'amex', display_brand: 'american_express' })
    await expect(stripe.paymentMethods.retrieve(typed.id)).resolves.toMatchObject({ id: typed.id })
  })

  it('has the fingerprint of its card', async () => {
    const stripe = shop().stripe()
    const [one, same, other] = await Promise.all(
      ['tok_visa', 'tok_visa', 'tok_jcb'].map((token) =>
        stripe.paymentMethods.create({ type: 'card', card: { token } }),
      ),
    )
    expect(one?.card?.fingerprint).toMatch(/^\w{16}$/)
    expect(one?.card?.fingerprint).toBe(same?.card?.fingerprint)
    expect(one?.card?.fingerprint).not.toBe(other?.card?.fingerprint)
  })

  it.each([
    [{ number: '4242424242424241', exp_month: 8, exp_year: 2040 }, 'incorrect_number'],
    [{ number: '4242424242424242', exp_month: 13, exp_year: 2040 }, 'invalid_expiry_month'],
    [{ number: '4111111111111111', exp_month: 8, exp_year: 2040 }, 'card_declined'],
  ])('is refused for the card %j: %s', async (card, code) => {
    await expect(
      shop().stripe().paymentMethods.create({ type: 'card', card }),
    ).rejects.toMatchObject({ statusCode: 402, code })
  })

  it('is a customer’s, until it is detached for good', async () => {
    const stripe = shop().stripe()
    const { id: customer } = await stripe.customers.create({})
    const card = await stripe.paymentMethods.attach('pm_card_visa', { customer })
    expect(card).toMatchObject({ customer, id: expect.stringMatching(/^pm_\w{24}$/) })
    await stripe.paymentMethods.attach('pm_card_mastercard', { customer })
    const listed = await stripe.customers.listPaymentMethods(customer, {
      limit: 1,
      expand: ['data.customer'],
    })
    expect(listed).toMatchObject({
      url: `/v1/customers/${customer}/payment_methods`,
      has_more: true,
      data: [{ card: { brand: 'mastercard' }, customer: { id: customer } }],
    })
    const other = await stripe.customers.create({})
    await expect(
      stripe.paymentIntents.create({ ...order, customer: other.id, payment_method: card.id }),
    ).rejects.toThrow('must be attached to the customer')
    await expect(
      stripe.paymentIntents.create({ ...order, payment_method: card.id }),
    ).rejects.toThrow('Please include the Customer')
    for (let i = 0; i < 2; i += 1) {
      const payment = { ...order, customer, payment_method: card.id }
      await expect(stripe.paymentIntents.create(payment)).resolves.toMatchObject({
        status: 'succeeded',
      })
    }
    await expect(stripe.paymentMethods.detach(card.id)).resolves.toMatchObject({ customer: null })
    await expect(stripe.paymentMethods.attach(card.id, { customer })).rejects.toThrow(
      'may not be used again',
    )
    const { data } = await stripe.events.list({ types: ['payment_method.*'] })
    expect(data.map(({ type }) => type)).toEqual([
      'payment_method.detached',
      'payment_method.attached',
      'payment_method.attached',
    ])
  })

  it('pays once, where it is nobody’s', async () => {
    const stripe = shop().stripe()
    const { id } = await stripe.paymentMethods.create({ type: 'card', card: { token: 'tok_visa' } })
    await stripe.paymentIntents.create({ ...order, payment_method: id })
    await expect(stripe.paymentIntents.create({ ...order, payment_method: id })).rejects.toThrow(
      'It may not be used again.',
    )
  })

  it('is asked for at the bank when it comes to a customer', async () => {
    const stripe = shop().stripe()
    const { id: customer } = await stripe.customers.create({})
    await expect(
      stripe.paymentMethods.attach('pm_card_chargeDeclined', { customer }),
    ).rejects.toMatchObject({ statusCode: 402, code: 'card_declined' })
    const { id } = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer })
    await expect(
      stripe.paymentIntents.create({ ...order, customer, payment_method: id }),
    ).rejects.toMatchObject({ code: 'card_declined' })
  })

  it('changes its billing details, and tells it', async () => {
    const stripe = shop().stripe()
    const { id: customer } = await stripe.customers.create({})
    const { id } = await stripe.paymentMethods.attach('pm_card_visa', { customer })
    await expect(
      stripe.paymentMethods.update(id, { billing_details: { name: 'Ada' }, metadata: { a: '1' } }),
    ).resolves.toMatchObject({ billing_details: { name: 'Ada' }, metadata: { a: '1' } })
    const { data } = await stripe.events.list({ type: 'payment_method.updated' })
    expect(data).toMatchObject([
      { data: { previous_attributes: { billing_details: { name: null } } } },
    ])
  })

  it.each([
    [{ type: 'card' }, 'Missing required param: card.'],
    [{ type: 'sepa_debit', sepa_debit: { iban: 'DE00' } }, 'The IBAN you provided is invalid.'],
    [{ type: 'card', card: { token: 'tok_none' } }, "No such token: 'tok_none'"],
    [{ type: 'card', card: { token: 'tok_visa' }, paypal: { a: '1' } }, 'parameter paypal yet'],
  ] as const)('is refused with %j: %s', async (params, message) => {
    await expect(shop().stripe().paymentMethods.create(params)).rejects.toThrow(message)
  })
})
