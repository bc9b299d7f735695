import type { StripeCheckoutContact } from '@stripe/stripe-js'
import type { Stripe } from 'stripe'
import { describe, expect, test } from 'vitest'

import { openCheckout, openShop } from '../../testing/open-checkout.ts'

const ada: StripeCheckoutContact = {
  name: 'Ada Lovelace',
  address: {
    country: 'GB',
    line1: '12 St James’s Square',
    city: 'London',
    postal_code: 'SW1Y 4JH',
  },
}
const shown = { ...ada, address: { ...ada.address, line2: null, state: null } }
const paris: StripeCheckoutContact = { address: { country: 'FR', line1: '1 rue de Rivoli' } }

/** Sent to Britain or the States, for $5.00 or faster for $15.00. */
const sent: Stripe.Checkout.SessionCreateParams = {
  shipping_address_collection: { allowed_countries: ['GB', 'US'] },
  shipping_options: [rate('Standard', 500), rate('Express', 1500)],
}

function rate(display_name: string, amount: number) {
  const fixed_amount = { amount, currency: 'usd' }
  return { shipping_rate_data: { type: 'fixed_amount' as const, display_name, fixed_amount } }
}

async function openPage(params: Stripe.Checkout.SessionCreateParams = sent) {
  const shop = await openShop({ previews: false, params })
  const { actions } = await openCheckout(shop)
  return { ...shop, actions }
}

describe('updateShippingOption', () => {
  test('takes one of those that are offered, and the total follows', async () => {
    const { actions, stripe, id } = await openPage()
    const [standard, express] = actions.getSession().shippingOptions
    expect(actions.getSession()).toMatchObject({
      shipping: { shippingOption: { id: standard?.id, amount: '$5.00' } },
      total: { shippingRate: { amount: '$5.00' }, total: { amount: '$105.00' } },
    })
    expect(await actions.updateShippingOption(express?.id ?? '')).toMatchObject({
      type: 'success',
      session: {
        shipping: { shippingOption: { displayName: 'Express' } },
        total: { total: { amount: '$115.00' } },
      },
    })
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({
      shipping_cost: { amount_total: 1500, shipping_rate: express?.id },
    })
  })

  test('resolves to an error for another', async () => {
    const { actions } = await openPage()
    expect(await actions.updateShippingOption('shr_drone')).toMatchObject({
      type: 'error',
      error: { code: null },
    })
    expect(actions.getSession().total.total.amount).toBe('$105.00')
  })
})

describe('updateShippingAddress', () => {
  test('is shown to the page and to the shop’s server, and can be taken back', async () => {
    const { actions, stripe, id } = await openPage()
    expect(await actions.updateShippingAddress(ada)).toMatchObject({
      type: 'success',
      session: { shippingAddress: shown },
    })
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({
      collected_information: { shipping_details: shown },
    })
    expect(await actions.updateShippingAddress(null)).toMatchObject({
      session: { shippingAddress: null },
    })
  })

  test('is what a session that is sent somewhere needs to be confirmed', async () => {
    const { actions } = await openPage()
    expect(actions.getSession().canConfirm).toBe(false)
    await actions.updateShippingAddress(ada)
    expect(actions.getSession().canConfirm).toBe(true)
  })

  test.each([
    ['a country that is not sent to', paris],
    ['a country that there is not', { address: { country: 'Atlantis' } }],
  ])('resolves to an error for %s', async (_, contact) => {
    const { actions } = await openPage()
    expect(await actions.updateShippingAddress(contact)).toMatchObject({
      type: 'error',
      error: { code: null },
    })
    expect(actions.getSession().shippingAddress).toBeNull()
  })

  test('is refused where the shipping details are the server’s, who sets them', async () => {
    const { actions, stripe, id } = await openPage({
      ...sent,
      permissions: { update_shipping_details: 'server_only' },
    })
    expect(await actions.updateShippingAddress(ada)).toMatchObject({
      type: 'error',
      error: { code: null, message: expect.stringContaining('update_shipping_details') },
    })
    await actions.runServerUpdate(() =>
      stripe.checkout.sessions.update(id, {
        collected_information: {
          shipping_details: {
            name: 'Ada Lovelace',
            address: { country: 'GB', line1: '12 St James’s Square' },
          },
        },
      }),
    )
    expect(actions.getSession().shippingAddress?.address.country).toBe('GB')
  })

  test('takes nothing but an address', async () => {
    const { actions } = await openPage()
    // A page in plain JavaScript may pass what it likes.
    const passed = (value: unknown) => actions.updateShippingAddress(value as typeof ada)
    const mistake = expect.objectContaining({ name: 'IntegrationError' })
    expect(() => passed({ country: 'GB' })).toThrow(mistake)
    expect(() => passed(undefined)).toThrow(mistake)
  })
})

describe('updateBillingAddress', () => {
  test('may be anywhere, and is who pays', async () => {
    const { actions } = await openPage()
    expect(await actions.updateBillingAddress(paris)).toMatchObject({
      type: 'success',
      session: { billingAddress: { name: null, address: { country: 'FR' } } },
    })
    expect(await actions.updateBillingAddress(null)).toMatchObject({
      session: { billingAddress: null },
    })
  })
})

async function openWith(
  defaultValues: { shippingAddress?: typeof ada; billingAddress?: typeof ada },
  params = sent,
) {
  const shop = await openShop({ previews: false, params })
  const { actions } = await openCheckout(shop, {}, { defaultValues })
  return actions
}

describe('default values', () => {
  test('are the addresses of a session that has none', async () => {
    const actions = await openWith({ shippingAddress: ada, billingAddress: paris })
    expect(actions.getSession()).toMatchObject({
      shippingAddress: shown,
      billingAddress: { address: { country: 'FR' } },
      canConfirm: true,
    })
  })

  test('are left out where they would be refused', async () => {
    const actions = await openWith({ shippingAddress: paris, billingAddress: paris })
    expect(actions.getSession()).toMatchObject({
      shippingAddress: null,
      billingAddress: { address: { country: 'FR' } },
    })
  })
})
