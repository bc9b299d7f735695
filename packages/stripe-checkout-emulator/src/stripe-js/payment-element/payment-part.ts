import type {
  StripeCheckoutPaymentElementOptions,
  StripeCheckoutSavedPaymentMethod,
  StripePaymentElementChangeEvent,
  StripePaymentElementUpdateOptions,
} from '@stripe/stripe-js'

import type { CardAsks } from '../card/card-details.ts'
import type { ElementCheckout, ElementControl } from '../checkout/checkout-element.ts'
import { cardAsksOf } from './card-asks.ts'
import { offeredCards } from './offered-cards.ts'
import { layoutOf } from './method-layout.ts'
import { createPaymentDetails } from './payment-details.ts'
import { createPaymentForm, type PaymentForm } from './payment-form.ts'
import { paymentValue } from './payment-value.ts'

export type PaymentOptions = StripeCheckoutPaymentElementOptions &
  Pick<StripePaymentElementUpdateOptions, 'defaultValues'>

interface PaymentPartSettings {
  options: PaymentOptions
  checkout: Pick<
    ElementCheckout,
    'asks' | 'locale' | 'onSession' | 'removePaymentMethod' | 'savedPaymentMethod' | 'session'
  >
  onChange: () => void
  onResize: () => void
  /** The shopper has had a saved card taken away, or it was refused. */
  onRemove?: (card: StripeCheckoutSavedPaymentMethod, error: string | null) => void
}

export interface PaymentPart {
  /** Draws the fields into a document: an element's of their own, or the form's. */
  draw(document: Document): HTMLElement
  setOptions(options: PaymentOptions): void
  /** Whether the billing address is asked for elsewhere on the page. */
  setHasAddress(hasAddress: boolean): void
  now(): Pick<StripePaymentElementChangeEvent, 'collapsed' | 'complete' | 'empty' | 'value'>
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

/** Asks for a card: draws what is to be paid with, and says what it is. */
export function createPaymentPart(settings: PaymentPartSettings): PaymentPart {
  const { checkout, onChange, onResize } = settings
  const { locale } = checkout
  let { options } = settings
  let hasAddress = false
  let place: HTMLElement | null = null
  let form: PaymentForm | null = null
  let drawnAs = ''
  const details = createPaymentDetails({
    checkout,
    collapsed: layoutOf(options.layout).defaultCollapsed,
    onSet(state) {
      if (form) form.setState(state)
      else tell()
    },
  })

  function asks(): CardAsks {
    const asked = cardAsksOf(options)
    return hasAddress ? { ...asked, country: false, postalCode: false } : asked
  }

  function showsTerms(): boolean {
    const { card = 'auto' } = options.terms ?? {}
    // Choice: `auto` says so of a subscription.
    return card === 'always' || (card === 'auto' && Boolean(checkout.session()?.recurring))
  }

  /** Choice: a card is taken away at once; that it may be, is the shop's to say. */
  async function remove(id: string) {
    const card = details.chosenCard()
    const { error: refusal } = await checkout.removePaymentMethod(id)
    form?.setNotice(refusal)
    if (refusal === null) form?.focus()
    onResize()
    if (card) settings.onRemove?.(card, refusal)
  }

  /** Draws the form anew where it is another one: whoever is typing would lose the focus. */
  function redraw() {
    const { layout, readOnly } = options
    const { offersRemoval, ...offered } = offeredCards(checkout)
    const looks = [layoutOf(layout), readOnly, asks(), showsTerms(), offered, offersRemoval]
    const shown = JSON.stringify(looks)
    if (place && shown !== drawnAs) {
      drawnAs = shown
      form = createPaymentForm(place.ownerDocument, {
        options,
        asks: asks(),
        showsTerms: showsTerms(),
        ...offered,
        onRemove: offersRemoval ? remove : null,
        state: details.state(),
        locale,
        onChange(next) {
          details.enter(next)
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

  function onSession() {
    details.prefill(checkout.session()?.billingAddress)
    details.chooseSaved()
    redraw()
  }

  function expand() {
    if (details.state().collapsed) details.set({ collapsed: false })
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
      details.prefill(options.defaultValues?.billingDetails)
      redraw()
    },
    setHasAddress(next) {
      hasAddress = next
      redraw()
    },
    now() {
      const { collapsed } = details.state()
      return {
        empty: details.isEmpty(),
        complete: details.error(asks()) === null && !collapsed,
        collapsed,
        value: paymentValue(details.chosenCard(), details.saves()),
      }
    },
    error: () => details.error(asks()),
    address() {
      const { country, postalCode } = details.state().details
      return { country, postal_code: postalCode }
    },
    collapse: () => details.set({ collapsed: true }),
    clear: details.clear,
    showErrors() {
      expand()
      if (details.state().savedCard === null) form?.showErrors()
      onResize()
    },
    focus: () => form?.focus(),
    submit() {
      if (!form) return { error: 'Your payment details are still loading.' }
      expand()
      const submitted = details.submit(asks())
      if ('error' in submitted) {
        form.showErrors()
        onResize()
      }
      return submitted
    },
  }
}
