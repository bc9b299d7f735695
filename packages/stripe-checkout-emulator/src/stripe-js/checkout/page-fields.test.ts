import type { StripeCheckoutSession } from '@stripe/stripe-js'
import { describe, expect, test } from 'vitest'

import { openCheckout, openShop } from '../../testing/open-checkout.ts'

const withoutRedirect = { redirect: 'if_required' } as const

async function openPage({ email = 'ada@example.com' }: { email?: string | null } = {}) {
  const shop = await openShop({ email })
  const { actions, checkout } = await openCheckout(shop)
  const changes: StripeCheckoutSession[] = []
  checkout.on('change', (session) => changes.push(session))
  return { ...shop, actions, changes }
}

describe('what the page says of the shopper', () => {
  test('is shown at once, told once, and outlives a re-read', async () => {
    const { actions, changes } = await openPage()
    await actions.updatePhoneNumber('+15551234567')
    await actions.updateIndividualName('Ada Lovelace')
    expect(await actions.updateBusinessName('Analytical Engines')).toMatchObject({
      type: 'success',
      session: { businessName: 'Analytical Engines' },
    })
    expect(changes).toHaveLength(3)
    await actions.runServerUpdate(async () => undefined)
    expect(actions.getSession()).toMatchObject({
      phoneNumber: '+15551234567',
      businessName: 'Analytical Engines',
      nameCollection: { individualName: 'Ada Lovelace', businessName: 'Analytical Engines' },
    })
  })

  test('reaches the shop with the payment', async () => {
    const { actions, discount, stripe, id } = await openPage({ email: null })
    await actions.updateEmail('grace@example.com')
    await actions.updatePhoneNumber('+15551234567')
    await actions.updateIndividualName('Grace Hopper')
    await actions.updateBusinessName('Compilers Inc.')
    await actions.runServerUpdate(() => discount(100_00))
    await actions.confirm(withoutRedirect)
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({
      customer_details: {
        email: 'grace@example.com',
        phone: '+15551234567',
        individual_name: 'Grace Hopper',
        business_name: 'Compilers Inc.',
        name: 'Grace Hopper',
      },
    })
  })

  test('can be taken back', async () => {
    const { actions } = await openPage()
    await actions.updatePhoneNumber('+15551234567')
    await actions.updateIndividualName('Ada Lovelace')
    await actions.updatePhoneNumber(null)
    await actions.updateIndividualName(null)
    expect(actions.getSession()).toMatchObject({ phoneNumber: null, nameCollection: null })
  })

  test('is a text or null', async () => {
    const { actions } = await openPage()
    // A page in plain JavaScript may pass what it likes.
    const passed = (value: unknown) => actions.updatePhoneNumber(value as string)
    expect(() => passed(15551234567)).toThrow(expect.objectContaining({ name: 'IntegrationError' }))
  })

  test('may be known from the start; what the session knows goes before it', async () => {
    const defaultValues = { email: 'grace@example.com', phoneNumber: '+15551234567' }
    const open = async (email: string | null) =>
      (await openCheckout(await openShop({ email }), {}, { defaultValues })).actions.getSession()
    expect(await open(null)).toMatchObject(defaultValues)
    expect(await open('ada@example.com')).toMatchObject({
      email: 'ada@example.com',
      phoneNumber: '+15551234567',
    })
  })
})

test('what is said with the confirmation goes before what the page said', async () => {
  const { actions, discount, stripe, id } = await openPage({ email: null })
  await actions.updateEmail('ada@example.com')
  await actions.updatePhoneNumber('+441234567890')
  await actions.runServerUpdate(() => discount(100_00))
  const address = { country: 'GB', postal_code: 'SW1Y 4JH' }
  await actions.confirm({
    ...withoutRedirect,
    email: 'grace@example.com',
    phoneNumber: '+15551234567',
    billingAddress: { name: 'Grace Hopper', address },
    shippingAddress: { name: 'Howard Aiken', address },
  })
  expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({
    customer_details: { email: 'grace@example.com', phone: '+15551234567', address },
    collected_information: { shipping_details: { name: 'Howard Aiken', address } },
  })
})
