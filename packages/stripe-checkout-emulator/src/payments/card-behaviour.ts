import type { PaymentError } from './payment-error.ts'

/** When the bank of a card asks the shopper to authenticate a payment. */
type Authentication =
  | 'always'
  /** Not even where the shop asks for it. */
  | 'never'
  /** Where the shop asks for it. */
  | 'onRequest'
  /** While the shopper is there; without them the card pays. */
  | 'onSession'
  /** While the shopper is there; without them too, until the card has been set up. */
  | 'unlessSetUp'

/** What a card does when it is to pay. */
export interface CardBehaviour {
  readonly authentication: Authentication
  /** Why it does not pay, authenticated or not. */
  readonly decline: Decline | null
  /** Whether a customer can have it although it does not pay. */
  readonly attaches: boolean
  /** Whether the bank finds the security code wrong; null: it is right. */
  readonly failsCvcCheck: boolean
}

/** A refusal by the bank. */
export type Decline = Pick<PaymentError, 'code' | 'declineCode' | 'message' | 'param'>

export const pays: CardBehaviour = {
  authentication: 'never',
  decline: null,
  attaches: true,
  failsCvcCheck: false,
}

/** @param declineCode the bank's reason */
export function declinedFor(
  declineCode: string,
  message = 'Your card was declined.',
): CardBehaviour {
  return declines({ code: 'card_declined', declineCode, message, param: null })
}

/** @param param the field that is wrong */
export function refusedFor(code: string, message: string, param: string | null): CardBehaviour {
  return declines({ code, declineCode: null, message, param })
}

function declines(decline: Decline): CardBehaviour {
  return { ...pays, decline, attaches: false }
}
