import type { StripeCheckoutSavedPaymentMethod } from '@stripe/stripe-js'

import { type CardAsks, checkCard } from '../card/card-details.ts'
import type { ElementCheckout, ElementControl } from '../checkout/checkout-element.ts'
import { countryOf } from '../element/country.ts'
import { firstErrorOf } from '../element/first-error.ts'
import { cardPaymentMethod } from './card-payment-method.ts'
import { offeredCards } from './offered-cards.ts'
import type { PaymentFormState } from './payment-form.ts'

interface PaymentDetailsSettings {
  checkout: Pick<ElementCheckout, 'asks' | 'locale' | 'savedPaymentMethod' | 'session'>
  collapsed: boolean
  /** They are other ones, and the shopper has not made them so in the form. */
  onSet: (state: PaymentFormState) => void
}

/** What page or session know of whoever pays. */
interface KnownBilling {
  name?: string | null | undefined
  address?: { country?: string | null; postal_code?: string | null } | null | undefined
}

type Submitted = ReturnType<NonNullable<ElementControl<unknown>['submit']>>

/** What is to be paid with: the card that was typed, or the saved one that is chosen. */
export interface PaymentDetails {
  state(): PaymentFormState
  /** Takes what the shopper has done in the form. */
  enter(next: PaymentFormState): void
  set(next: Partial<PaymentFormState>): void
  /** Forgets what was typed. */
  clear(): void
  /** Fills fields that nobody has touched. */
  prefill(known: KnownBilling | null | undefined): void
  /** Choice: the newest card is chosen to begin with, and once the chosen one is gone. */
  chooseSaved(): void
  chosenCard(): StripeCheckoutSavedPaymentMethod | undefined
  /** Whether a typed card is to be kept; null where that is not asked. */
  saves(): boolean | null
  isEmpty(): boolean
  /** What is wrong with the first field that is not right, or null. */
  error(asks: CardAsks): string | null
  submit(asks: CardAsks): Submitted
}

export function createPaymentDetails(settings: PaymentDetailsSettings): PaymentDetails {
  const { checkout, onSet } = settings
  const blank = {
    name: '',
    number: '',
    expiry: '',
    cvc: '',
    country: countryOf(checkout.locale),
    postalCode: '',
  }
  let state: PaymentFormState = {
    details: blank,
    collapsed: settings.collapsed,
    savedCard: null,
    saves: false,
  }
  let isUntouched = true
  let wasChosen = false

  function set(next: Partial<PaymentFormState>) {
    state = { ...state, ...next }
    onSet(state)
  }

  function chosenCard() {
    return offeredCards(checkout).savedCards.find(({ id }) => id === state.savedCard)
  }

  function saves() {
    return state.savedCard === null && offeredCards(checkout).offersSaving ? state.saves : null
  }

  function error(asks: CardAsks) {
    if (state.savedCard !== null) return null
    return firstErrorOf(checkCard(state.details, new Date(), asks))
  }

  return {
    state: () => state,
    enter(next) {
      isUntouched = false
      state = next
    },
    set,
    clear: () => set({ details: blank, saves: false }),
    prefill(known) {
      const { name, address } = known ?? {}
      const { country, postal_code: postalCode } = address ?? {}
      if (!isUntouched || !(name || country || postalCode)) return
      const { details } = state
      set({
        details: {
          ...details,
          name: name ?? details.name,
          country: country ?? details.country,
          postalCode: postalCode ?? details.postalCode,
        },
      })
    },
    chooseSaved() {
      const [newest] = offeredCards(checkout).savedCards
      const isGone = state.savedCard !== null && !chosenCard()
      const isFirst = newest && !wasChosen && state.details.number === ''
      if (!isGone && !isFirst) return
      wasChosen = true
      set({ savedCard: newest?.id ?? null })
    },
    chosenCard,
    saves,
    isEmpty() {
      const { name, number, expiry, cvc, postalCode } = state.details
      return state.savedCard === null && !(name || number || expiry || cvc || postalCode)
    },
    error,
    submit(asks) {
      if (state.savedCard !== null) return { paymentMethod: state.savedCard }
      const wrong = error(asks)
      const paymentMethod = cardPaymentMethod(state.details, asks)
      if (wrong !== null || !paymentMethod) {
        return { error: wrong ?? 'Your card details are incomplete.' }
      }
      return { paymentMethod, ...(saves() && { savePaymentMethod: true }) }
    },
  }
}
