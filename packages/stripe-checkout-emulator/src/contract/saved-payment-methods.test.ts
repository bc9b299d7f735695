import type { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { stripeJsPaths } from '../stripe-js/wire.ts'
import { askStripeJs } from '../testing/ask-stripe-js.ts'
import { openSession } from '../testing/carts.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'

const typed = {
  card: { number: '4242424242424242', exp_month: 12, exp_year: 2040, cvc: '123' },
}
const saving = { saved_payment_method_options: { payment_method_save: 'enabled' } }
const removing = { saved_payment_method_options: { payment_method_remove: 'enabled' } }

throughEveryDoor('saved payment methods', (shop) => {
  const read = (session: Stripe.Checkout.Session) =>
    askStripeJs(shop(), stripeJsPaths.session, session, { betas: [], train: 'endive' })
  const remove = (session: Stripe.Checkout.Session, id: string) =>
    askStripeJs(shop(), stripeJsPaths.change, session, {
      betas: [],
      train: 'endive',
      change: { type: 'remove_payment_method', payment_method: id },
    })
  const confirm = (session: Stripe.Checkout.Session, fields: object) =>
    askStripeJs(shop(), stripeJsPaths.confirm, session, {
      email: 'ada@shop.example',
      expected_amount: session.amount_total,
      payment_method: typed,
      ...fields,
    })
  const newCustomer = () => shop().stripe().customers.create({ email: 'ada@shop.example' })

  /** A card that the customer has kept. */
  async function keep(
    { id: customer }: Stripe.Customer,
    allow_redisplay: 'always' | 'limited' | 'unspecified',
    expYear = 2040,
  ): Promise<string> {
    const { paymentMethods } = shop().stripe()
    const { id } = await paymentMethods.create({
      type: 'card',
      card: { ...typed.card, exp_year: expYear },
      billing_details: { name: 'Ada', address: { country: 'US', postal_code: '10001' } },
      allow_redisplay,
    })
    await paymentMethods.attach(id, { customer })
    return id
  }

  it('are shown where the customer agreed to that, the newest first', async () => {
    const stripe = shop().stripe()
    const ada = await newCustomer()
    const first = await keep(ada, 'always')
    const limited = await keep(ada, 'limited')
    await keep(ada, 'unspecified')
    const last = await keep(ada, 'always')
    await keep(await newCustomer(), 'always')
    const { answer } = await read(await openSession(stripe, { customer: ada.id }))
    expect(answer.session.savedPaymentMethods).toEqual([
      expect.objectContaining({ id: last }),
      {
        id: first,
        type: 'card',
        card: { brand: 'visa', expMonth: 12, expYear: 2040, last4: '4242' },
        billingDetails: {
          name: 'Ada',
          email: null,
          phone: null,
          address: {
            line1: null,
            line2: null,
            city: null,
            state: null,
            country: 'US',
            postal_code: '10001',
          },
        },
      },
    ])
    await stripe.paymentMethods.update(first, { allow_redisplay: 'unspecified' })
    const filtered = await openSession(stripe, {
      customer: ada.id,
      saved_payment_method_options: { allow_redisplay_filters: ['limited', 'always'] },
    })
    const ids = (await read(filtered)).answer.session.savedPaymentMethods
    expect(ids.map(({ id }: { id: string }) => id)).toEqual([last, limited])
  })

  it('are none of a session without a customer, and none yet of a new one', async () => {
    const stripe = shop().stripe()
    const { answer } = await read(await openSession(stripe))
    expect(answer.session.savedPaymentMethods).toBeNull()
    const ofNew = await read(await openSession(stripe, { customer: (await newCustomer()).id }))
    expect(ofNew.answer.session.savedPaymentMethods).toEqual([])
  })

  it('are left out once their date has passed', async () => {
    const { clock } = shop().account
    clock.freeze(Date.UTC(2030, 11, 31, 23, 59, 59))
    const ada = await newCustomer()
    const id = await keep(ada, 'always', 2030)
    const session = await openSession(shop().stripe(), { customer: ada.id })
    expect((await read(session)).answer.session.savedPaymentMethods).toMatchObject([{ id }])
    clock.advance(1000)
    expect((await read(session)).answer.session.savedPaymentMethods).toEqual([])
  })

  it('pay a session of their customer, and stay theirs', async () => {
    const stripe = shop().stripe()
    const ada = await newCustomer()
    const id = await keep(ada, 'limited')
    const session = await openSession(stripe, { customer: ada.id })
    const paid = await confirm(session, { payment_method: id })
    expect(paid).toMatchObject({
      status: 200,
      answer: { session: { status: { type: 'complete', paymentStatus: 'paid' } } },
    })
    const { payment_intent } = await stripe.checkout.sessions.retrieve(session.id, {
      expand: ['payment_intent'],
    })
    expect(payment_intent).toMatchObject({ payment_method: id, setup_future_usage: null })
    await expect(stripe.paymentMethods.retrieve(id)).resolves.toMatchObject({
      customer: ada.id,
      allow_redisplay: 'limited',
    })
  })

  it('pay no session of anybody else, who learns no more of them than of unknown ones', async () => {
    const stripe = shop().stripe()
    const id = await keep(await newCustomer(), 'always')
    const { id: customer } = await newCustomer()
    for (const session of [await openSession(stripe, { customer }), await openSession(stripe)]) {
      for (const payment_method of [id, 'pm_unknown']) {
        expect(await confirm(session, { payment_method })).toMatchObject({
          status: 400,
          answer: { error: { message: `No such PaymentMethod: '${payment_method}'` } },
        })
      }
      await expect(stripe.checkout.sessions.retrieve(session.id)).resolves.toMatchObject({
        status: 'open',
        payment_intent: null,
      })
    }
  })

  it('come of a card that was paid with, where the shopper wants that', async () => {
    const stripe = shop().stripe()
    const { id: customer } = await newCustomer()
    const unsaved = await openSession(stripe, { customer, ...saving })
    await confirm(unsaved, { save_payment_method: false })
    expect((await stripe.customers.listPaymentMethods(customer)).data).toEqual([])
    const saved = await openSession(stripe, { customer, ...saving })
    const { answer } = await confirm(saved, { save_payment_method: true })
    const { data } = await stripe.customers.listPaymentMethods(customer)
    expect(data).toMatchObject([{ allow_redisplay: 'always', card: { last4: '4242' } }])
    expect(answer.session.savedPaymentMethods).toMatchObject([{ id: data[0]?.id }])
  })

  it('come of a card once its bank has been answered, and not before', async () => {
    const stripe = shop().stripe()
    const { id: customer } = await newCustomer()
    const session = await openSession(stripe, { customer, ...saving })
    const asking = { card: { ...typed.card, number: '4000000000003220' } }
    const asked = await confirm(session, { payment_method: asking, save_payment_method: true })
    expect(asked.answer.challenge).toMatchObject({ last4: '3220' })
    expect((await stripe.customers.listPaymentMethods(customer)).data).toEqual([])
    await askStripeJs(shop(), stripeJsPaths.authenticate, session, { result: 'authenticated' })
    expect((await stripe.customers.listPaymentMethods(customer)).data).toMatchObject([
      { allow_redisplay: 'always', card: { last4: '3220' } },
    ])
  })

  it('come with the customer that the session makes', async () => {
    const stripe = shop().stripe()
    const session = await openSession(stripe, { customer_creation: 'always', ...saving })
    expect((await read(session)).answer.asks.savedCards).toEqual({ save: true, remove: false })
    await confirm(session, { save_payment_method: true })
    const { customer } = await stripe.checkout.sessions.retrieve(session.id)
    const { data } = await stripe.customers.listPaymentMethods(String(customer))
    expect(data).toMatchObject([{ allow_redisplay: 'always' }])
  })

  it('do not come of a card that was declined', async () => {
    const stripe = shop().stripe()
    const { id: customer } = await newCustomer()
    const session = await openSession(stripe, { customer, ...saving })
    const declined = { card: { ...typed.card, number: '4000000000000002' } }
    expect(
      await confirm(session, { payment_method: declined, save_payment_method: true }),
    ).toMatchObject({ status: 402 })
    expect((await stripe.customers.listPaymentMethods(customer)).data).toEqual([])
  })

  it.each([
    ['is not enabled', async () => ({ customer: (await newCustomer()).id })],
    ['has no customer to do it for', async () => saving],
  ])('do not come where saving %s, and nothing is paid', async (_why, params) => {
    const stripe = shop().stripe()
    const session = await openSession(stripe, await params())
    expect((await read(session)).answer.asks.savedCards).toEqual({ save: false, remove: false })
    expect(await confirm(session, { save_payment_method: true })).toMatchObject({
      status: 400,
      answer: { error: { param: 'save_payment_method' } },
    })
    await expect(stripe.checkout.sessions.retrieve(session.id)).resolves.toMatchObject({
      status: 'open',
      payment_intent: null,
    })
  })

  it('are removed by the shopper where that is enabled', async () => {
    const stripe = shop().stripe()
    const ada = await newCustomer()
    const [hidden, shown] = [await keep(ada, 'limited'), await keep(ada, 'always')]
    const session = await openSession(stripe, { customer: ada.id, ...removing })
    expect(await remove(session, hidden)).toMatchObject({ status: 400 })
    expect(await remove(session, shown)).toMatchObject({
      status: 200,
      answer: { session: { savedPaymentMethods: [] } },
    })
    expect(await stripe.paymentMethods.retrieve(shown)).toMatchObject({ customer: null })
    const { data } = await stripe.events.list({ type: 'payment_method.detached' })
    expect(data).toMatchObject([{ data: { object: { id: shown } } }])
  })

  it('are not removed elsewhere', async () => {
    const stripe = shop().stripe()
    const ada = await newCustomer()
    const id = await keep(ada, 'always')
    const session = await openSession(stripe, { customer: ada.id })
    expect(await remove(session, id)).toMatchObject({ status: 400 })
    expect(await stripe.paymentMethods.retrieve(id)).toMatchObject({ customer: ada.id })
  })
})
