import type { Offer } from 'checkout-discounts-server'
import type { z } from 'zod'
import { catalogue, usualCurrency } from '../shop/catalogue.ts'
import type { Shop } from '../shop/open-shop.ts'
import { demoShoppers } from '../shop/shoppers.ts'
import type { productsAnswer, shoppersAnswer } from './checkout-answers.ts'

/** What the shop sells. */
export function readProducts(): z.infer<typeof productsAnswer> {
  return {
    products: catalogue.map(({ unitAmountMinor, ...product }) => ({
      ...product,
      unitAmountMinor: unitAmountMinor[usualCurrency],
      currency: usualCurrency,
      pricesMinor: unitAmountMinor,
    })),
  }
}

/** Who one can be in the demo, and what the loyalty programme gives them. */
export function readShoppers(shop: Shop): z.infer<typeof shoppersAnswer> {
  const offers = shop.offers.all()
  return {
    shoppers: demoShoppers(shop).map((shopper) => ({
      ...shopper,
      percentOff: loyaltyPercent(offers, shopper.tier),
    })),
  }
}

function loyaltyPercent(offers: readonly Offer[], tier: string | null): number {
  if (tier === null) return 0
  const percents = offers.map((offer) => {
    const reward = offer.kind === 'loyalty' ? offer.tiers?.[tier] : undefined
    return reward && 'percentOff' in reward ? reward.percentOff : 0
  })
  return Math.max(0, ...percents)
}
