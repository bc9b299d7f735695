import type { Fault } from 'stripe-checkout-emulator'

import type { Cut } from './cut-lines.ts'

/** What a story's checkout starts from: `parameters.checkout`; null there: it has none. */
export interface CheckoutSetup {
  /** Who shops; null is a guest. */
  tier: 'silver' | 'gold' | null
  /** Of the loyalty programme. */
  points: number
  /** Has not ordered before. */
  isNew: boolean
  /** Where the order goes; null: nobody has said yet. ISO 3166-1 alpha-2. */
  country: string | null
  /** How many reading lamps are in the cart. */
  lamps: number
  /** What a lamp and the notebook cost, in minor units. */
  cartMinor: readonly [lamp: number, notebook: number]
  /** How long the flash sale goes on; null: there is none for this shopper. */
  flashSaleSeconds: number | null
  /** Whether the flash sale is on already, as after a reload. */
  isFlashSaleOn: boolean
  /** False: a shop without any offer. */
  hasOffers: boolean
  /** The shop's code has been used as often as it may be. */
  isCodeUsedUp: boolean
  /** How long Stripe takes for each call, in milliseconds. */
  latencyMs: number
  /** False: an account whose Stripe.js has no `runServerUpdate`. */
  serverUpdates: boolean
  /** False: an account that has lost Stripe's private previews. */
  previews: boolean
  /** What goes wrong at Stripe once the checkout is open. */
  faults: readonly Fault[]
  /** Which line breaks. */
  cut: Cut | null
  /** BCP 47: the words, and how Stripe writes amounts. */
  locale: 'en' | 'ja' | 'de'
  /** ISO 4217, lower case. */
  currency: 'usd' | 'jpy' | 'eur'
}

export const defaultSetup: CheckoutSetup = {
  tier: 'gold',
  points: 0,
  isNew: false,
  country: null,
  lamps: 1,
  cartMinor: [8900, 1600],
  flashSaleSeconds: null,
  isFlashSaleOn: false,
  hasOffers: true,
  isCodeUsedUp: false,
  latencyMs: 0,
  serverUpdates: true,
  previews: true,
  faults: [],
  cut: null,
  locale: 'en',
  currency: 'usd',
}
