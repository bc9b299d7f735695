import { afterEach, expect, test } from 'vitest'

import { openCheckout, openShop } from '../../testing/open-checkout.ts'

afterEach(() => document.body.replaceChildren())

test('without an element on the page there is nothing to validate', async () => {
  const { actions, checkout } = await openCheckout(await openShop())
  const nothing = { type: 'error', error: { code: 'no_elements', validation_errors: [] } }
  expect(await actions.validateElements()).toMatchObject(nothing)
  const element = checkout.createPaymentElement()
  expect(await actions.validateElements()).toMatchObject(nothing)
  element.mount(document.body)
  expect(await actions.validateElements()).toMatchObject({ error: { code: 'validation_error' } })
  element.destroy()
  expect(await actions.validateElements()).toMatchObject(nothing)
})

test('nothing is paid while an address on the page is incomplete', async () => {
  const shop = await openShop()
  await shop.discount(100_00)
  const { actions, checkout } = await openCheckout(shop)
  checkout.createBillingAddressElement().mount(document.body)
  await expect.poll(() => actions.validateElements()).toMatchObject({ type: 'error' })
  const confirmation = actions.confirm({ redirect: 'if_required' })
  expect(await confirmation).toMatchObject({ type: 'error', error: { code: null } })
  expect(actions.getSession().status.type).toBe('open')
})

test('each element says what is missing, and the first of them is the message', async () => {
  const { actions, checkout } = await openCheckout(await openShop())
  checkout.createPaymentElement().mount(document.body)
  const message = 'Your card number is incomplete.'
  await expect
    .poll(() => actions.validateElements())
    .toEqual({
      type: 'error',
      error: {
        code: 'validation_error',
        message,
        validation_errors: [{ element: 'payment', message }],
      },
    })
  expect(actions.getSession().status.type).toBe('open')
})
