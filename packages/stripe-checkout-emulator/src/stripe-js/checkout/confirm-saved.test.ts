import { describe, expect, test } from 'vitest'

import { openCheckout, openShop } from '../../testing/open-checkout.ts'

const withoutRedirect = { redirect: 'if_required' } as const

/** A page without any element, for a customer who has kept a card. */
async function openWithCard(
  token = 'tok_visa',
  page: Parameters<typeof openCheckout>[1] = {},
  params: NonNullable<Parameters<typeof openShop>[0]>['params'] = {},
) {
  const shop = await openShop()
  const { stripe } = shop
  const customer = await stripe.customers.create({ email: 'ada@example.com' })
  const saved = await stripe.paymentMethods.create({
    type: 'card',
    card: { token },
    allow_redisplay: 'always',
  })
  await stripe.paymentMethods.attach(saved.id, { customer: customer.id })
  const session = await stripe.checkout.sessions.create({
    mode: 'payment',
    ui_mode: 'elements',
    return_url: 'https://shop.example/receipt',
    customer: customer.id,
    line_items: [
      {
        quantity: 1,
        price_data: { currency: 'usd', unit_amount: 100_00, product_data: { name: 'Lamp' } },
      },
    ],
    ...params,
  })
  const clientSecret = String(session.client_secret)
  return { stripe, session, saved, ...(await openCheckout({ ...shop, clientSecret }, page)) }
}

describe('confirm with a saved payment method', () => {
  test('pays by it, whatever elements there are', async () => {
    const { actions, saved, session, stripe } = await openWithCard()
    const [known] = actions.getSession().savedPaymentMethods ?? []
    expect(known).toMatchObject({ id: saved.id, card: { brand: 'visa', last4: '4242' } })
    expect(await actions.confirm({ ...withoutRedirect, paymentMethod: saved.id })).toMatchObject({
      type: 'success',
      session: { status: { type: 'complete', paymentStatus: 'paid' } },
    })
    const { payment_intent } = await stripe.checkout.sessions.retrieve(session.id, {
      expand: ['payment_intent'],
    })
    expect(payment_intent).toMatchObject({ status: 'succeeded', payment_method: saved.id })
  })

  test('is an error where it is unknown, and can be tried again', async () => {
    const { actions, saved } = await openWithCard()
    expect(await actions.confirm({ ...withoutRedirect, paymentMethod: 'pm_nobodys' })).toEqual({
      type: 'error',
      error: { code: null, message: "No such PaymentMethod: 'pm_nobodys'" },
    })
    expect(await actions.confirm({ ...withoutRedirect, paymentMethod: saved.id })).toMatchObject({
      type: 'success',
    })
  })

  test('is a failed payment where it is declined', async () => {
    const { actions, saved } = await openWithCard('tok_chargeCustomerFail')
    expect(await actions.confirm({ ...withoutRedirect, paymentMethod: saved.id })).toMatchObject({
      type: 'error',
      error: { code: 'paymentFailed', paymentFailed: { declineCode: 'generic_decline' } },
    })
  })

  test('asks the shopper for their bank as a typed one does', async () => {
    const asked: string[] = []
    const challenge = async ({ last4 }: { last4: string }) => {
      asked.push(last4)
      return 'authenticated' as const
    }
    const { actions, saved } = await openWithCard('tok_threeDSecure2Required', { challenge })
    expect(await actions.confirm({ ...withoutRedirect, paymentMethod: saved.id })).toMatchObject({
      type: 'success',
    })
    expect(asked).toEqual([saved.card?.last4])
  })

  test('saves nothing where the shop has not enabled that, and pays nothing', async () => {
    const { actions, saved } = await openWithCard()
    const asked = { ...withoutRedirect, paymentMethod: saved.id, savePaymentMethod: true }
    expect(await actions.confirm(asked)).toEqual({
      type: 'error',
      error: { code: null, message: expect.stringContaining('payment_method_save') },
    })
    expect(actions.getSession().status).toEqual({ type: 'open' })
  })

  test('throws for what is no id, and what is neither true nor false', async () => {
    const { actions } = await openWithCard()
    const wrong = (options: object) => Reflect.apply(actions.confirm, null, [options])
    await expect(wrong({ paymentMethod: {} })).rejects.toThrow('paymentMethod is of type object')
    await expect(wrong({ savePaymentMethod: 'yes' })).rejects.toThrow(
      'savePaymentMethod is of type string',
    )
  })
})
