import { describe, expect, onTestFinished, test, vi } from 'vitest'

import { cardForm, typeCard } from '../../testing/card-in-page.ts'
import { openShop } from '../../testing/open-checkout.ts'
import { createStripeConstructor } from '../stripe-constructor.ts'

/** A page in plain JavaScript, with a Payment Element on it. */
async function openPlainPage() {
  const shop = await openShop()
  const { fetch } = shop.emulator
  const left: string[] = []
  const stripeJs = createStripeConstructor({
    apiBase: 'https://api.stripe.com',
    fetch,
    redirect: (url) => left.push(url),
  })('pk_test_123', { locale: 'en-US' })
  const { id, client_secret } = await shop.stripe.paymentIntents.create({
    amount: 100_00,
    currency: 'usd',
    automatic_payment_methods: { enabled: true },
  })
  const clientSecret = client_secret ?? ''
  const elements = stripeJs.elements({ clientSecret })
  const element = elements.create('payment')
  element.mount(document.body)
  onTestFinished(() => element.destroy())
  return { shop, left, id, clientSecret, stripeJs, elements, element }
}

describe('a page in plain JavaScript', () => {
  test('reads the amount that the server has written since', async () => {
    const { clientSecret, elements, id, shop, stripeJs } = await openPlainPage()
    await shop.stripe.paymentIntents.update(id, { amount: 90_00 })
    expect(await elements.fetchUpdates()).toEqual({})
    expect(await stripeJs.retrievePaymentIntent(clientSecret)).toMatchObject({
      paymentIntent: { amount: 90_00 },
    })
  })

  test('is told where nothing could be read', async () => {
    const { clientSecret, elements, shop, stripeJs } = await openPlainPage()
    const gone = { path: '/emulator/stripe-js/intent', answer: 'drop' as const, times: 9 }
    shop.emulator.namespace('default').faults.add(gone)
    expect(await elements.fetchUpdates()).toMatchObject({
      error: { message: expect.stringMatching(/\w/) },
    })
    expect(await stripeJs.retrievePaymentIntent(clientSecret)).toMatchObject({
      error: { type: 'api_connection_error' },
    })
  })

  test('leaves for the return_url once it is paid, and says there how', async () => {
    const { clientSecret, elements, id, left, stripeJs } = await openPlainPage()
    await typeCard('4242424242424242')
    const return_url = 'https://shop.example/receipt?order=7'
    void stripeJs.confirmPayment({ elements, confirmParams: { return_url } })
    await vi.waitFor(() => expect(left).toHaveLength(1))
    const { origin, pathname, searchParams } = new URL(left[0] ?? '')
    expect(origin + pathname).toBe('https://shop.example/receipt')
    expect(Object.fromEntries(searchParams)).toEqual({
      order: '7',
      payment_intent: id,
      payment_intent_client_secret: clientSecret,
      redirect_status: 'succeeded',
    })
  })

  test('stays where a card is declined', async () => {
    const { elements, left, stripeJs } = await openPlainPage()
    await typeCard('4000000000000002')
    const confirmParams = { return_url: 'https://shop.example/receipt' }
    expect(await stripeJs.confirmPayment({ elements, confirmParams })).toMatchObject({
      error: { code: 'card_declined', payment_intent: { status: 'requires_payment_method' } },
    })
    expect(left).toEqual([])
  })

  test('pays with what it says of the payer, and what was typed goes first', async () => {
    const { elements, id, shop, stripeJs } = await openPlainPage()
    await typeCard('4242424242424242')
    const address = { line1: '1 Main St', postal_code: '00000' }
    await stripeJs.confirmPayment({
      elements,
      redirect: 'if_required',
      confirmParams: {
        receipt_email: 'ada@example.com',
        payment_method_data: { billing_details: { name: 'Ada Lovelace', address } },
      },
    })
    const paid = await shop.stripe.paymentIntents.retrieve(id, { expand: ['payment_method'] })
    expect(paid).toMatchObject({
      receipt_email: 'ada@example.com',
      payment_method: {
        billing_details: {
          name: 'Ada Lovelace',
          address: { line1: '1 Main St', postal_code: '94107' },
        },
      },
    })
  })

  test('pays without elements by a PaymentMethod that it knows', async () => {
    const { clientSecret, stripeJs } = await openPlainPage()
    const paid = await stripeJs.confirmPayment({
      clientSecret,
      redirect: 'if_required',
      confirmParams: { payment_method: 'pm_card_visa' },
    })
    expect(paid).toMatchObject({ paymentIntent: { status: 'succeeded' } })
  })

  test('submits its elements before it pays', async () => {
    const { elements } = await openPlainPage()
    expect(await elements.submit()).toMatchObject({ error: { type: 'validation_error' } })
    await typeCard('4242424242424242')
    expect(await elements.submit()).toEqual({ selectedPaymentMethod: 'card' })
  })

  test('changes the looks of its element, and hears when that is done', async () => {
    const { elements, element } = await openPlainPage()
    const heard = vi.fn<() => void>()
    elements.on('update-end', heard)
    await cardForm()
    await elements.update({ appearance: { theme: 'night' } })
    expect(heard).toHaveBeenCalledOnce()
    const frame = document.querySelector<HTMLIFrameElement>('iframe[name^=__privateStripeFrame]')
    expect(frame?.style.colorScheme).toBe('dark')
    expect(elements.getElement('payment')).toBe(element)
    element.destroy()
    expect(elements.getElement('payment')).toBeNull()
  })

  test('has one Payment Element, and pays only where that is on the page', async () => {
    const { elements, element, stripeJs } = await openPlainPage()
    expect(() => elements.create('payment')).toThrow('already have a Payment Element')
    element.unmount()
    await expect(stripeJs.confirmPayment({ elements, redirect: 'if_required' })).rejects.toThrow(
      'needs a mounted Payment Element',
    )
  })

  test('is told its mistakes', async () => {
    const { clientSecret, elements, stripeJs } = await openPlainPage()
    await expect(stripeJs.confirmPayment({ elements })).rejects.toThrow('return_url')
    await expect(
      stripeJs.confirmPayment({ clientSecret, redirect: 'if_required' }),
    ).rejects.toThrow('needs elements')
    const others = { submit: elements.submit }
    await expect(
      stripeJs.confirmPayment({ elements: others, redirect: 'if_required' }),
    ).rejects.toThrow('not those of this stripe.elements()')
    await expect(stripeJs.retrievePaymentIntent('cs_test_1_secret_2')).rejects.toThrow('pi_…')
    expect(() => stripeJs.elements()).toThrow('pi_…')
    expect(() => stripeJs.elements({ clientSecret: 'seti_1_secret_2' })).toThrow(
      'SetupIntents are not emulated',
    )
  })

  test('is told by name what is not emulated', async () => {
    const { clientSecret, elements, stripeJs } = await openPlainPage()
    const deferred = { mode: 'payment', amount: 1000, currency: 'usd' } as object
    expect(() => stripeJs.elements(deferred)).toThrow('mode, amount, currency is not emulated')
    expect(() => stripeJs.elements({ clientSecret, customerSessionClientSecret: 'cuss' })).toThrow(
      'customerSessionClientSecret is not emulated',
    )
    // The types of a page in plain JavaScript.
    expect(() => elements.create('address' as 'payment')).toThrow(
      "elements.create('address') is not emulated",
    )
    await expect(elements.update({ locale: 'de' })).rejects.toThrow('locale is not emulated')
    const confirmParams = { confirmation_token: 'ctoken_1' }
    await expect(
      stripeJs.confirmPayment({ elements, redirect: 'if_required', confirmParams }),
    ).rejects.toThrow('confirmation_token is not emulated')
  })
})
