import type { CardBrand } from '../stripe-js/card/card-brand.ts'
import type { Address } from '../resources/address.ts'
import type { CardBehaviour } from './card-behaviour.ts'
import type { TestCard } from './test-cards.ts'

/** A PaymentMethod as it is kept. */
export interface PaymentMethod {
  readonly id: string
  readonly source: Card | SepaDebit
  readonly billing: BillingDetails
  readonly customer: string | null
  readonly metadata: Readonly<Record<string, string>>
  readonly allowRedisplay: 'always' | 'limited' | 'unspecified'
  /** Whether it has paid without a customer, or has been detached: it is of no more use then. */
  readonly isSpent: boolean
  /** Whether its bank has agreed to payments without the shopper. */
  readonly isSetUp: boolean
  /** Epoch seconds. */
  readonly created: number
}

/** A card, without the number: what that stood for is in its behaviour. */
export interface Card {
  readonly type: 'card'
  readonly brand: CardBrand
  readonly last4: string
  /** 1–12 */
  readonly expMonth: number
  /** Four digits. */
  readonly expYear: number
  readonly hasCvc: boolean
  readonly funding: TestCard['funding']
  /** ISO 3166-1, two letters. */
  readonly country: string
  /** The same for the same number. */
  readonly fingerprint: string
  readonly behaviour: CardBehaviour
}

/** A bank account that is debited, and says days later whether it paid. */
export interface SepaDebit {
  readonly type: 'sepa_debit'
  /** ISO 3166-1, two letters. */
  readonly country: string
  readonly last4: string
  /** The same for the same account. */
  readonly fingerprint: string
  readonly fails: boolean
  readonly settlesAfterMs: number
}

export interface BillingDetails {
  readonly name: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly address: Address
}

/** By what else than its id a payment method is looked for. */
export function keysOfPaymentMethod({ customer }: PaymentMethod): string[] {
  return customer === null ? [] : [customer]
}
