import type {
  StripeCheckoutConfirmResult,
  StripeCheckoutFormChangeEvent,
  StripeCheckoutFormOptions,
} from '@stripe/stripe-js'
import type { Stripe } from 'stripe'
import { expect, test } from 'vitest'

import { findingsInThemes, frameOf, openFormStage } from '../../testing/element-stage.ts'

const frame = frameOf('Secure checkout form frame')
const { field, within } = frame
const button = (name: string) => within().getByRole('button', { name })

const label = (custom: string) => ({ type: 'custom' as const, custom })
// Keys that are numbers would come first in an object.
const custom_fields: Stripe.Checkout.SessionCreateParams.CustomField[] = [
  {
    key: 'engraving',
    type: 'text',
    label: label('Engraving'),
    text: { minimum_length: 2, maximum_length: 9 },
  },
  {
    key: '2',
    type: 'dropdown',
    label: label('Wrap'),
    dropdown: { options: [{ label: 'Red paper', value: 'red' }], default_value: 'red' },
  },
  { key: '1', type: 'numeric', label: label('Guests'), optional: true },
]

/** A page with the form, that confirms when it is told to. */
async function openForm(
  options: StripeCheckoutFormOptions = {},
  params: Stripe.Checkout.SessionCreateParams = {},
) {
  const stage = await openFormStage({ previews: false, params: { custom_fields, ...params } })
  const form = stage.checkout.createForm(options)
  const changes: StripeCheckoutFormChangeEvent[] = []
  const results: StripeCheckoutConfirmResult[] = []
  form.on('change', (event) => changes.push(event))
  form.on('confirm', async (formConfirmEvent) => {
    results.push(await stage.actions.confirm({ redirect: 'if_required', formConfirmEvent }))
  })
  await stage.put(form)
  return { ...stage, changes, results }
}

test('the form asks for the shop’s own fields, and the session holds what they held', async () => {
  const { shop, changes, results } = await openForm()
  const labels = [...frame.document().querySelectorAll('label[for^=customFields]')].map(
    (node) => node.textContent,
  )
  expect(labels).toEqual(['Engraving', 'Wrap', 'Guests (optional)'])
  await expect.element(field('Engraving')).toHaveAttribute('autocomplete', 'off')
  await expect.element(field('Engraving')).toHaveAttribute('maxlength', '9')
  await expect.element(field('Wrap')).toHaveDisplayValue('Red paper')
  await field('Engraving').fill(' For Ada ')
  await field('Guests (optional)').fill('0a07')
  await expect.element(field('Guests (optional)')).toHaveValue('007')
  await frame.typeCard()
  expect(changes.at(-1)).toMatchObject({
    complete: true,
    value: { customFields: { engraving: 'For Ada', 1: '007', 2: 'red' } },
    status: { customFields: { complete: true, empty: false } },
  })
  await button('Pay $100.00').click()
  await expect.poll(() => results).toMatchObject([{ type: 'success' }])
  const paid = await shop.stripe.checkout.sessions.retrieve(shop.id)
  expect(paid.custom_fields).toMatchObject([
    { key: 'engraving', text: { value: 'For Ada' } },
    { key: '2', dropdown: { value: 'red' } },
    { key: '1', numeric: { value: '007' } },
  ])
})

test('nothing is paid before the required ones are filled in', async () => {
  const { actions, changes, results } = await openForm()
  await frame.typeCard()
  await field('Wrap').selectOptions('Select')
  await button('Pay $100.00').click()
  await expect.element(field('Engraving')).toHaveFocus()
  await expect.element(within().getByText('Your Engraving is incomplete.')).toBeVisible()
  await expect.element(within().getByText('Your Wrap is incomplete.')).toBeVisible()
  expect(await actions.validateElements()).toMatchObject({
    error: { message: 'Your Engraving is incomplete.' },
  })
  await field('Wrap').selectOptions('Red paper')
  await field('Engraving').fill('A')
  await button('Pay $100.00').click()
  await expect.element(within().getByText('Your Engraving is incomplete.')).toBeVisible()
  expect(changes.at(-1)).toMatchObject({
    complete: false,
    status: { customFields: { complete: false, empty: false } },
  })
  expect(results).toEqual([])
})

test('a wallet opens once they are filled in, and they go along', async () => {
  const { shop, results } = await openForm()
  const sheet = frameOf('GPay payment sheet').within()
  await button('Buy with GPay').click()
  await expect.element(field('Engraving')).toHaveFocus()
  expect(document.querySelector('dialog')).toBeNull()
  await field('Engraving').fill('For Ada')
  await button('Buy with GPay').click()
  await sheet.getByRole('button', { name: 'Pay $100.00' }).click()
  await expect.poll(() => results).toMatchObject([{ type: 'success' }])
  const paid = await shop.stripe.checkout.sessions.retrieve(shop.id)
  expect(paid.custom_fields).toMatchObject([{ text: { value: 'For Ada' } }, {}, {}])
})

test('they go along with an order that costs nothing, and stay while it is drawn anew', async () => {
  const { shop, results } = await openForm({}, { allow_promotion_codes: true })
  const coupon = await shop.stripe.coupons.create({ percent_off: 100, duration: 'once' })
  const promotion = { type: 'coupon' as const, coupon: coupon.id }
  await shop.stripe.promotionCodes.create({ code: 'FREE', promotion })
  await field('Engraving').fill('For Ada')
  await field('Promotion code (optional)').fill('FREE')
  await button('Apply').click()
  await button('Complete order').click()
  await expect.poll(() => results).toMatchObject([{ type: 'success' }])
  const paid = await shop.stripe.checkout.sessions.retrieve(shop.id)
  expect(paid).toMatchObject({
    amount_total: 0,
    custom_fields: [{ text: { value: 'For Ada' } }, {}, {}],
  })
})

test('the compact form goes on only from fields that are filled in', async () => {
  await openForm({ layout: 'compact' })
  await button('Continue').click()
  await expect.element(field('Engraving')).toHaveFocus()
  await field('Engraving').fill('For Ada')
  await button('Continue').click()
  await expect.element(field('Card number')).toBeVisible()
})

test('they have no axe finding, whatever the theme', async () => {
  const { checkout, actions } = await openForm()
  await actions.validateElements()
  expect(await findingsInThemes(frame, checkout.changeAppearance)).toEqual([])
})
