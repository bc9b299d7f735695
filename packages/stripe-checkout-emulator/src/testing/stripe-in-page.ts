import { loadStripe } from '@stripe/stripe-js/pure/index.mjs'

import { installStripeJs } from '../stripe-js/index.ts'
import { openShop } from './open-checkout.ts'

export type Shop = Awaited<ReturnType<typeof openShop>>

// `loadStripe` keeps the first Stripe.js for the life of the page, so all shops are behind one.
let shop: Pick<Shop, 'emulator'> | null = null

/** Where the page was left for. */
export const left: string[] = []

installStripeJs({
  apiBase: 'https://api.stripe.com',
  fetch: (...request) => {
    if (!shop) throw new Error('There is no shop behind Stripe.js.')
    return shop.emulator.fetch(...request)
  },
  redirect: (url) => left.push(url),
})

/** Stripe.js as a page loads it, by the official loader. */
export const stripe = loadStripe('pk_test_123', { locale: 'en' })

/** Puts a shop of its own behind the page's Stripe.js. */
export async function openShopOfPage(options?: Parameters<typeof openShop>[0]): Promise<Shop> {
  left.length = 0
  const opened = await openShop(options)
  shop = opened
  return opened
}

/** Puts another one there: of two accounts, say. */
export function setShopOfPage(next: Pick<Shop, 'emulator'>): void {
  shop = next
}
