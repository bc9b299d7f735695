import type { StripeCheckoutConfirmResult } from '@stripe/stripe-js'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { axeFindings } from '../../testing/axe-findings.ts'
import { findingsInThemes, frameOf, openStage } from '../../testing/element-stage.ts'

const frame = frameOf('Secure express checkout frame')
const sheet = frameOf('GPay payment sheet')
const { within } = frame
const button = (name: string) => within().getByRole('button', { name })
const option = (name: RegExp) => sheet.within().getByRole('radio', { name })
const inSheet = (name: string) => sheet.within().getByRole('button', { name })

const withShipping = {
  shop: {
    params: {
      shipping_address_collection: { allowed_countries: ['US' as const, 'GB' as const] },
      shipping_options: [rate('Standard', 500), rate('Express', 1500)],
    },
  },
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

/** A page with the element, that confirms when the wallet does. */
async function openPage(options: Parameters<typeof openStage>[0] = {}) {
  const stage = await openStage(options)
  const { checkout, actions, put } = stage
  const element = await put(checkout.createExpressCheckoutElement())
  const results: StripeCheckoutConfirmResult[] = []
  element.on('confirm', async (event) => {
    const expressCheckoutConfirmEvent = event
    results.push(await actions.confirm({ redirect: 'if_required', expressCheckoutConfirmEvent }))
  })
  return { ...stage, element, results }
}

const shownButtons = () =>
  [...frame.document().querySelectorAll<HTMLElement>('[data-wallet]:not([hidden])')].map((it) => [
    it.dataset['wallet'],
    it.offsetHeight,
  ])

afterEach(() => page.viewport(414, 896))

describe('a wallet', () => {
  test('pays once the page confirms', async () => {
    const { shop, actions, results } = await openPage({ shop: { email: null } })
    await button('Buy with GPay').click()
    await expect.element(inSheet('Pay $100.00')).toHaveFocus()
    await inSheet('Pay $100.00').click()
    await expect.poll(() => results).toMatchObject([{ type: 'success' }])
    expect(actions.getSession().status.type).toBe('complete')
    expect(document.querySelector('dialog')).toBeNull()
    expect(await shop.stripe.checkout.sessions.retrieve(shop.id)).toMatchObject({
      payment_status: 'paid',
      customer_details: { email: 'jenny.rosen@example.com', name: 'Jenny Rosen' },
    })
  })

  test('says why a payment failed, and pays with another card', async () => {
    const { results } = await openPage()
    await button('Buy with GPay').click()
    await option(/Card ending in 0002/).click()
    await inSheet('Pay $100.00').click()
    await expect.element(sheet.within().getByText('Your card was declined.')).toBeVisible()
    await option(/Card ending in 4242/).click()
    await inSheet('Pay $100.00').click()
    await expect.poll(() => results.map(({ type }) => type)).toEqual(['error', 'success'])
  })

  test('shows what the page says of a payment that failed', async () => {
    const { checkout, put } = await openStage({})
    const element = await put(checkout.createExpressCheckoutElement())
    element.on('confirm', ({ paymentFailed }) => paymentFailed({ message: 'Not today.' }))
    await button('Buy with GPay').click()
    await inSheet('Pay $100.00').click()
    await expect.element(sheet.within().getByText('Not today.')).toBeVisible()
    await expect.element(inSheet('Pay $100.00')).toBeEnabled()
  })

  test('is cancelled by its button and by the Escape key', async () => {
    const { element } = await openPage()
    let cancelled = 0
    element.on('cancel', () => {
      cancelled += 1
    })
    await button('Buy with GPay').click()
    await inSheet('Cancel').click()
    await expect.poll(() => cancelled).toBe(1)
    await button('Buy with GPay').click()
    await expect.element(inSheet('Pay $100.00')).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => cancelled).toBe(2)
    expect(document.querySelector('dialog')).toBeNull()
  })

  test('sends the order where and how the shopper says', async () => {
    const { actions, shop, results } = await openPage(withShipping)
    await button('Buy with GPay').click()
    await expect.poll(() => actions.getSession().shippingAddress?.address.country).toBe('US')
    await option(/9 Whitechapel Rd/).click()
    await expect.poll(() => actions.getSession().shippingAddress?.address.country).toBe('GB')
    await option(/Express/).click()
    await inSheet('Pay $115.00').click()
    await expect.poll(() => results).toMatchObject([{ type: 'success' }])
    expect(await shop.stripe.checkout.sessions.retrieve(shop.id)).toMatchObject({
      amount_total: 115_00,
      collected_information: { shipping_details: { address: { country: 'GB' } } },
    })
  })
})

