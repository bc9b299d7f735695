import type { Appearance, StripeCheckoutPaymentElementOptions } from '@stripe/stripe-js'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { axeFindings, pageBackground } from '../../testing/axe-findings.ts'
import { createPaymentElement, type PaymentElementControl } from './payment-element.ts'

interface Mounted extends PaymentElementControl {
  /** Names of the element's events, and of its `change` events what they said. */
  heard: unknown[]
  completeness: boolean[]
  place: HTMLElement
}

async function mount(
  appearance: Appearance = {},
  options: StripeCheckoutPaymentElementOptions = {},
  loadError: { message: string } | null = null,
): Promise<Mounted> {
  const place = document.createElement('div')
  document.body.append(place)
  const heard: unknown[] = []
  const completeness: boolean[] = []
  const control = createPaymentElement({
    options,
    appearance,
    fonts: [],
    locale: 'en-US',
    loaded: async () => loadError,
    session: () => null,
    asks: () => null,
    actions: () => null,
    changeCurrency: async () => ({ error: null }),
    removePaymentMethod: async () => ({ error: null }),
    savedPaymentMethod: { enableSave: 'auto', enableRedisplay: 'auto' },
    onSession: () => undefined,
    onElements: () => undefined,
    syncAddressCheckbox: 'billing',
    onComplete: (complete) => completeness.push(complete),
    onDestroy: () => undefined,
  })
  const { element } = control
  const ready = new Promise((resolve) => {
    element.on('ready', resolve)
    element.on('loaderror', ({ error }) => resolve(heard.push(error.message)))
  })
  for (const name of ['loaderstart', 'ready', 'focus', 'blur', 'escape'] as const) {
    element.on(name, () => heard.push(name))
  }
  element.on('change', ({ empty, complete, collapsed }) => {
    heard.push({ empty, complete, collapsed })
  })
  element.mount(place)
  await ready
  onTestFinished(() => {
    element.destroy()
    place.remove()
  })
  return { ...control, heard, completeness, place }
}

const frame = () => page.frameLocator(page.getByTitle('Secure payment input frame'))
const field = (label: string) => frame().getByLabelText(label)
const frameDocument = () => {
  const inner = document.querySelector('iframe')?.contentDocument
  if (!inner) throw new Error('The element has no document.')
  return inner
}
const styleOf = (selector: string) => {
  const element = frameDocument().querySelector(selector)
  if (!element) throw new Error(`There is no ${selector} in the frame.`)
  return getComputedStyle(element)
}

async function fillCard() {
  await field('Card number').fill('4242424242424242')
  await field('Expiration date').fill('1234')
  await field('Security code').fill('123')
  await field('ZIP code').fill('94107')
}

afterEach(() => page.viewport(414, 896))

describe('typing a card', () => {
  test('formats it, knows its brand, and says when it is complete', async () => {
    const { heard, completeness, submit } = await mount()

    await userEvent.type(field('Card number'), '4242424242424242')
    await expect.element(field('Card number')).toHaveValue('4242 4242 4242 4242')
    await expect.element(frame().getByLabelText('Visa')).toBeVisible()
    await userEvent.type(field('Expiration date'), '934')
    await expect.element(field('Expiration date')).toHaveValue('09 / 34')
    await userEvent.type(field('Security code'), '123456')
    await expect.element(field('Security code')).toHaveValue('123')
    await userEvent.type(field('ZIP code'), '94107')

    expect(heard).toEqual([
      'loaderstart',
      'ready',
      'focus',
      { empty: false, complete: false, collapsed: false },
      { empty: false, complete: true, collapsed: false },
    ])
    expect(completeness).toEqual([false, true])
    expect(submit()).toEqual({
      paymentMethod: {
        card: { number: '4242424242424242', exp_month: 9, exp_year: 2034, cvc: '123' },
        billing_details: { country: 'US', postal_code: '94107' },
      },
    })
  })

  test('keeps the caret where a digit was taken out', async () => {
    await mount()
    await userEvent.type(field('Card number'), '42424242')
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{Backspace}9')
    await expect.element(field('Card number')).toHaveValue('4249 4242')
  })

  test('shows what is wrong when the field is left, and at once what cannot become right', async () => {
    await mount()
    await userEvent.type(field('Card number'), '4242')
    await expect
      .element(frame().getByText('Your card number is incomplete.'))
      .not.toBeInTheDocument()
    await userEvent.keyboard('{Tab}')
    await expect.element(frame().getByText('Your card number is incomplete.')).toBeVisible()
    await expect.element(field('Card number')).toHaveAttribute('aria-invalid', 'true')
    await expect
      .element(field('Card number'))
      .toHaveAccessibleDescription('Your card number is incomplete.')

    await field('Card number').fill('4242424242424241')
    await expect.element(frame().getByText('Your card number is invalid.')).toBeVisible()
    await field('Card number').fill('4242424242424242')
    await expect.element(field('Card number')).toHaveAttribute('aria-invalid', 'false')
  })

  test('cuts the security code to the card that came after it', async () => {
    await mount()
    await field('Card number').fill('378282246310005')
    await field('Security code').fill('1234')
    await field('Card number').fill('4242424242424242')
    await expect.element(field('Security code')).toHaveValue('123')
  })

  test('asks for what the country has', async () => {
    await mount()
    await field('Country').selectOptions('GB')
    await expect.element(field('Postal code')).toBeVisible()
    await field('Country').selectOptions('DE')
    await expect.element(field('Postal code')).not.toBeVisible()
  })
})

