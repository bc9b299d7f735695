import type {
  StripeCheckoutElementsOptions,
  StripeCheckoutPaymentElementOptions,
} from '@stripe/stripe-js'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'

import { findingsInThemes, frameOf, put } from '../../testing/element-stage.ts'
import { openCheckout, openShop } from '../../testing/open-checkout.ts'
import { createStripeConstructor } from '../stripe-constructor.ts'

interface StageOptions {
  /** Of the cards that the customer has kept, the oldest first. */
  tokens?: string[]
  saving?: 'disabled' | 'enabled'
  removal?: 'disabled' | 'enabled'
  elementsOptions?: StripeCheckoutElementsOptions
  options?: StripeCheckoutPaymentElementOptions
}

const frame = frameOf('Secure payment input frame')
const radio = (name: string) => frame.within().getByRole('radio', { name: new RegExp(`^${name}`) })
const saveBox = () => frame.field('Save my payment information for faster checkout')
const removeVisa = () => frame.within().getByRole('button', { name: 'Remove Visa ending in 4242' })

const lamp = [
  {
    quantity: 1,
    price_data: { currency: 'usd', unit_amount: 100_00, product_data: { name: 'Lamp' } },
  },
]

/** A page with a Payment Element, for a customer who has kept cards. */
async function openStage(stage: StageOptions = {}) {
  const { tokens = ['tok_mastercard', 'tok_visa'], saving = 'enabled' } = stage
  const shop = await openShop()
  const { stripe } = shop
  const { id: customer } = await stripe.customers.create({ email: 'ada@example.com' })
  for (const token of tokens) {
    const { id } = await stripe.paymentMethods.create({
      type: 'card',
      card: { token },
      allow_redisplay: 'always',
    })
    await stripe.paymentMethods.attach(id, { customer })
  }
  const session = await stripe.checkout.sessions.create({
    mode: 'payment',
    ui_mode: 'elements',
    return_url: 'https://shop.example/receipt',
    customer,
    line_items: lamp,
    saved_payment_method_options: {
      payment_method_save: saving,
      payment_method_remove: stage.removal ?? 'disabled',
    },
  })
  const clientSecret = String(session.client_secret)
  const { elementsOptions = {}, options = {} } = stage
  const { actions, checkout } = await openCheckout(
    { ...shop, clientSecret },
    {},
    { elementsOptions },
  )
  const element = checkout.createPaymentElement(options)
  const heard: unknown[] = []
  element.on('change', ({ complete, value }) => heard.push({ complete, value }))
  await put(element)
  const kept = async () => (await stripe.customers.listPaymentMethods(customer)).data
  return { actions, checkout, clientSecret, element, heard, kept, session, shop, stripe }
}

const typeCard = () => frame.typeCard('5555555555554444')

test('a saved card pays at once, the newest unless the shopper chooses another', async () => {
  const { actions, heard, kept, session, stripe } = await openStage()
  await expect.element(radio('Visa ending in 4242')).toBeChecked()
  await expect.element(frame.field('Card number')).not.toBeVisible()
  await expect.element(saveBox()).not.toBeVisible()
  await expect.poll(() => actions.getSession().canConfirm).toBe(true)
  await userEvent.click(radio('Mastercard ending in 4444'))
  const [, mastercard] = await kept()
  expect(heard.at(-1)).toMatchObject({
    complete: true,
    value: { type: 'card', payment_method: { id: mastercard?.id, type: 'card' } },
  })
  expect(await actions.confirm({ redirect: 'if_required' })).toMatchObject({ type: 'success' })
  const { payment_intent } = await stripe.checkout.sessions.retrieve(session.id, {
    expand: ['payment_intent'],
  })
  expect(payment_intent).toMatchObject({ payment_method: mastercard?.id })
})

test('another card is typed, and kept only where the box is ticked', async () => {
  for (const isTicked of [false, true]) {
    const { actions, element, heard, kept } = await openStage({ tokens: ['tok_visa'] })
    await userEvent.click(radio('Use another card'))
    await expect.poll(() => actions.getSession().canConfirm).toBe(false)
    await typeCard()
    if (isTicked) await userEvent.click(saveBox())
    expect(heard.at(-1)).toEqual({
      complete: true,
      value: { type: 'card', savePaymentMethod: isTicked },
    })
    expect(await actions.confirm({ redirect: 'if_required' })).toMatchObject({ type: 'success' })
    const cards = (await kept()).map(({ card, allow_redisplay }) => [card?.last4, allow_redisplay])
    expect(cards).toEqual([...(isTicked ? [['4444', 'always']] : []), ['4242', 'always']])
    element.destroy()
  }
})

test('what the page says of keeping the card goes before the box', async () => {
  const { actions, kept } = await openStage({ tokens: [] })
  await typeCard()
  await userEvent.click(saveBox())
  const asked = { redirect: 'if_required', savePaymentMethod: false } as const
  expect(await actions.confirm(asked)).toMatchObject({ type: 'success' })
  expect(await kept()).toEqual([])
})

