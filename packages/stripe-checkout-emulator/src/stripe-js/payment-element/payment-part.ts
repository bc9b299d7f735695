import type {
  StripeCheckoutPaymentElementOptions,
  StripeCheckoutSavedPaymentMethod,
  StripePaymentElementChangeEvent,
  StripePaymentElementUpdateOptions,
} from '@stripe/stripe-js'

import { checkCard, type CardAsks } from '../card/card-details.ts'
import type { ElementCheckout, ElementControl } from '../checkout/checkout-element.ts'
import { countryOf } from '../element/country.ts'
import { firstErrorOf } from '../element/first-error.ts'
import { cardAsksOf } from './card-asks.ts'
import { cardPaymentMethod } from './card-payment-method.ts'
import { offeredCards } from './offered-cards.ts'
import { layoutOf } from './method-layout.ts'
import { paymentValue } from './payment-value.ts'
import { createPaymentForm, type PaymentForm, type PaymentFormState } from './payment-form.ts'

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
    savedCard: null,
    saves: false,
  }
  let hasAddress = false
  let isUntouched = true
  let wasChosen = false
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

  function chosenCard() {
    return offeredCards(checkout).savedCards.find(({ id }) => id === state.savedCard)
  }

  /** Whether a typed card is to be kept; null where that is not asked. */
  function saves(): boolean | null {
    return state.savedCard === null && offeredCards(checkout).offersSaving ? state.saves : null
  }

  /** Choice: the newest card is chosen to begin with, and once the chosen one is gone. */
  function chooseSaved() {
    const [newest] = offeredCards(checkout).savedCards
    const isGone = state.savedCard !== null && !chosenCard()
    const isFirst = newest && !wasChosen && state.details.number === ''
    if (!isGone && !isFirst) return
    wasChosen = true
    setState({ ...state, savedCard: newest?.id ?? null })
  }

  /** Choice: a card is taken away at once; that it may be, is the shop's to say. */
  async function remove(id: string) {
    const card = chosenCard()
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
    if (state.savedCard !== null) return null
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
    chooseSaved()
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
        empty: state.savedCard === null && !(name || number || expiry || cvc || postalCode),
        complete: error() === null && !state.collapsed,
        collapsed: state.collapsed,
        value: paymentValue(chosenCard(), saves()),
      }
    },
    error,
    address: () => ({ country: state.details.country, postal_code: state.details.postalCode }),
    collapse: () => setState({ ...state, collapsed: true }),
    clear: () => setState({ ...state, details: blank, saves: false }),
    showErrors() {
      if (state.collapsed) setState({ ...state, collapsed: false })
      if (state.savedCard === null) form?.showErrors()
      onResize()
    },
    focus: () => form?.focus(),
    submit() {
      if (!form) return { error: 'Your payment details are still loading.' }
      if (state.collapsed) setState({ ...state, collapsed: false })
      if (state.savedCard !== null) return { paymentMethod: state.savedCard }
      const wrong = error()
      const paymentMethod = cardPaymentMethod(state.details, asks())
      if (wrong === null && paymentMethod) {
        return { paymentMethod, ...(saves() && { savePaymentMethod: true }) }
      }
      form.showErrors()
      onResize()
      return { error: wrong ?? 'Your card details are incomplete.' }
    },
  }
}
