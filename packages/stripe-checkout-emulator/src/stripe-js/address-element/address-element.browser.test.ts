import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { findingsInThemes, frameOf, openStage } from '../../testing/element-stage.ts'

const title = 'Secure address input frame'
const { field, document: frameDocument, within } = frameOf(title)

async function fillAddress(name = 'Ada Lovelace') {
  await field('Full name').fill(name)
  await field('Address line 1').fill('510 Townsend St')
  await field('City').fill('San Francisco')
  await field('State').selectOptions('CA')
  await field('ZIP code').fill('94103')
}

const townsend = {
  country: 'US',
  line1: '510 Townsend St',
  line2: null,
  city: 'San Francisco',
  state: 'CA',
  postal_code: '94103',
}
const ada = {
  name: 'Ada Lovelace',
  address: {
    line1: '12 St James’s Square',
    city: 'London',
    state: '',
    postal_code: 'SW1Y 4JH',
    country: 'GB',
  },
}

afterEach(() => page.viewport(414, 896))

describe('a shipping address', () => {
  test('that is complete goes to the session', async () => {
    const { checkout, actions, put } = await openStage({})
    const element = await put(checkout.createShippingAddressElement())
    const complete: boolean[] = []
    element.on('change', (event) => complete.push(event.complete))
    await fillAddress()
    await expect
      .poll(() => actions.getSession().shippingAddress)
      .toEqual({ name: 'Ada Lovelace', address: townsend })
    expect(complete.at(-1)).toBe(true)
    expect(complete.slice(0, -1)).not.toContain(true)
    expect(await element.getValue()).toEqual({
      complete: true,
      isNewAddress: true,
      value: { name: 'Ada Lovelace', address: townsend },
    })
  })

  test('goes there once, and again when it is mended', async () => {
    const { checkout, put } = await openStage({})
    const seen = new Set<string>()
    checkout.on('change', ({ shippingAddress }) => seen.add(JSON.stringify(shippingAddress)))
    await put(checkout.createShippingAddressElement())
    await fillAddress()
    await expect.poll(() => [...seen].at(-1)).toContain('94103')
    // At once: who stops between two letters has sent what is there by then.
    await field('Full name').fill('Ada Lovelace Byron')
    await expect.poll(() => [...seen].at(-1)).toContain('Ada Lovelace Byron')
    expect([...seen].filter((shown) => shown !== 'null')).toHaveLength(2)
  })

  test('keeps the checkout from being confirmed until it is whole', async () => {
    const { checkout, actions, put } = await openStage({})
    await put(checkout.createShippingAddressElement())
    expect(actions.getSession().canConfirm).toBe(false)
    await fillAddress()
    await expect.poll(() => actions.getSession().canConfirm).toBe(true)
    await field('City').fill('')
    expect(actions.getSession().canConfirm).toBe(false)
  })

  test('is validated with the other elements', async () => {
    const { checkout, actions, put } = await openStage({})
    await put(checkout.createShippingAddressElement())
    expect(await actions.validateElements()).toMatchObject({
      type: 'error',
      error: {
        validation_errors: [{ element: 'shippingAddress', message: 'Your name is incomplete.' }],
      },
    })
    await expect.element(field('Full name')).toHaveFocus()
    await expect.element(within().getByText('Your ZIP code is incomplete.')).toBeVisible()
    await fillAddress()
    expect(await actions.validateElements()).toMatchObject({ type: 'success' })
  })

  test('begins with what the session has', async () => {
    const { checkout, actions, put } = await openStage({})
    await actions.updateShippingAddress({ name: 'Ada Lovelace', address: townsend })
    const element = await put(checkout.createShippingAddressElement())
    await expect.element(field('City')).toHaveValue('San Francisco')
    await expect.element(field('State')).toHaveValue('CA')
    expect(await element.getValue()).toMatchObject({ complete: true })
  })

  test('says why the session does not take it', async () => {
    const params = { permissions: { update_shipping_details: 'server_only' as const } }
    const { checkout, put } = await openStage({ shop: { params } })
    await put(checkout.createShippingAddressElement())
    await fillAddress()
    await expect.element(within().getByText(/updated by the server only/)).toBeVisible()
  })

  test('is in a country that the shop sends to, named in the page’s language', async () => {
    const allowed_countries = ['AT' as const, 'DE' as const]
    const params = { shipping_address_collection: { allowed_countries } }
    const { checkout, put } = await openStage({ shop: { params }, locale: 'de-CH' })
    await put(checkout.createShippingAddressElement())
    const country = frameDocument().querySelector('select')
    expect([...(country?.options ?? [])].map(({ text }) => text)).toEqual([
      'Deutschland',
      'Österreich',
    ])
    expect(country).toMatchObject({ value: 'AT', lang: 'de-CH' })
  })

  test('changes the form with the country, and keeps what was typed', async () => {
    const { checkout, put } = await openStage({})
    await put(checkout.createShippingAddressElement())
    await fillAddress()
    await field('Country or region').click()
    await field('Country or region').selectOptions('DE')
    expect(frameDocument().activeElement).toHaveAttribute('name', 'country')
    await expect.element(field('Postal code')).toHaveValue('94103')
    await expect.element(field('State')).not.toBeInTheDocument()
    await field('Country or region').selectOptions('JP')
    await expect.element(field('Prefecture')).toHaveValue('')
    await field('Country or region').selectOptions('GB')
    await userEvent.clear(field('Postal code'))
    await userEvent.type(field('Postal code'), 'sw1y 4jh')
    await expect.element(field('Postal code')).toHaveValue('SW1Y 4JH')
  })

  test('has the names that browsers and end-to-end suites fill it in by', async () => {
    const { checkout, put } = await openStage({})
    await put(checkout.createShippingAddressElement({ fields: { phone: 'always' } }))
    const controls = [...frameDocument().querySelectorAll<HTMLInputElement>('[name]')]
    expect(controls.map((it) => [it.name, it.autocomplete, it.id])).toEqual([
      ['name', 'shipping name', 'shippingAddress-nameInput'],
      ['country', 'shipping country', 'shippingAddress-countryInput'],
      ['addressLine1', 'shipping address-line1', 'shippingAddress-addressLine1Input'],
      ['addressLine2', 'shipping address-line2', 'shippingAddress-addressLine2Input'],
      ['locality', 'shipping address-level2', 'shippingAddress-localityInput'],
      ['administrativeArea', 'shipping address-level1', 'shippingAddress-administrativeAreaInput'],
      ['postalCode', 'shipping postal-code', 'shippingAddress-postalCodeInput'],
      ['phone', 'shipping tel', 'shippingAddress-phoneInput'],
    ])
  })
})

