import { expect, test } from 'vitest'
import { openCheckout, openShop } from '../../testing/open-checkout.ts'

test('confirm begins a subscription that is tried for nothing, with its discount', async () => {
  const shop = await openShop({
    params: {
      mode: 'subscription',
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: 'usd',
            unit_amount: 100_00,
            product_data: { name: 'Light, each month' },
            recurring: { interval: 'month' },
          },
        },
      ],
      subscription_data: { trial_period_days: 7 },
    },
  })
  await shop.discount(10_00)
  const { actions } = await openCheckout(shop)
  await expect(actions.confirm({ redirect: 'if_required' })).resolves.toMatchObject({
    type: 'success',
    session: { status: { type: 'complete', paymentStatus: 'no_payment_required' } },
  })
  const { data } = await shop.stripe.subscriptions.list({ expand: ['data.discounts'] })
  expect(data).toMatchObject([
    { status: 'trialing', discounts: [{ checkout_session: shop.id, end: null }] },
  ])
})