describe('paying too early', () => {
  test('shows every error, and leads to the first', async () => {
    const { submit } = await mount()
    expect(submit()).toEqual({ error: 'Your card number is incomplete.' })
    await expect.element(field('Card number')).toHaveFocus()
    const errors = [...frameDocument().querySelectorAll('[role=alert]')]
    expect(errors.map(({ textContent }) => textContent).filter(Boolean)).toHaveLength(4)
  })
})

describe('the keyboard', () => {
  test('goes through the fields in order, and the element has the focus as one', async () => {
    const { element, heard } = await mount()
    element.focus()
    const visited = []
    for (const _ of [1, 2, 3, 4, 5]) {
      visited.push(frameDocument().activeElement?.getAttribute('name'))
      await userEvent.keyboard('{Tab}')
    }
    expect(visited).toEqual(['number', 'expiry', 'cvc', 'country', 'postalCode'])
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Escape}')
    element.blur()
    await expect.poll(() => heard.at(-1)).toBe('blur')
    expect(heard.filter((name) => name === 'escape')).toHaveLength(1)
  })

  test('shows where it is', async () => {
    const { element } = await mount({ disableAnimations: true })
    const before = styleOf('[name=number]').boxShadow
    element.focus()
    expect(styleOf('[name=number]').boxShadow).not.toBe(before)
  })
})

describe('the appearance', () => {
  test('is the one given, and follows a change', async () => {
    const { setAppearance, place } = await mount({
      disableAnimations: true,
      variables: { colorBackground: 'rgb(1, 2, 3)' },
    })
    expect(styleOf('[name=number]').backgroundColor).toBe('rgb(1, 2, 3)')
    setAppearance({
      theme: 'night',
      disableAnimations: true,
      variables: { borderRadius: '9px' },
      rules: { '.Label': { letterSpacing: '3px' } },
    })
    expect(styleOf('[name=number]').backgroundColor).toBe('rgb(39, 39, 47)')
    expect(styleOf('[name=number]').borderRadius).toBe('9px')
    expect(styleOf('.Label').letterSpacing).toBe('3px')
    expect(place.querySelector('iframe')?.style.colorScheme).toBe('dark')
  })

  test('puts labels into the fields where asked', async () => {
    await mount({ labels: 'floating', disableAnimations: true })
    expect(styleOf('.Label').position).toBe('absolute')
    await field('Card number').fill('4')
    expect(styleOf('.Label').fontSize).toBe('12px')
  })

  test('leaves no part of the form outside the frame, whatever makes it higher', async () => {
    const { place } = await mount()
    const fits = async () => {
      const { documentElement } = frameDocument()
      await expect
        .poll(() => place.querySelector('iframe')?.getBoundingClientRect().height)
        .toBe(documentElement.scrollHeight)
      expect(documentElement.scrollWidth).toBe(documentElement.clientWidth)
      return documentElement.scrollHeight
    }
    const atFirst = await fits()
    await field('Card number').fill('4242')
    await field('Security code').click()
    await expect.element(frame().getByText('Your card number is incomplete.')).toBeVisible()
    const withError = await fits()
    await page.viewport(260, 900)
    const inOneColumn = await fits()
    expect([withError > atFirst, inOneColumn > withError]).toEqual([true, true])
  })

  test.each(['stripe', 'night', 'flat'] as const)(
    'has no axe finding in the theme %s',
    async (theme) => {
      const { submit } = await mount({ theme })
      submit()
      expect(await axeFindings(frameDocument(), pageBackground[theme])).toEqual([])
    },
  )
})

