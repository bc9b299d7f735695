import type {
  StripeCheckoutConfirmResult,
  StripeCheckoutFormChangeEvent,
  StripeCheckoutFormOptions,
} from '@stripe/stripe-js'
import type { Stripe } from 'stripe'
import { afterEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'

import { findingsInThemes, frameOf, openFormStage } from '../../testing/element-stage.ts'

const frame = frameOf('Secure checkout form frame')
const { field, within } = frame
const button = (name: string) => within().getByRole('button', { name })

const everything: Stripe.Checkout.SessionCreateParams = {
  allow_promotion_codes: true,
  billing_address_collection: 'required',
  consent_collection: { terms_of_service: 'required' },
  name_collection: { business: { enabled: true, optional: true } },
  phone_number_collection: { enabled: true },
  shipping_address_collection: { allowed_countries: ['US', 'GB'] },
  shipping_options: [rate('Standard', 500), rate('Express', 1500)],
  tax_id_collection: { enabled: true },
}
function rate(display_name: string, amount: number) {
  return {
    shipping_rate_data: {
      display_name,
      type: 'fixed_amount' as const,
      fixed_amount: { amount, currency: 'usd' },
    },
  }
}

/** A page with the form, that confirms when it is told to. */
async function openForm(
  shop: Parameters<typeof openFormStage>[0] = {},
  options: StripeCheckoutFormOptions = {},
) {
  // A form takes no permissions: nothing of it is the server's alone.
  const stage = await openFormStage({ previews: false, ...shop })
  const form = stage.checkout.createForm(options)
  const changes: StripeCheckoutFormChangeEvent[] = []
  const results: StripeCheckoutConfirmResult[] = []
  form.on('change', (event) => changes.push(event))
  form.on('confirm', async (formConfirmEvent) => {
    results.push(await stage.actions.confirm({ redirect: 'if_required', formConfirmEvent }))
  })
  await stage.put(form)
  return { ...stage, form, changes, results }
}

const fillCard = () => frame.typeCard('4242424242424242', null)

async function fillAddress() {
  await field('Full name').first().fill('Ada Lovelace')
  await field('Address line 1').first().fill('510 Townsend St')
  await field('City').first().fill('San Francisco')
  await field('State').first().selectOptions('CA')
  await field('ZIP code').first().fill('94103')
}

afterEach(() => page.viewport(414, 896))

describe('the form', () => {
  test('asks for what is needed to pay, and pays', async () => {
    const { shop, changes, results } = await openForm({ email: null })
    await field('Email').fill('ada@example.com')
    await fillCard()
    await field('ZIP code').fill('94107')
    expect(changes.at(-1)).toMatchObject({
      elementType: 'checkoutForm',
      complete: true,
      empty: false,
      value: {
        customerDetails: { email: 'ada@example.com' },
        payment: { type: 'card', collapsed: false },
        adaptivePricing: { currency: 'usd' },
      },
      status: {
        customerDetails: { complete: true, empty: false },
        payment: { complete: true, empty: false },
      },
    })
    await button('Pay $100.00').click()
    await expect.poll(() => results).toMatchObject([{ type: 'success' }])
    await expect.element(button('Paid')).toBeDisabled()
    expect(await shop.stripe.checkout.sessions.retrieve(shop.id)).toMatchObject({
      payment_status: 'paid',
      customer_details: { email: 'ada@example.com' },
    })
  })

  test('asks for all that the session collects', async () => {
    const { shop, actions, form, results } = await openForm({ params: everything })
    await field('Phone number').fill('+1 415 555 0100')
    await field('Business name (optional)').first().fill('Analytical Engines')
    await fillAddress()
    await within()
      .getByRole('radio', { name: /Express/ })
      .click()
    await fillCard()
    await expect.element(field('Billing address is same as shipping')).toBeChecked()
    await field('I agree to the shop’s terms of service').click()
    await expect.element(button('Pay $115.00')).toBeVisible()
    await expect.poll(() => actions.getSession().billingAddress?.address.city).toBe('San Francisco')
    expect(await form.getValue()).toMatchObject({
      complete: true,
      value: {
        customerDetails: { phone: '+1 415 555 0100', businessName: 'Analytical Engines' },
        shippingOption: { displayName: 'Express', amount: '$15.00' },
        shippingAddress: { name: 'Ada Lovelace', address: { city: 'San Francisco' } },
        billingAddress: { name: 'Ada Lovelace', address: { city: 'San Francisco' } },
      },
    })
    await button('Pay $115.00').click()
    await expect.poll(() => results).toMatchObject([{ type: 'success' }])
    expect(await shop.stripe.checkout.sessions.retrieve(shop.id)).toMatchObject({
      amount_total: 115_00,
      consent: { terms_of_service: 'accepted' },
      customer_details: { phone: '+1 415 555 0100', name: 'Ada Lovelace' },
    })
  })

  test('pays nothing before it is whole, and leads to what is missing', async () => {
    const { actions, results } = await openForm({ email: null })
    await button('Pay $100.00').click()
    await expect.element(field('Email')).toHaveFocus()
    await expect.element(within().getByText('Your card number is incomplete.')).toBeVisible()
    expect(await actions.validateElements()).toMatchObject({
      error: {
        validation_errors: [{ element: 'checkoutForm', message: 'Your email is incomplete.' }],
      },
    })
    expect(results).toEqual([])
  })

  test('says why a payment failed', async () => {
    await openForm()
    await fillCard()
    await field('Card number').fill('4000000000000002')
    await field('ZIP code').fill('94107')
    await button('Pay $100.00').click()
    await expect.element(within().getByText('Your card was declined.')).toBeVisible()
  })

  test('takes a promotion code, and off again', async () => {
    const { shop } = await openForm({ params: { allow_promotion_codes: true } })
    const coupon = await shop.stripe.coupons.create({ percent_off: 10, duration: 'once' })
    const promotion = { type: 'coupon' as const, coupon: coupon.id }
    await shop.stripe.promotionCodes.create({ code: 'HELLO', promotion })
    await field('Promotion code (optional)').fill('GOODBYE')
    await button('Apply').click()
    await expect.element(field('Promotion code (optional)')).toHaveAttribute('aria-invalid', 'true')
    await field('Promotion code (optional)').fill('HELLO')
    await button('Apply').click()
    await expect.element(button('Pay $90.00')).toBeVisible()
    await expect.element(button('Remove')).toHaveFocus()
    await button('Remove').click()
    await expect.element(button('Pay $100.00')).toBeVisible()
  })

  test('asks for no code, and shows no wallets, where the page does not want it', async () => {
    const never = { googlePay: 'never', link: 'never' } as const
    await openForm(
      { params: { allow_promotion_codes: true } },
      {
        features: { promotionCodeCollection: 'never' },
        expressCheckout: { paymentMethods: never },
      },
    )
    await expect.element(field('Email')).toBeVisible()
    await expect.element(field('Promotion code (optional)')).not.toBeInTheDocument()
    await expect.element(within().getByText('Or pay another way')).not.toBeInTheDocument()
  })

  test('follows what the server changes, and keeps what was typed', async () => {
    const { shop, actions } = await openForm({ previews: true, params: { ui_mode: 'elements' } })
    await fillCard()
    await actions.runServerUpdate(() => shop.discount(10_00))
    await expect.element(button('Pay $90.00')).toBeVisible()
    await expect.element(field('Card number')).toHaveValue('4242 4242 4242 4242')
    await actions.runServerUpdate(() => shop.discount(100_00))
    await expect.element(button('Complete order')).toBeVisible()
    await expect.element(field('Card number')).not.toBeInTheDocument()
  })

  test('pays by a wallet, which knows everything', async () => {
    const { results } = await openForm({ email: null, params: everything })
    const sheet = frameOf('GPay payment sheet').within()
    await button('Buy with GPay').click()
    await sheet.getByRole('button', { name: 'Pay $105.00' }).click()
    await expect.poll(() => results).toMatchObject([{ type: 'success' }])
    expect(document.querySelector('dialog')).toBeNull()
  })

  test('tells that a wallet was cancelled', async () => {
    const { form } = await openForm()
    const cancelled = new Promise((resolve) => form.on('cancel', resolve))
    await button('Pay with Link').click()
    const sheet = frameOf('Link payment sheet').within()
    await sheet.getByRole('button', { name: 'Cancel' }).click()
    expect(await cancelled).toEqual({ elementType: 'checkoutForm' })
  })
})

describe('the compact form', () => {
  const compact = { layout: 'compact' } as const

  test('goes a step at a time', async () => {
    const { form, changes } = await openForm({ email: null, params: everything }, compact)
    await expect.element(field('Card number')).not.toBeVisible()
    await button('Continue').click()
    await expect.element(within().getByText('Your email is incomplete.')).toBeVisible()
    await field('Email').fill('ada@example.com')
    await field('Phone number').fill('+1 415 555 0100')
    expect(changes.at(-1)?.views).toEqual([
      { label: 'Contact', active: true, canNavigate: true },
      { label: 'Shipping', active: false, canNavigate: true },
      { label: 'Payment', active: false, canNavigate: false },
    ])
    await expect(form.setView(2)).rejects.toThrow('no view 2 that can be navigated to')
    await button('Continue').click()
    await fillAddress()
    await button('Continue').click()
    await expect.element(field('Card number')).toBeVisible()
    await expect.element(button('Pay $105.00')).toBeVisible()
    await form.setView(0)
    await expect.element(field('Email')).toBeVisible()
    await expect.element(field('Card number')).not.toBeVisible()
  })
})

test.each([{}, { layout: 'compact' }] as const)(
  'the form has no axe finding, whatever the theme: %j',
  async (options) => {
    const { checkout, actions } = await openForm({ params: everything }, options)
    await actions.validateElements()
    expect(await findingsInThemes(frame, checkout.changeAppearance)).toEqual([])
  },
)
