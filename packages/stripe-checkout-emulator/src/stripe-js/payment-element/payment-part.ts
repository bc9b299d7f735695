import type {
  StripeCheckoutPaymentElementOptions,
  StripePaymentElementUpdateOptions,
} from '@stripe/stripe-js'

import { checkCard, type CardAsks } from '../card/card-details.ts'
import type { ElementCheckout, ElementControl } from '../checkout/checkout-element.ts'
import { countryOf } from '../element/country.ts'
import { firstErrorOf } from '../element/first-error.ts'
import { cardAsksOf } from './card-asks.ts'
import { cardPaymentMethod } from './card-payment-method.ts'
import { layoutOf } from './method-layout.ts'
import { createPaymentForm, type PaymentForm, type PaymentFormState } from './payment-form.ts'

export type PaymentOptions = StripeCheckoutPaymentElementOptions &
  Pick<StripePaymentElementUpdateOptions, 'defaultValues'>

interface PaymentPartSettings {
  options: PaymentOptions
  checkout: Pick<ElementCheckout, 'locale' | 'onSession' | 'session'>
  onChange: () => void
  onResize: () => void
}

export interface PaymentPart {
  /** Draws the fields into a document: an element's of their own, or the form's. */
  draw(document: Document): HTMLElement
  setOptions(options: PaymentOptions): void
  /** Whether the billing address is asked for elsewhere on the page. */
  setHasAddress(hasAddress: boolean): void
  now(): { empty: boolean; complete: boolean; collapsed: boolean }
  /** What is wrong with the first field that is not right, or null. */
  error(): string | null
  /** What was typed of the address. */
  address(): { country: string; postal_code: string }
  collapse(): void
  clear(): void
  showErrors(): void
  focus(): void
  submit: NonNullable<ElementControl<unknown>['submit']>
}

/** Asks for a card. */
export function createPaymentPart(settings: PaymentPartSettings): PaymentPart {
  const { checkout, onChange, onResize } = settings
  const { locale } = checkout
  const blank = {
    name: '',
    number: '',
    expiry: '',
    cvc: '',
    country: countryOf(locale),
    postalCode: '',
  }
  let { options } = settings
  let state: PaymentFormState = {
    details: blank,
    collapsed: layoutOf(options.layout).defaultCollapsed,
  }
  let hasAddress = false
  let isUntouched = true
  let place: HTMLElement | null = null
  let form: PaymentForm | null = null
  let drawnAs = ''

  function asks(): CardAsks {
    const asked = cardAsksOf(options)
    return hasAddress ? { ...asked, country: false, postalCode: false } : asked
  }

  function showsTerms(): boolean {
    const { card = 'auto' } = options.terms ?? {}
    // Choice: `auto` says so of a subscription.
    return card === 'always' || (card === 'auto' && Boolean(checkout.session()?.recurring))
  }

  /** Draws the form anew where it is another one: whoever is typing would lose the focus. */
  function redraw() {
    const { layout, readOnly } = options
    const shown = JSON.stringify([layoutOf(layout), readOnly, asks(), showsTerms()])
    if (place && shown !== drawnAs) {
      drawnAs = shown
      form = createPaymentForm(place.ownerDocument, {
        options,
        asks: asks(),
        showsTerms: showsTerms(),
        state,
        locale,
        onChange(next) {
          isUntouched = false
          state = next
          tell()
        },
      })
      place.replaceChildren(form.node)
    }
    tell()
  }

  function tell() {
    onResize()
    onChange()
  }

  function setState(next: PaymentFormState) {
    state = next
    if (form) form.setState(next)
    else tell()
  }

  function error() {
    return firstErrorOf(checkCard(state.details, new Date(), asks()))
  }

  /** What page or session know goes into fields that nobody has touched. */
  function prefill(name?: string | null, country?: string | null, postalCode?: string | null) {
    if (!isUntouched || !(name || country || postalCode)) return
    const { details } = state
    setState({
      ...state,
      details: {
        ...details,
        name: name ?? details.name,
        country: country ?? details.country,
        postalCode: postalCode ?? details.postalCode,
      },
    })
  }

  function onSession() {
    const { name, address } = checkout.session()?.billingAddress ?? {}
    prefill(name, address?.country, address?.postal_code)
    redraw()
  }

  function prefillDefaults() {
    const { name, address } = options.defaultValues?.billingDetails ?? {}
    prefill(name, address?.country, address?.postal_code)
  }

  checkout.onSession(onSession)
  // Not before its owner has it.
  if (checkout.session()) queueMicrotask(onSession)

  return {
    draw(document) {
      place = document.createElement('div')
      drawnAs = ''
      redraw()
      return place
    },
    setOptions(next) {
      options = next
      prefillDefaults()
      redraw()
    },
    setHasAddress(next) {
      hasAddress = next
      redraw()
    },
    now() {
      const { name, number, expiry, cvc, postalCode } = state.details
      return {
        empty: !(name || number || expiry || cvc || postalCode),
        complete: error() === null && !state.collapsed,
        collapsed: state.collapsed,
      }
    },
    error,
    address: () => ({ country: state.details.country, postal_code: state.details.postalCode }),
    collapse: () => setState({ ...state, collapsed: true }),
    clear: () => setState({ ...state, details: blank }),
    showErrors() {
      if (state.collapsed) setState({ ...state, collapsed: false })
      form?.showErrors()
      onResize()
    },
    focus: () => form?.focus(),
    submit() {
      if (!form) return { error: 'Your payment details are still loading.' }
      if (state.collapsed) setState({ ...state, collapsed: false })
      const wrong = error()
      const paymentMethod = cardPaymentMethod(state.details, asks())
      if (wrong === null && paymentMethod) return { paymentMethod }
      form.showErrors()
      onResize()
      return { error: wrong ?? 'Your card details are incomplete.' }
    },
  }
}
