import type {
  Appearance,
  StripeCheckoutElementsOptions,
  StripeCheckoutSession,
  StripeCheckoutValidateElementsResult,
} from '@stripe/stripe-js'

import type { FontSource } from '../element/font-faces.ts'
import type { CustomFieldValue } from '../custom-fields/custom-field-ask.ts'
import type { CardPaymentMethod, SessionAsks } from '../wire.ts'
import type { CheckoutActions } from './checkout-actions.ts'

type ValidateElementsError = Extract<
  StripeCheckoutValidateElementsResult,
  { type: 'error' }
>['error']

/** An element by the name that `validateElements` has for it, and those that it has none for. */
export type ElementName =
  | ValidateElementsError['validation_errors'][number]['element']
  | 'currencySelector'
  | 'expressCheckout'

/** As Stripe's `elementsOptions.savedPaymentMethod`. */
export type SavedPaymentMethodOption = Required<
  NonNullable<StripeCheckoutElementsOptions['savedPaymentMethod']>
>

/** What an element knows of the checkout that it is part of. */
export interface ElementCheckout {
  /** BCP 47 */
  locale: string
  /** Resolves when the session is there: to null, or to why it is not. */
  loaded: () => Promise<{ message: string } | null>
  /** The session as the page reads it now; null before it is there. */
  session: () => StripeCheckoutSession | null
  /** What the session is to ask the shopper for; null before it is there. */
  asks: () => SessionAsks | null
  /** What the page itself could call; null before the session is there. */
  actions: () => CheckoutActions | null
  /** Changes the currency of the session, in its turn: no page can. */
  changeCurrency: (currency: string) => Promise<{ error: string | null }>
  /** Takes a saved card from the customer, in its turn. */
  removePaymentMethod: (id: string) => Promise<{ error: string | null }>
  /** What the page lets the Payment Element offer of saved cards. */
  savedPaymentMethod: SavedPaymentMethodOption
  /** Told the session when it is there and after each change, until the element is destroyed. */
  onSession: (listener: (session: StripeCheckoutSession) => void) => void
  /** Told which elements the checkout has, after it is made and whenever that changes. */
  onElements: (listener: (names: ReadonlySet<ElementName>) => void) => void
  /** Which of two address elements offers to take over what the other has. */
  syncAddressCheckbox: 'billing' | 'shipping' | 'none'
}

/** What an element is made with. */
export interface ElementSettings<Options> extends ElementCheckout {
  options: Options
  appearance: Appearance
  fonts: readonly FontSource[]
  /** Whether the shopper has filled it in; until told, one that collects something is not. */
  onComplete: (complete: boolean) => void
  onDestroy: () => void
}

/** An element as the checkout has it. */
export interface ElementControl<Element> {
  /** As the page has it. */
  element: Element
  isMounted(): boolean
  setAppearance(appearance: Appearance): void
  setFonts(fonts: readonly FontSource[]): void
  /** Shows what is wrong or missing, and says the first of it; null: nothing is. */
  validate(): string | null
  /** Sends what the session has not been told yet. */
  commit?(): void
  /** Of an element that the shopper pays with: the card, or what is wrong with it. */
  submit?(): Submission | { error: string }
  /** What the shop's own fields hold, where the element has them. */
  customFields?(): CustomFieldValue[]
}

/** What the shopper pays with. */
export interface Submission {
  /** The card that was typed, or the id of a saved one. */
  paymentMethod: CardPaymentMethod | string
  /** Whether the shopper wants it to be kept. */
  savePaymentMethod?: boolean
}

/** A kind of element: there is at most one of each in a checkout. */
export interface ElementKind<Options, Element> {
  name: ElementName
  /** Whether the shopper has something to fill in, which `canConfirm` waits for. */
  collects: boolean
  create(settings: ElementSettings<Options>): ElementControl<Element>
}
