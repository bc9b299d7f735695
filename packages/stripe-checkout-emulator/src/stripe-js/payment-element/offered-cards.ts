import type { StripeCheckoutSavedPaymentMethod } from '@stripe/stripe-js'

import type { ElementCheckout } from '../checkout/checkout-element.ts'

export interface OfferedCards {
  /** The newest first. */
  savedCards: readonly StripeCheckoutSavedPaymentMethod[]
  /** Whether the shopper may have the card that they type kept. */
  offersSaving: boolean
  /** Whether the shopper may take a saved card away. */
  offersRemoval: boolean
}

/** What there is to offer of saved cards, as far as the page wants it. */
export function offeredCards({
  asks,
  savedPaymentMethod: { enableRedisplay, enableSave },
  session,
}: Pick<ElementCheckout, 'asks' | 'savedPaymentMethod' | 'session'>): OfferedCards {
  const { remove, save } = asks()?.savedCards ?? { remove: false, save: false }
  const saved = session()?.savedPaymentMethods ?? []
  return {
    savedCards: enableRedisplay === 'never' ? [] : saved,
    offersSaving: enableSave !== 'never' && save,
    offersRemoval: remove,
  }
}
