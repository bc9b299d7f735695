import type { StripeCheckoutSession } from '@stripe/stripe-js'
import { expect, test } from 'vitest'

import { openShop } from '../../testing/open-checkout.ts'
import { createStripeConstructor } from '../stripe-constructor.ts'

/** A page that has shown nothing yet, on a session of which nothing is left to pay. */
async function openBlankPage() {
  const shop = await openShop()
  await shop.discount(100_00)
  const { fetch } = shop.emulator
  const stripe = createStripeConstructor({ apiBase: 'https://api.stripe.com', fetch })('pk_test_1')
  const { clientSecret } = shop
  const loaded = await stripe.initCheckoutElementsSdk({ clientSecret }).loadActions()
  if (loaded.type === 'error') throw new Error(loaded.error.message)
  const confirm = () => loaded.actions.confirm({ redirect: 'if_required' })
  return { ...shop, actions: loaded.actions, confirm, stripe }
}

test.each<[string, (session: StripeCheckoutSession) => unknown]>([
  ['nothing', () => undefined],
  ['the session, spread as React’s bindings do', (session) => ({ ...session })],
  ['the amount without its currency', ({ total }) => total.total.minorUnitsAmount],
  ['the subtotal', ({ total }) => total.subtotal.amount],
])('a page that has read %s of the total cannot confirm', async (_, read) => {
  const { actions, confirm } = await openBlankPage()
  read(actions.getSession())
  await expect(confirm()).rejects.toMatchObject({
    name: 'IntegrationError',
    message: expect.stringContaining('session.total.total.amount'),
  })
  expect(actions.getSession().status.type).toBe('open')
})

test.each<[string, (session: StripeCheckoutSession) => unknown]>([
  ['the text', ({ total }) => total.total.amount],
  [
    'all that it is made of',
    ({ currency, minorUnitsAmountDivisor, total }) => [
      currency,
      minorUnitsAmountDivisor,
      total.total.minorUnitsAmount,
    ],
  ],
])('one that has read %s can, whatever has changed since', async (_, read) => {
  const { actions, confirm } = await openBlankPage()
  read(actions.getSession())
  await actions.runServerUpdate(async () => undefined)
  expect(await confirm()).toMatchObject({ type: 'success' })
})

test('a form shows the total by itself', async () => {
  const { clientSecret, stripe } = await openBlankPage()
  const loaded = await stripe.initCheckoutFormSdk({ clientSecret }).loadActions()
  if (loaded.type === 'error') throw new Error(loaded.error.message)
  expect(await loaded.actions.confirm({ redirect: 'if_required' })).toMatchObject({
    type: 'success',
  })
})
