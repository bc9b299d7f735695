import { expect, test } from 'vitest'

import { orderInSession } from './order-in-session.ts'

const products = ['pen', 'lamp'].map((id) => ({
  id,
  name: `The ${id}`,
  description: '',
  unitAmountMinor: 100,
  currency: 'usd',
  pricesMinor: { usd: 100 },
  every: null,
  picture: id,
}))
const order = {
  shopper: 'guest',
  currency: 'usd',
  shipping: true,
  withoutPreview: false,
  items: [
    { product: 'pen', quantity: 3 },
    { product: 'lamp', quantity: 1 },
  ],
}
const lamp = { name: 'The lamp', quantity: 1 }

test('an unchanged session is for the same order, though its discount has split a line', () => {
  const split = [{ name: 'The pen', quantity: 2 }, lamp, { name: 'The pen', quantity: 1 }]
  expect(orderInSession(order, split, products)).toBe(order)
})

test('the order follows the quantities of the session, and loses what has left it', () => {
  const { items } = orderInSession(order, [{ name: 'The pen', quantity: 5 }], products)
  expect(items).toEqual([{ product: 'pen', quantity: 5 }])
})

test('what this page does not know stays as it was', () => {
  expect(orderInSession(order, [lamp], products.slice(1)).items).toEqual(order.items)
})