describe('the options', () => {
  test('ask for names and a phone number as they say', async () => {
    const { checkout, actions, put } = await openStage({})
    const element = await put(
      checkout.createBillingAddressElement({
        display: { name: 'split' },
        fields: { phone: 'always' },
      }),
    )
    await field('First name').fill('Ada')
    await field('Last name').fill('Lovelace')
    await field('Address line 1').fill('510 Townsend St')
    await field('City').fill('San Francisco')
    await field('State').selectOptions('California')
    await field('ZIP code').fill('94103')
    expect(await element.getValue()).toMatchObject({ complete: false })
    await field('Phone number').fill('+1 415 555 0100')
    expect((await element.getValue()).value).toMatchObject({
      name: 'Ada Lovelace',
      firstName: 'Ada',
      lastName: 'Lovelace',
      phone: '+1 415 555 0100',
    })
    await expect.poll(() => actions.getSession().phoneNumber).toBe('+1 415 555 0100')
    element.update({ display: { name: 'organization' } })
    await expect.element(field('Organization')).toBeVisible()
    element.update({ fields: { name: 'never' } })
    await expect.element(field('Organization')).not.toBeInTheDocument()
  })

  test('offer the page’s contacts, the first of them chosen', async () => {
    const { checkout, actions, put } = await openStage({})
    const element = await put(checkout.createBillingAddressElement({ contacts: [ada] }))
    expect(await element.getValue()).toMatchObject({ complete: true, isNewAddress: false })
    await expect.poll(() => actions.getSession().billingAddress?.address.city).toBe('London')
    await expect.element(field('Full name')).not.toBeVisible()
    await within().getByText('New address').click()
    await expect.element(field('Full name')).toBeVisible()
    expect(await element.getValue()).toMatchObject({ complete: false, isNewAddress: true })
  })

  test('that are not emulated are refused', async () => {
    const { checkout, put } = await openStage({})
    const element = await put(checkout.createBillingAddressElement())
    expect(() => element.update({ blockPoBox: true })).toThrow('blockPoBox is not emulated')
  })
})

