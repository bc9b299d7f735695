import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeForTen as code, tenPercent as coupon } from '../testing/catalog.ts'
import { amountOffIn, appliesTo, type Coupon, isValid } from './coupon.ts'
import { couponRefusal } from './coupon-refusal.ts'
import { isActive, type PromotionCode } from './promotion-code.ts'
import { type Redemption, redemptionRefusal } from './redemption-refusal.ts'

const order: Redemption = {
  coupon,
  nowSeconds: 1000,
  customer: null,
  subtotalMinor: 5000,
  currency: 'usd',
}

const fixed: Coupon = {
  ...coupon,
  percentOff: null,
  amountOff: 500,
  currency: 'usd',
  currencyOptions: { eur: 450 },
}

const minimum = { minimumAmounts: { usd: 5000, eur: 4500 }, minimumAmountCurrency: 'usd' }
const ada = { id: 'cus_ada', hasPaid: false }

describe('redemptionRefusal', () => {
  it.each<[string, Partial<PromotionCode>, Partial<Redemption>]>([
    ['a code without limits', {}, {}],
    ['one of the last moment', { expiresAt: 1000 }, { coupon: { ...coupon, redeemBy: 1000 } }],
    ['the last of several', { maxRedemptions: 2, timesRedeemed: 1 }, {}],
    ['a customer’s own', { customer: 'cus_ada' }, { customer: ada }],
    ['a first order', { firstTimeTransaction: true }, { customer: ada }],
    ['a first order of nobody known', { firstTimeTransaction: true }, {}],
    ['a subtotal that is just enough', minimum, {}],
    ['another currency’s minimum', minimum, { currency: 'eur', subtotalMinor: 4500 }],
    ['an amount in the order’s currency', {}, { coupon: fixed, currency: 'eur' }],
  ])('takes %s', (_, given, circumstances) => {
    expect(redemptionRefusal({ ...code, ...given }, { ...order, ...circumstances })).toBe(null)
  })

  it.each<[string, Partial<PromotionCode>, Partial<Redemption>, string]>([
    ['one put away', { active: false }, {}, 'not active'],
    ['one whose coupon is deleted', { deletedCoupon: coupon }, {}, 'not active'],
    ['an expired one', { expiresAt: 999 }, {}, 'not active'],
    ['a used-up one', { maxRedemptions: 2, timesRedeemed: 2 }, {}, 'not active'],
    ['one of an expired coupon', {}, { coupon: { ...coupon, redeemBy: 999 } }, 'not active'],
    [
      'one of a used-up coupon',
      {},
      { coupon: { ...coupon, maxRedemptions: 1, timesRedeemed: 1 } },
      'not active',
    ],
    ['another customer’s', { customer: 'cus_bob' }, { customer: ada }, 'by this customer'],
    ['a customer’s, for nobody known', { customer: 'cus_bob' }, {}, 'by this customer'],
    [
      'a second order',
      { firstTimeTransaction: true },
      { customer: { ...ada, hasPaid: true } },
      'This promotion code cannot be redeemed because the associated customer has prior transactions.',
    ],
    [
      'another currency',
      {},
      { coupon: fixed, currency: 'gbp' },
      'The promotion code default currency (usd) does not match the line item currency (gbp).',
    ],
    ['a currency without a minimum', minimum, { currency: 'gbp' }, 'minimum amount currency (usd)'],
  ])('refuses %s', (_, given, circumstances, message) => {
    expect(redemptionRefusal({ ...code, ...given }, { ...order, ...circumstances })).toEqual({
      reason: 'invalid',
      message: expect.stringContaining(message),
    })
  })

  it('says how much is missing', () => {
    const given = { ...code, ...minimum }
    expect(redemptionRefusal(given, { ...order, subtotalMinor: 4999 })).toEqual({
      reason: 'amountInsufficient',
      message: 'This promotion code needs a subtotal of at least $50.00.',
      minimum: { amountMinor: 5000, currency: 'usd' },
    })
  })

  it('never takes again what time or use has once refused', () => {
    const limited = fc.record({
      redeemBy: fc.option(fc.nat(100)),
      maxRedemptions: fc.option(fc.integer({ min: 1, max: 5 })),
      timesRedeemed: fc.nat(5),
      nowSeconds: fc.nat(100),
      later: fc.nat(100),
      moreRedeemed: fc.nat(5),
    })
    fc.assert(
      fc.property(limited, ({ nowSeconds, later, moreRedeemed, ...limits }) => {
        const now = { ...coupon, ...limits }
        const then = { ...now, timesRedeemed: now.timesRedeemed + moreRedeemed }
        fc.pre(!isValid(now, nowSeconds))
        expect(isValid(then, nowSeconds + later)).toBe(false)
        expect(isActive(code, then, nowSeconds + later)).toBe(false)
      }),
    )
  })
})

describe('a coupon', () => {
  it('takes off what it says in each currency, and in no other', () => {
    expect(amountOffIn(fixed, 'usd')).toBe(500)
    expect(amountOffIn(fixed, 'eur')).toBe(450)
    expect(amountOffIn(fixed, 'gbp')).toBe(null)
    expect(amountOffIn(coupon, 'usd')).toBe(null)
  })

  it('is for its products, or for all', () => {
    expect(appliesTo(coupon, 'prod_1')).toBe(true)
    expect(appliesTo({ ...coupon, appliesTo: ['prod_1'] }, 'prod_1')).toBe(true)
    expect(appliesTo({ ...coupon, appliesTo: ['prod_1'] }, 'prod_2')).toBe(false)
  })

  it('is refused once it is over, and for a currency that it has not', () => {
    const at = { nowSeconds: 1000, currency: 'gbp' }
    expect(couponRefusal(coupon, at)).toBe(null)
    expect(couponRefusal({ ...coupon, redeemBy: 999 }, at)).toEqual({
      code: 'coupon_expired',
      message: 'Coupon expired: TEN',
    })
    expect(couponRefusal(fixed, at)).toEqual({
      message: 'The coupon default currency (usd) does not match the line item currency (gbp).',
    })
  })
})
