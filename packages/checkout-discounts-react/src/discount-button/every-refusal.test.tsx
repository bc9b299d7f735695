import { screen } from '@testing-library/react'
import { type RefusalReason, refusalReasons } from 'checkout-discounts-contract'
import {
  createMemoryLedger,
  type Ledger,
  type Offer,
  type Shopper,
} from 'checkout-discounts-server'
import { describe, expect, test } from 'vitest'
import { ApplyCartPromotion } from '../apply-cart-promotion/apply-cart-promotion.tsx'
import { ApplyLimitedTimeOffer } from '../apply-limited-time-offer/apply-limited-time-offer.tsx'
import { ApplyLoyaltyDiscount } from '../apply-loyalty-discount/apply-loyalty-discount.tsx'
import { ApplyRegionalDiscount } from '../apply-regional-discount/apply-regional-discount.tsx'
import type { ShopOptions } from '../testing/open-shop.tsx'
import { guardPage, total } from '../testing/page.ts'
import { shopOffers } from '../testing/shop-offers.ts'
import {
  clock,
  codes,
  goThrough,
  promoCode,
  ready,
  sunday,
  type Trouble,
  world,
} from '../testing/trouble.tsx'

guardPage()

const limitedTime = 'Apply limited-time offer'

const oneOfTwo: readonly Offer[] = ['Ten', 'Twenty'].map((label, index) => ({
  id: label.toLowerCase(),
  kind: 'limited-time',
  label,
  group: 'one-of-them',
  when: { schedule: { timeZone: 'UTC', startsAt: '2026-11-01T00:00', endsAt: '2026-12-01T00:00' } },
  reward: { percentOff: 10 * (index + 1) },
}))

const onlyEuros: Offer = {
  id: 'euros',
  kind: 'limited-time',
  label: 'In euros',
  group: 'euros',
  when: { schedule: { timeZone: 'UTC', startsAt: '2026-11-01T00:00', endsAt: '2026-12-01T00:00' } },
  reward: { amountOffMinor: { eur: 500 } },
}

/** A shopper with 250 points, of which another checkout of theirs pays with 200 in the same moment. */
function twoCheckouts(): ShopOptions {
  const ledger = createMemoryLedger({ clock })
  let isDeciding = false
  let points = 250
  const facts = async (): Promise<Shopper> => {
    const known = { id: 'ada', tier: world.tier, points }
    if (isDeciding && points === 250) {
      world.nowMs += 1
      await payWithPoints(ledger)
      points = 50
    }
    return known
  }
  const network: ShopOptions['network'] = (request, server) => {
    isDeciding = true
    return server(request)
  }
  return { ledger, shopper: facts, network }
}

async function payWithPoints(ledger: Ledger): Promise<void> {
  const [sessionId, intent] = ['cs_test_other', crypto.randomUUID()]
  const expected = { receipts: [], couponName: 'Points', subtotalMinor: 10_500 }
  await ledger.reserve({
    write: { sessionId, intent, params: {}, expected },
    ownerId: 'ada',
    createdAtMs: world.nowMs,
    points: { customer: 'ada', points: 200, balance: 250 },
  })
  await ledger.commit(sessionId, intent)
  await ledger.settle(sessionId, { outcome: 'paid', intent })
}

/** Every reason of a refusal. */
const refusals = {
  not_eligible: {
    begin: () => (world.tier = null),
    says: ['alert: This discount is for members of our loyalty programme.'],
    end: () => (world.tier = 'gold'),
    total: '$94.50',
  },
  minimum_not_met: {
    parts: <ApplyCartPromotion />,
    apply: 'Apply cart promotion',
    says: ['alert: Add $15.00 more for this offer.'],
    next: 'Apply loyalty discount',
    total: '$94.50',
  },
  not_started: {
    parts: <ApplyLimitedTimeOffer offer="sunday" />,
    apply: limitedTime,
    begin: () => (world.nowMs = sunday - 24 * 60 * 60 * 1_000),
    says: ['alert: This offer opens Sunday 00:00.'],
    end: () => (world.nowMs = sunday),
    total: '$99.75',
  },
  ended: {
    parts: <ApplyLimitedTimeOffer offer="sunday" />,
    apply: limitedTime,
    begin: () => (world.nowMs = sunday + 24 * 60 * 60 * 1_000),
    says: ['alert: This offer has ended.'],
    next: 'Apply loyalty discount',
    total: '$94.50',
  },
  region_not_eligible: {
    parts: <ApplyRegionalDiscount />,
    apply: 'Apply regional discount',
    says: ['alert: Enter your shipping address first: this offer is for Germany or Austria.'],
    next: 'Apply loyalty discount',
    total: '$94.50',
  },
  not_combinable: {
    options: { offers: [...shopOffers, ...oneOfTwo] },
    parts: (
      <>
        <ApplyLimitedTimeOffer offer="ten">Ten</ApplyLimitedTimeOffer>
        <ApplyLimitedTimeOffer offer="twenty" removable={false}>
          Twenty
        </ApplyLimitedTimeOffer>
      </>
    ),
    apply: 'Ten',
    begin: async ({ user }) => {
      await user.click(await ready('Twenty'))
      await total('$84.00')
    },
    says: [
      'status: Twenty applied. You save $21.00. New total $84.00.',
      'alert: This would save $10.50. Twenty saves $21.00, so it stays.',
    ],
    end: async ({ user }) => {
      await user.click(await ready('Remove Twenty'))
      await total('$105.00')
      // Nothing is on any more that would save more.
      expect(screen.queryByText(/so it stays/)).toBeNull()
    },
    total: '$94.50',
  },
  invalid_code: {
    options: { codes },
    parts: promoCode,
    apply: 'Apply',
    begin: ({ user }) => user.type(screen.getByRole('textbox'), 'LAMPS2'),
    says: ['alert: This code is not valid.'],
    end: ({ user }) => user.type(screen.getByRole('textbox'), '0'),
    total: '$84.00',
  },
  exhausted: {
    options: twoCheckouts(),
    parts: <ApplyLoyaltyDiscount offer="points">Use points</ApplyLoyaltyDiscount>,
    apply: 'Use points',
    begin: () => screen.findByText('Points: 200 points save you $2.00.'),
    says: ['alert: Another checkout holds these points.'],
    next: 'Apply loyalty discount',
    total: '$94.50',
  },
  currency_not_offered: {
    options: { offers: [...shopOffers, onlyEuros] },
    parts: <ApplyLimitedTimeOffer offer="euros" />,
    apply: limitedTime,
    says: ['alert: This offer isn’t available in USD.'],
    next: 'Apply loyalty discount',
    total: '$94.50',
  },
} satisfies Record<RefusalReason, Trouble>

describe('a refusal is said, and the checkout goes on', () => {
  test.each(refusalReasons)('%s', (reason) =>
    goThrough(refusals[reason], { code: 'rejected', reason }),
  )
})