describe('two addresses', () => {
  test('are one, unless the shopper says otherwise', async () => {
    const { checkout, actions, put } = await openStage({})
    await put(checkout.createShippingAddressElement())
    const billing = await put(checkout.createBillingAddressElement())
    const second = frameOf(title, 1)
    await expect.element(second.field('Billing address is same as shipping')).toBeChecked()
    await expect.element(second.field('Full name')).not.toBeVisible()
    await fillAddress()
    await expect
      .poll(() => actions.getSession().billingAddress)
      .toEqual({ name: 'Ada Lovelace', address: townsend })
    expect(await billing.getValue()).toMatchObject({ complete: true })
    await second.field('Billing address is same as shipping').click()
    await expect.element(second.field('Full name')).toBeVisible()
    expect(await billing.getValue()).toMatchObject({ complete: false })
  })

  test('stay two where the session has two already', async () => {
    const { checkout, actions, put } = await openStage({})
    await actions.updateShippingAddress({ name: 'Ada Lovelace', address: townsend })
    await actions.updateBillingAddress(ada)
    await put(checkout.createShippingAddressElement())
    const billing = await put(checkout.createBillingAddressElement())
    const second = frameOf(title, 1)
    await expect.element(second.field('Billing address is same as shipping')).not.toBeChecked()
    await expect.element(second.field('Town or city')).toHaveValue('London')
    expect(await billing.getValue()).toMatchObject({ value: { address: { city: 'London' } } })
    expect(actions.getSession().billingAddress?.address.city).toBe('London')
  })

  test('are asked for apart where the page wants it', async () => {
    const { checkout, put } = await openStage({ elements: { syncAddressCheckbox: 'none' } })
    await put(checkout.createShippingAddressElement())
    await put(checkout.createBillingAddressElement())
    await expect.element(frameOf(title, 1).field('Full name')).toBeVisible()
    expect(frameOf(title, 1).document().querySelector('[type=checkbox]')).toBeNull()
  })
})

test('leaves country and postal code of the card to the billing address', async () => {
  const { checkout, actions, put } = await openStage({})
  await put(checkout.createPaymentElement())
  const card = frameOf('Secure payment input frame')
  await expect.element(card.field('ZIP code')).toBeVisible()
  const billing = await put(checkout.createBillingAddressElement())
  await expect.element(card.field('ZIP code')).not.toBeInTheDocument()
  await fillAddress()
  await card.typeCard('4242424242424242', null)
  expect(await actions.confirm({ redirect: 'if_required' })).toMatchObject({
    type: 'success',
    session: { billingAddress: { address: townsend } },
  })
  billing.destroy()
  await expect.element(card.field('ZIP code')).toBeVisible()
})

describe('the frame', () => {
  test('is gone through by the keyboard alone', async () => {
    const { checkout, put } = await openStage({})
    const element = await put(checkout.createShippingAddressElement())
    element.focus()
    const visited = []
    for (const _ of [1, 2, 3, 4, 5, 6, 7]) {
      visited.push(frameDocument().activeElement?.getAttribute('name'))
      await userEvent.keyboard('{Tab}')
    }
    expect(visited).toEqual([
      'name',
      'country',
      'addressLine1',
      'addressLine2',
      'locality',
      'administrativeArea',
      'postalCode',
    ])
  })

  test('keeps what was typed when it is moved', async () => {
    const { checkout, put } = await openStage({})
    const element = await put(checkout.createShippingAddressElement())
    await fillAddress()
    const other = document.createElement('div')
    document.body.append(other)
    element.mount(other)
    await expect.element(field('City')).toHaveValue('San Francisco')
    element.clear()
    await expect.element(field('City')).toHaveValue('')
    element.destroy()
    expect(checkout.getShippingAddressElement()).toBeNull()
    other.remove()
  })

  test('has no axe finding, whatever the theme', async () => {
    const { checkout, actions, put } = await openStage({})
    await put(
      checkout.createShippingAddressElement({ contacts: [ada], fields: { phone: 'always' } }),
    )
    await within().getByText('New address').click()
    await actions.validateElements()
    expect(await findingsInThemes(frameOf(title), checkout.changeAppearance)).toEqual([])
  })
})
