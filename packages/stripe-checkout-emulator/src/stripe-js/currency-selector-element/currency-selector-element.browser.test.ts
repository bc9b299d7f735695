import { expect, test } from 'vitest'

import { findingsInThemes, frameOf, openStage } from '../../testing/element-stage.ts'

const frame = frameOf('Secure currency selector')
const { within } = frame

const euro = () => within().getByRole('radio', { name: /€90.00/ })

/** A page whose shop has put prices in two currencies into the order. */
async function openWithTwoCurrencies() {
  const stage = await openStage({})
  const { shop, checkout, actions, put } = stage
  await put(checkout.createCurrencySelectorElement())
  await actions.runServerUpdate(async () => {
    const { id: price } = await shop.stripe.prices.create({
      currency: 'usd',
      unit_amount: 100_00,
      currency_options: { eur: { unit_amount: 90_00 } },
      product_data: { name: 'Lamp' },
    })
    await shop.stripe.checkout.sessions.update(shop.id, { line_items: [{ price, quantity: 1 }] })
  })
  return stage
}

test('a session in one currency says which', async () => {
  const { checkout, put } = await openStage({})
  await put(checkout.createCurrencySelectorElement())
  await expect.element(within().getByText('You pay $100.00 (US Dollar).')).toBeVisible()
})

test('of several, the shopper chooses one', async () => {
  const { actions, shop } = await openWithTwoCurrencies()
  await expect.element(within().getByRole('radio', { name: /US Dollar/ })).toBeChecked()
  await euro().click()
  await expect.poll(() => actions.getSession().currency).toBe('eur')
  expect(actions.getSession().total.total.amount).toBe('€90.00')
  await expect.element(within().getByRole('radio', { name: /Euro/ })).toBeChecked()
  expect(await shop.stripe.checkout.sessions.retrieve(shop.id)).toMatchObject({
    currency: 'eur',
    amount_total: 90_00,
  })
})

test('says why the session does not take it, and shows the one that it has', async () => {
  const { shop } = await openWithTwoCurrencies()
  await shop.stripe.checkout.sessions.expire(shop.id)
  await euro().click()
  await expect.element(within().getByText(/expired/)).toBeVisible()
  await expect.element(within().getByRole('radio', { name: /US Dollar/ })).toBeChecked()
})

test('has no axe finding, whatever the theme', async () => {
  const { checkout } = await openWithTwoCurrencies()
  await expect.element(euro()).toBeVisible()
  expect(await findingsInThemes(frame, checkout.changeAppearance)).toEqual([])
})
