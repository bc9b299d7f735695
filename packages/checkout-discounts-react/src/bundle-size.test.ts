import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { bundleSize } from './testing/bundle-size.ts'

/** Bytes, minified and compressed. A limit is what there is today, and a little room. */
const limits = {
  /** The provider and `useServerDiscount`. */
  core: 6_900,
  /** The same with a button and all its words. */
  button: 9_000,
  everything: 14_900,
  theme: 2_500,
}

/** What each part adds: to the core, or to the button, where it has one. */
const parts: Readonly<Record<string, readonly [base: 'core' | 'button', limit: number]>> = {
  ApplyLoyaltyDiscount: ['button', 900],
  ApplyCartPromotion: ['button', 1_200],
  ApplyLimitedTimeOffer: ['button', 1_800],
  ApplyRegionalDiscount: ['button', 900],
  ApplyCustomerOffer: ['button', 900],
  AppliedDiscounts: ['button', 800],
  OfferList: ['button', 700],
  OfferCountdown: ['core', 1_600],
  OrderTotals: ['core', 850],
  PayButton: ['core', 1_000],
  PromoCode: ['core', 2_300],
  ThresholdProgress: ['core', 1_000],
  useAutoDiscount: ['core', 200],
  useDiscountRefresh: ['core', 250],
  useOffers: ['core', 150],
  useServerQuantity: ['core', 250],
}

const core = ['DiscountsProvider', 'useServerDiscount']
const bases = { core: bundleSize(core), button: bundleSize([...core, 'DiscountButton']) }

function report(name: string, bytes: number, limit: number, sign = '') {
  const [size, most] = [bytes, limit].map((each) => `${sign}${(each / 1_000).toFixed(2)}`)
  process.stdout.write(`${name.padEnd(28)}${size?.padStart(7)} kB of${most?.padStart(7)}\n`)
  expect(bytes).toBeLessThanOrEqual(limit)
}

describe('the size', () => {
  test('of what every page loads', async () => {
    report('core', await bases.core, limits.core)
    report('core and DiscountButton', await bases.button, limits.button)
  })

  test.each(Object.entries(parts))('that %s adds', async (name, [base, limit]) => {
    const names = base === 'core' ? core : [...core, 'DiscountButton']
    report(
      `${base} + ${name}`,
      (await bundleSize([...names, name])) - (await bases[base]),
      limit,
      '+',
    )
  })

  test('of everything', async () => {
    report('everything', await bundleSize(['*']), limits.everything)
  })

  test('of the theme', () => {
    const css = readFileSync(`${import.meta.dirname}/theme/theme.css`, 'utf8')
    // What every bundler does: no comments, no indentation.
    const minified = css.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/\s+/g, ' ')
    report('theme.css', gzipSync(minified, { level: 9 }).length, limits.theme)
  })
})
