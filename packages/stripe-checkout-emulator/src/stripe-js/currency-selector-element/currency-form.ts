import type { StripeCheckoutSession } from '@stripe/stripe-js'

import { createOptionList } from '../element/option-list.ts'

/**
 * Draws the currencies that the session can be paid in, each with what it comes to; or the one
 * that it is in.
 *
 * @param locale BCP 47
 */
export function createCurrencyForm(
  document: Document,
  { currency, currencyOptions, total }: StripeCheckoutSession,
  locale: string,
  onChoose: (currency: string) => void,
): HTMLElement {
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const titleOf = (code: string) => names.of(code.toUpperCase()) ?? code.toUpperCase()
  if (!currencyOptions) {
    const text = document.createElement('p')
    text.textContent = `You pay ${total.total.amount} (${titleOf(currency)}).`
    return text
  }
  return createOptionList(document, {
    name: 'currency',
    label: 'Pay in',
    options: currencyOptions.map(({ currency: code, amount }) => ({
      value: code,
      title: amount,
      detail: titleOf(code),
    })),
    value: currency,
    onInput: onChoose,
  }).node
}