test('nothing is offered that the session or the page does not allow', async () => {
  const never = { enableSave: 'never', enableRedisplay: 'never' } as const
  for (const stage of [
    { tokens: [], saving: 'disabled' as const },
    { elementsOptions: { savedPaymentMethod: never } },
  ]) {
    const { element } = await openStage(stage)
    await expect.element(frame.field('Card number')).toBeVisible()
    expect(frame.document().querySelectorAll('[type=checkbox], [type=radio]')).toHaveLength(0)
    element.destroy()
  }
})

test('the form offers the same', async () => {
  const { element, session, shop, kept, stripe } = await openStage()
  element.destroy()
  const { client_secret, id } = await stripe.checkout.sessions.create({
    mode: 'payment',
    ui_mode: 'form',
    return_url: 'https://shop.example/receipt',
    customer: String(session.customer),
    line_items: lamp,
  })
  const { fetch } = shop.emulator
  const Stripe = createStripeConstructor({ apiBase: 'https://api.stripe.com', fetch })
  const clientSecret = String(client_secret)
  const checkout = Stripe('pk_test_123').initCheckoutFormSdk({ clientSecret })
  const loaded = await checkout.loadActions()
  if (loaded.type === 'error') throw new Error(loaded.error.message)
  const form = await put(checkout.createForm())
  const [visa] = await kept()
  expect((await form.getValue()).value.payment).toMatchObject({ payment_method: { id: visa?.id } })
  expect(await loaded.actions.confirm({ redirect: 'if_required' })).toMatchObject({
    type: 'success',
  })
  const { payment_intent } = await stripe.checkout.sessions.retrieve(id, {
    expand: ['payment_intent'],
  })
  expect(payment_intent).toMatchObject({ payment_method: visa?.id })
})

test('before clover nothing is offered that the page does not ask for', async () => {
  const { clientSecret, element, shop } = await openStage()
  element.destroy()
  const { fetch } = shop.emulator
  const Stripe = createStripeConstructor({
    apiBase: 'https://api.stripe.com',
    fetch,
    train: 'basil',
  })
  const fetchClientSecret = async () => clientSecret
  const auto = { savedPaymentMethod: { enableSave: 'auto', enableRedisplay: 'auto' } } as const
  for (const [elementsOptions, offered] of [[{}, 0] as const, [auto, 4] as const]) {
    const basil = await Stripe('pk_test_123').initCheckout({ fetchClientSecret, elementsOptions })
    const old = await put(basil.createPaymentElement())
    const boxes = frame.document().querySelectorAll('[type=checkbox], [type=radio]')
    expect(boxes).toHaveLength(offered)
    old.destroy()
  }
})

test('a saved card is taken away, and the focus goes to the next', async () => {
  const { element, kept } = await openStage({ removal: 'enabled' })
  const removed: unknown[] = []
  element.on('savedpaymentmethodremove', (event) => removed.push(event))
  const [visa] = await kept()
  await userEvent.click(removeVisa())
  await expect.element(radio('Mastercard ending in 4444')).toBeChecked()
  await expect.element(radio('Mastercard ending in 4444')).toHaveFocus()
  await expect.element(radio('Visa ending in 4242')).not.toBeInTheDocument()
  expect((await kept()).map(({ card }) => card?.last4)).toEqual(['4444'])
  expect(removed).toEqual([
    {
      elementType: 'payment',
      success: true,
      payment_method: expect.objectContaining({ id: visa?.id, type: 'card' }),
    },
  ])
})

test('one that cannot be taken away stays, and the shopper reads why', async () => {
  const { element, kept, stripe } = await openStage({ removal: 'enabled' })
  const removed: unknown[] = []
  element.on('savedpaymentmethodremove', ({ success, error }) => removed.push([success, error]))
  await stripe.paymentMethods.detach(String((await kept())[0]?.id))
  await userEvent.click(removeVisa())
  await expect.element(frame.within().getByText(/^No such PaymentMethod/)).toBeVisible()
  expect(removed).toEqual([[false, expect.stringContaining('No such PaymentMethod')]])
})

test('there is no button to take one away where that is not enabled, or only read', async () => {
  for (const stage of [{}, { removal: 'enabled' as const, options: { readOnly: true } }]) {
    const { element } = await openStage(stage)
    await expect.element(radio('Visa ending in 4242')).toBeChecked()
    await expect.element(removeVisa()).not.toBeInTheDocument()
    element.destroy()
  }
})

test('axe finds nothing in any theme, and the accent is the Appearance’s', async () => {
  const { checkout } = await openStage({ removal: 'enabled' })
  await expect.element(radio('Visa ending in 4242')).toBeChecked()
  expect(await findingsInThemes(frame, checkout.changeAppearance)).toEqual([])
  await userEvent.click(radio('Use another card'))
  expect(await findingsInThemes(frame, checkout.changeAppearance)).toEqual([])
  checkout.changeAppearance({ variables: { colorPrimary: '#0a7a3d' } })
  const inner = frame.document()
  const chosen = inner.querySelector('[type=radio]:checked')
  if (!chosen) throw new Error('No card is chosen.')
  expect(getComputedStyle(chosen).accentColor).toBe('rgb(10, 122, 61)')
})
