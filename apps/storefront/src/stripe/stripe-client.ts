import type { Stripe } from '@stripe/stripe-js'
// The pure entry: nothing is asked of Stripe's host before a checkout is opened.
import { loadStripe } from '@stripe/stripe-js/pure'

import type { ShopConfig } from '../shop-api/shop-api.ts'

let loading: Promise<Stripe | null> | undefined

/**
 * Stripe.js with the shop's key, loaded once for the life of the page.
 *
 * @throws Error when it cannot be loaded; only a reload tries again
 * @see https://docs.stripe.com/js/initializing
 */
export function stripeClient({ publishableKey, betas }: ShopConfig) {
  // The shop speaks English: amounts of Stripe's and of the shop's server are written in one way.
  loading ??= loadStripe(publishableKey, { locale: 'en', ...(betas.length > 0 && { betas }) })
  // The provider shows the failure, and may come to listen only after it.
  loading.catch(() => undefined)
  return loading
}