describe('the life of the element', () => {
  test('what was typed outlives a move to another place', async () => {
    const { element, heard, place, submit } = await mount()
    await fillCard()
    element.unmount()
    const drawn = new Promise((resolve) => element.on('focus', resolve))
    element.mount(place)
    await field('ZIP code').click()
    await drawn
    await expect.element(field('Card number')).toHaveValue('4242 4242 4242 4242')
    expect(submit()).toHaveProperty('paymentMethod')
    expect(heard.filter((name) => name === 'ready')).toHaveLength(1)
  })

  test('destroyed, it is gone for good', async () => {
    const { element, place } = await mount()
    element.destroy()
    element.destroy()
    expect(place.children).toHaveLength(0)
    expect(() => element.mount(place)).toThrow('is destroyed')
  })

  test('needs a place', async () => {
    const { element, place } = await mount()
    element.unmount()
    expect(() => element.mount('#nowhere')).toThrow('There is no #nowhere on the page')
    place.id = 'somewhere'
    element.mount('#somewhere')
    expect(place.querySelector('iframe')).not.toBeNull()
  })

  test('collapses to its tab and opens again', async () => {
    const { element, completeness } = await mount()
    await fillCard()
    element.collapse()
    await expect.element(field('Card number')).not.toBeVisible()
    await frame().getByRole('tab', { name: 'Card' }).click()
    await expect.element(field('Card number')).toBeVisible()
    expect(completeness).toEqual([false, true, false, true])
  })

  test('is cleared', async () => {
    const { element, heard } = await mount()
    await fillCard()
    element.clear()
    await expect.element(field('Card number')).toHaveValue('')
    expect(heard.at(-1)).toEqual({ empty: true, complete: false, collapsed: false })
  })

  test('says when the session could not be loaded', async () => {
    const { heard } = await mount({}, {}, { message: 'The emulator is gone.' })
    expect(heard).toEqual(['loaderstart', 'The emulator is gone.'])
  })

  test('leaves whoever types alone, where new options draw the same fields', async () => {
    const { element } = await mount()
    await userEvent.type(field('Card number'), '4242')
    element.update({ paymentMethodOrder: ['card'] })
    await userEvent.keyboard('4242')
    await expect.element(field('Card number')).toHaveValue('4242 4242')
  })

  test('lays the methods out one under the other where asked', async () => {
    const { element } = await mount({}, { layout: { type: 'accordion', defaultCollapsed: true } })
    const method = frame().getByRole('button', { name: 'Card' })
    await expect.element(method).toHaveAttribute('aria-expanded', 'false')
    await expect.element(field('Card number')).not.toBeVisible()
    await method.click()
    await expect.element(method).toHaveAttribute('aria-expanded', 'true')
    await fillCard()
    element.update({ layout: 'tabs' })
    await expect.element(frame().getByRole('tab', { name: 'Card' })).toBeVisible()
    await expect.element(field('Card number')).toHaveValue('4242 4242 4242 4242')
  })

  test('asks for the fields that the page wants', async () => {
    const { element, submit } = await mount(
      {},
      { fields: { billingDetails: { name: 'always', address: { country: 'never' } } } },
    )
    await expect.element(field('Country')).not.toBeInTheDocument()
    await fillCard()
    expect(submit()).toEqual({ error: 'Your name is incomplete.' })
    await field('Name on card').fill('Ada Lovelace')
    expect(submit()).toMatchObject({
      paymentMethod: { billing_details: { name: 'Ada Lovelace', postal_code: '94107' } },
    })
    element.update({ fields: { card: { billingDetails: 'never' } } })
    expect(submit()).not.toHaveProperty('paymentMethod.billing_details')
  })

  test('fills in what the page knows, as long as nobody has typed', async () => {
    const { element } = await mount()
    const billingDetails = { address: { country: 'CA', postal_code: 'M5T 1T4' } }
    element.update({ defaultValues: { billingDetails } })
    await expect.element(field('Postal code')).toHaveValue('M5T 1T4')
    await field('Card number').fill('4242')
    element.update({ defaultValues: { billingDetails: { address: { country: 'US' } } } })
    await expect.element(field('Country')).toHaveValue('CA')
  })

  test('says that the card may be charged again where the page wants it said', async () => {
    const { element } = await mount()
    await expect.element(frame().getByText(/future payments/)).not.toBeInTheDocument()
    element.update({ terms: { card: 'always' } })
    await expect.element(frame().getByText(/future payments/)).toBeVisible()
  })

  test('refuses options that it does not know', async () => {
    const { element } = await mount()
    const options = { applePay: { recurringPaymentRequest: {} } }
    expect(() => Reflect.apply(element.update, element, [options])).toThrow(
      'applePay is not emulated',
    )
  })

  test('takes new options', async () => {
    const { element } = await mount()
    element.update({ readOnly: true, fields: { billingDetails: { address: 'never' } } })
    await expect.element(field('Card number')).toHaveAttribute('readonly')
    await expect.element(field('Country')).not.toBeInTheDocument()
  })
})
