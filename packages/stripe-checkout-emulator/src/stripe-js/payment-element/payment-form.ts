import type { StripeCheckoutPaymentElementOptions } from '@stripe/stripe-js'

import type { CardAsks, CardDetails } from '../card/card-details.ts'
import { type CardForm, createCardForm } from './card-form.ts'
import { createMethodLayout } from './method-layout.ts'

/** What of a payment form outlives the document that it is drawn in. */
export interface PaymentFormState {
  details: CardDetails
  collapsed: boolean
}

interface PaymentFormSettings {
  options: Pick<StripeCheckoutPaymentElementOptions, 'layout' | 'readOnly'>
  asks: CardAsks
  /** Whether it says that the card may be charged again. */
  showsTerms: boolean
  /** To begin with. */
  state: PaymentFormState
  /** BCP 47 */
  locale: string
  /** What was typed or what is shown may be another. */
  onChange: (state: PaymentFormState) => void
}

export interface PaymentForm extends Pick<CardForm, 'firstError' | 'focus' | 'showErrors'> {
  node: HTMLElement
  setState(state: PaymentFormState): void
}

/** Draws a card's fields under the payment methods, and a line that says what this is. */
export function createPaymentForm(document: Document, settings: PaymentFormSettings): PaymentForm {
  const { options, asks, locale, onChange } = settings
  let { state } = settings
  const terms = document.createElement('p')
  const hint = document.createElement('p')
  const fields = createCardForm(document, {
    details: state.details,
    locale,
    asks,
    readOnly: options.readOnly === true,
    today: () => new Date(),
    onInput: () => change({ ...state, details: fields.values() }),
  })
  const layout = createMethodLayout(document, options.layout, () =>
    change({ ...state, collapsed: false }),
  )
  terms.className = 'TermsText'
  terms.textContent =
    'By giving your card, you allow the shop to charge it for future payments, as its terms say.'
  hint.className = 'Hint'
  hint.textContent = 'Emulated Stripe · use 4242 4242 4242 4242'
  layout.setPanel(fields.node, ...(settings.showsTerms ? [terms] : []), hint)
  layout.setCollapsed(state.collapsed)

  function change(next: PaymentFormState) {
    state = next
    layout.setCollapsed(state.collapsed)
    onChange(state)
  }

  return {
    node: layout.node,
    firstError: fields.firstError,
    showErrors: fields.showErrors,
    focus: fields.focus,
    setState(next) {
      fields.setValues(next.details)
      change(next)
    },
  }
}