describe('the page', () => {
  test('is asked before the wallet opens, and may say no', async () => {
    const { element } = await openPage()
    const clicked: string[] = []
    Reflect.apply(element.on, element, [
      'click',
      (event: { expressPaymentType: string; reject: () => void }) => {
        clicked.push(event.expressPaymentType)
        event.reject()
      },
    ])
    await button('Pay with Link').click()
    await expect.poll(() => clicked).toEqual(['link'])
    expect(document.querySelector('dialog')).toBeNull()
  })

  test('hears where the order is to go, and may refuse', async () => {
    const { element, actions } = await openPage(withShipping)
    const heard: unknown[] = []
    Reflect.apply(element.on, element, [
      'shippingaddresschange',
      (event: { address: { country: string }; resolve: () => void; reject: () => void }) => {
        heard.push(event.address)
        if (event.address.country === 'US') event.resolve()
        else event.reject()
      },
    ])
    await button('Buy with GPay').click()
    await expect.poll(() => actions.getSession().shippingAddress?.address.country).toBe('US')
    await option(/9 Whitechapel Rd/).click()
    await expect
      .element(sheet.within().getByText('The shop does not send to this address.'))
      .toBeVisible()
    await expect.element(inSheet('Pay $105.00')).toBeDisabled()
    expect(heard).toEqual([
      { city: 'San Francisco', state: 'CA', postal_code: '94103', country: 'US' },
      { city: 'London', state: '', postal_code: 'E1 1DU', country: 'GB' },
    ])
  })
})

describe('the buttons', () => {
  test('are as many, as high and as the page wants', async () => {
    const { checkout, put } = await openStage({})
    const paymentMethods = { applePay: 'always' as const }
    const layout = { maxColumns: 1, maxRows: 2, overflow: 'auto' as const }
    const options = { buttonHeight: 50, layout, paymentMethods }
    const create = checkout.createExpressCheckoutElement
    const element = await put(create(options))
    expect(shownButtons()).toEqual([
      ['apple_pay', 50],
      ['google_pay', 50],
    ])
    await button('Show more').click()
    await expect.element(button('Pay with Link')).toHaveFocus()
    element.update({ buttonHeight: 40, layout: {}, paymentMethodOrder: ['link'] })
    expect(shownButtons().map(([wallet]) => wallet)).toEqual(['link', 'apple_pay', 'google_pay'])
    expect(() => element.update({ buttonHeight: 20 })).toThrow('should be from 40 to 55')
    expect(() => element.update({ emailRequired: true })).toThrow('emailRequired is not emulated')
  })

  test('are said with the ready event', async () => {
    const { checkout } = await openStage({})
    const element = checkout.createExpressCheckoutElement()
    const place = document.createElement('div')
    document.body.append(place)
    onTestFinished(() => {
      element.destroy()
      place.remove()
    })
    const ready = new Promise((resolve) => element.on('ready', resolve))
    element.mount(place)
    expect(await ready).toMatchObject({ availablePaymentMethods: { googlePay: true, link: true } })
  })

  test('have no axe finding, whatever the theme', async () => {
    const { checkout } = await openPage()
    expect(await findingsInThemes(frame, checkout.changeAppearance)).toEqual([])
  })

  test.each(['stripe', 'night', 'flat'] as const)(
    'open a sheet without axe findings in the theme %s',
    async (theme) => {
      await openPage({ ...withShipping, elements: { appearance: { theme } } })
      await button('Buy with GPay').click()
      await expect.element(inSheet('Pay $105.00')).toHaveFocus()
      expect(await axeFindings(sheet.document(), '#888')).toEqual([])
    },
  )

  test('keep the focus within the sheet', async () => {
    await openPage()
    await button('Buy with GPay').click()
    await expect.element(inSheet('Pay $100.00')).toHaveFocus()
    const visited = []
    for (const _ of [1, 2, 3]) {
      await userEvent.keyboard('{Tab}')
      const { activeElement } = sheet.document()
      visited.push(activeElement?.getAttribute('name') ?? activeElement?.textContent)
    }
    expect(visited).toEqual(['Cancel', 'card', 'Pay $100.00'])
  })
})
