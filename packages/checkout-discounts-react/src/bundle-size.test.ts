import { describe, expect, test } from 'vitest'
import { bundleSize, themeSize } from './testing/bundle-size.ts'

const core = ['DiscountsProvider', 'useServerDiscount']
/** A page with one offer: with what every control shares, its words and its frame. */
const offer = [...core, 'ApplyLoyaltyDiscount']
const bases = { core: bundleSize(core), offer: bundleSize(offer) }

/**
 * Bytes, minified and compressed. A limit is what there is today, and a little room.
 *
 * @see decisions/0005-what-the-core-weighs.md
 */
const limits = { core: 7_000, offer: 10_150, everything: 15_950, theme: 2_500 }

/** What each part adds to a page with one offer. */
const parts = {
  DiscountButton: 100,
  ApplyCartPromotion: 470,
  ApplyLimitedTimeOffer: 1_000,
  ApplyRegionalDiscount: 150,
  ApplyCustomerOffer: 150,
  AppliedDiscounts: 750,
  OfferList: 650,
  OfferCountdown: 1_000,
  OrderTotals: 400,
  PayButton: 780,
  PromoCode: 850,
  ThresholdProgress: 400,
}

/** What each hook adds to the core. */
const hooks = {
  useAutoDiscount: 200,
  useDiscountRefresh: 250,
  useOffers: 150,
  usePayPress: 350,
  useServerQuantity: 250,
}

function report(name: string, bytes: number, limit: number, sign = '') {
  const [size, most] = [bytes, limit].map((each) => `${sign}${(each / 1_000).toFixed(2)}`)
  process.stdout.write(`${name.padEnd(28)}${size?.padStart(7)} kB of${most?.padStart(7)}\n`)
  expect(bytes).toBeLessThanOrEqual(limit)
}

describe('the size', () => {
  test('of what every page loads', async () => {
    report('core', await bases.core, limits.core)
  })

  test('of a page with one offer', async () => {
    report('core and an offer', await bases.offer, limits.offer)
  })

  test.each(Object.entries(parts))('that %s adds', async (name, limit) => {
    report(name, (await bundleSize([...offer, name])) - (await bases.offer), limit, '+')
  })

  test.each(Object.entries(hooks))('that %s adds', async (name, limit) => {
    report(name, (await bundleSize([...core, name])) - (await bases.core), limit, '+')
  })

  test('of everything', async () => {
    report('everything', await bundleSize(['*']), limits.everything)
  })

  test('of the theme', () => {
    report('theme.css', themeSize(), limits.theme)
  })
})
