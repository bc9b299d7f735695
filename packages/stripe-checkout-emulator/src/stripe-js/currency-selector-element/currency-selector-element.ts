import type { StripeCurrencySelectorElement } from '@stripe/stripe-js'

import type { ElementControl, ElementSettings } from '../checkout/checkout-element.ts'
import { createElement } from '../element/create-element.ts'
import type { BaseEvents } from '../element/element-events.ts'
import { createNotice, type Notice } from '../element/notice.ts'
import { createCurrencyForm } from './currency-form.ts'

/**
 * Makes the element by which the shopper chooses the currency.
 *
 * @see https://docs.stripe.com/elements/currency-selector-element
 */
export function createCurrencySelectorElement(
  settings: ElementSettings<object>,
): ElementControl<StripeCurrencySelectorElement> {
  let notice: Notice | null = null
  let lastDrawn = ''

  const drawn = createElement<BaseEvents<'currencySelector'>, StripeCurrencySelectorElement>(
    {
      ...settings,
      type: 'currencySelector',
      title: 'Secure currency selector',
      styles: '',
      draw() {
        lastDrawn = ''
        draw()
      },
    },
    () => element,
  )

  function draw() {
    const around = drawn.around()
    const session = settings.session()
    if (!around || !session) return
    const { currency, currencyOptions, total } = session
    const shown = JSON.stringify([currency, currencyOptions, total.total])
    // Whoever stands on one of the currencies would lose the focus.
    if (shown === lastDrawn) return
    lastDrawn = shown
    const hadFocus = around.document.activeElement?.matches('input') === true
    const form = createCurrencyForm(around.document, session, settings.locale, choose)
    notice = createNotice(around.document)
    around.main.replaceChildren(form, notice.node)
    if (hadFocus) form.querySelector<HTMLElement>('input:checked')?.focus()
    drawn.fit()
  }

  async function choose(currency: string) {
    const { error } = await settings.changeCurrency(currency)
    lastDrawn = ''
    draw()
    notice?.set(error)
    drawn.fit()
  }

  settings.onSession(draw)
  const element: StripeCurrencySelectorElement = drawn.methods
  const { isMounted, setAppearance, setFonts } = drawn
  return { element, isMounted, setAppearance, setFonts, validate: () => null }
}
