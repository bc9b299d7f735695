import fc from 'fast-check'
import type { Coupon } from '../resources/coupon.ts'
import type { Price } from '../resources/price.ts'
import type { Product } from '../resources/product.ts'
import type { ShippingRate } from '../resources/shipping-rate.ts'
import type { TaxRate } from '../resources/tax-rate.ts'
import type { CheckoutSession, SessionLine } from '../session/checkout-session.ts'

/** What every amount of a currency is a multiple of. */
export const steps = { usd: 1, jpy: 1, isk: 100, kwd: 10 } as const
type Code = keyof typeof steps

/** As much of a session as its totals go by. */
export type Order = Pick<
  CheckoutSession,
  'currency' | 'discount' | 'lines' | 'shipping' | 'subscription'
> & { currency: Code }

const products = ['prod_1', 'prod_2', 'prod_3']

const percentage = fc
  .integer({ min: 1, max: 1_000_000 })
  .map((points) => (points / 10_000).toFixed(4))

const taxRates = fc
  .array(fc.record({ percentage, inclusive: fc.boolean() }), { maxLength: 3 })
  .map((rates) => rates.map((rate, index) => ({ ...anyTaxRate, id: `txr_${index}`, ...rate })))

const coupon = fc
  .record({
    reward: fc.oneof(
      fc.record({ amountOff: fc.integer({ min: 1, max: 9_999_999 }) }),
      fc.record({ percentOff: percentage }),
    ),
    appliesTo: fc.option(fc.uniqueArray(fc.constantFrom(...products), { minLength: 1 })),
  })
  .map(({ reward, appliesTo }) => ({ ...anyCoupon, ...reward, appliesTo }))

const line = fc.record({
  units: fc.nat(99_999),
  decimals: fc.constantFrom('', '.5', '.125'),
  quantity: fc.integer({ min: 1, max: 9 }),
  product: fc.constantFrom(...products),
  isRecurring: fc.boolean(),
  taxRates,
})

/** Orders of any kind and currency, with and without discount, taxes, shipping and trial. */
export const anyOrder: fc.Arbitrary<Order> = fc
  .record({
    currency: fc.constantFrom<Code>('usd', 'jpy', 'isk', 'kwd'),
    lines: fc.array(line, { minLength: 1, maxLength: 10 }),
    coupon: fc.option(coupon),
    shipping: fc.option(fc.nat(9999)),
    isTrial: fc.boolean(),
  })
  .map(({ currency, lines, coupon: given, shipping, isTrial }) => ({
    currency,
    lines: lines.map((it, index) =>
      lineOf({
        id: `li_${index}`,
        unitAmountDecimal: `${it.units * steps[currency]}${it.decimals}`,
        currency,
        product: it.product,
        quantity: it.quantity,
        taxRates: it.taxRates,
        isRecurring: it.isRecurring,
      }),
    ),
    discount: given && {
      id: 'di_1',
      start: 0,
      promotionCode: null,
      coupon: { ...given, currency: given.amountOff === null ? null : currency },
    },
    shipping: shippingOf(shipping === null ? null : shipping * steps[currency], currency),
    subscription: {
      description: null,
      metadata: {},
      defaultTaxRates: [],
      trial: isTrial ? { days: 7 } : null,
    },
  }))

interface LineOptions {
  id: string
  unitAmountDecimal: string
  currency: string
  product: string
  quantity: number
  taxRates: readonly TaxRate[]
  isRecurring: boolean
}

function lineOf(given: LineOptions): SessionLine {
  const { id, quantity, taxRates: rates, unitAmountDecimal, currency } = given
  return {
    id,
    product: { ...anyProduct, id: given.product },
    price: {
      ...anyPrice,
      product: given.product,
      currency,
      unitAmountDecimal,
      recurring: given.isRecurring
        ? { interval: 'month', intervalCount: 1, trialPeriodDays: null }
        : null,
    },
    quantity,
    metadata: {},
    adjustableQuantity: null,
    taxRates: rates,
    isOptional: false,
  }
}

function shippingOf(amount: number | null, currency: string): CheckoutSession['shipping'] {
  if (amount === null) return { allowedCountries: null, options: [], chosen: null }
  const rate = { ...anyShippingRate, currency, amounts: { [currency]: amount } }
  return { allowedCountries: null, options: [rate], chosen: rate.id }
}

const anyProduct: Product = {
  id: 'prod_1',
  name: 'Pen',
  active: true,
  defaultPrice: null,
  description: null,
  images: [],
  marketingFeatures: [],
  metadata: {},
  packageDimensions: null,
  shippable: null,
  statementDescriptor: null,
  taxCode: null,
  type: 'service',
  unitLabel: null,
  url: null,
  created: 0,
  updated: 0,
}

const anyPrice: Price = {
  id: 'price_1',
  product: 'prod_1',
  currency: 'usd',
  currencyOptions: {},
  unitAmountDecimal: '100',
  taxBehavior: 'unspecified',
  recurring: null,
  transformQuantity: null,
  lookupKey: null,
  active: true,
  metadata: {},
  nickname: null,
  created: 0,
}

export const anyCoupon: Coupon = {
  id: 'coupon_1',
  amountOff: null,
  currency: null,
  currencyOptions: {},
  percentOff: null,
  duration: 'once',
  durationInMonths: null,
  appliesTo: null,
  maxRedemptions: null,
  redeemBy: null,
  name: null,
  metadata: {},
  timesRedeemed: 0,
  created: 0,
}

export const anyTaxRate: TaxRate = {
  id: 'txr_1',
  active: true,
  country: null,
  description: null,
  displayName: 'VAT',
  inclusive: false,
  jurisdiction: null,
  metadata: {},
  percentage: '20',
  state: null,
  taxType: null,
  created: 0,
}

const anyShippingRate: ShippingRate = {
  id: 'shr_1',
  active: true,
  displayName: 'Post',
  amounts: { usd: 500 },
  currency: 'usd',
  deliveryEstimate: null,
  metadata: {},
  taxBehavior: 'unspecified',
  taxBehaviors: {},
  taxCode: null,
  created: 0,
}
