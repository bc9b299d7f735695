import type { Appearance } from '@stripe/stripe-js'

/** What the card's bank shows while it asks the shopper who they are. */
export interface ChallengeDetails {
  /** Formatted in the page's language: `$100.00`. */
  amount: string
  /** Last four digits of the card. */
  last4: string
  /** The checkout's. */
  appearance?: Appearance
}

/** How the shopper answered it. Closing it is failing it. */
export type ChallengeResult = 'authenticated' | 'failed'

/**
 * Asks the shopper to authenticate a payment, as a bank does by 3-D Secure.
 *
 * @see https://docs.stripe.com/payments/3d-secure/authentication-flow
 */
export type Challenge = (details: ChallengeDetails) => Promise<ChallengeResult>
