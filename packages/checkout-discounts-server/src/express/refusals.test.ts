import { idempotencyKeyHeader, type Interaction } from 'checkout-discounts-contract'
import express from 'express'
import { describe, expect, test } from 'vitest'
import { createCodeBook } from '../codes/code-book.ts'
import type { Offer } from '../offers/offer.ts'
import { listen } from '../testing/listen.ts'
import { openTestShop, type TestCart } from '../testing/test-shop.ts'
import { writerMatrix } from '../testing/writer-matrix.ts'
import { discountsRouter } from './discounts-router.ts'

const reward = { percentOff: 10 }
const paris = { timeZone: 'Europe/Paris' }

/** One for each reason to say no; 2026-11-22 is a Sunday. */
const offers: Offer[] = [
  { id: 'tier', kind: 'loyalty', label: 'Gold', tiers: { gold: reward } },
  {
    id: 'big',
    kind: 'cart-value',
    label: 'Big',
    steps: [
      {
        fromMinor: { usd: 10_000, jpy: 15_000 },
        reward: { amountOffMinor: { usd: 900, jpy: 900 } },
      },
    ],
  },
  {
    id: 'friday',
    kind: 'limited-time',
    label: 'Friday',
    when: { schedule: { ...paris, weekdays: ['fri'], hours: { from: '18:00', to: '22:00' } } },
    reward,
  },
  {
    id: 'past',
    kind: 'limited-time',
    label: 'Past',
    when: { schedule: { ...paris, endsAt: '2026-11-01T00:00' } },
    reward,
  },
  {
    id: 'near',
    kind: 'regional',
    label: 'Near',
    when: { regions: [{ country: 'DE' }, { country: 'AT' }] },
    reward,
  },
  {
    id: 'west',
    kind: 'regional',
    label: 'West',
    when: { regions: [{ country: 'US', states: ['CA', 'NV'] }] },
    reward,
  },
  { id: 'first', kind: 'customer', label: 'First', when: { firstPurchase: true }, reward },
]

const refusals: {
  interaction: Interaction
  body?: object
  cart?: TestCart
  answer: object
}[] = [
  {
    interaction: 'apply-loyalty',
    cart: { tier: 'guest' },
    answer: { reason: 'not_eligible' },
  },
  {
    interaction: 'apply-cart-promotion',
    cart: { amountMinor: 9_999 },
    answer: { reason: 'minimum_not_met', details: { missingMinor: 1, missing: '$0.01' } },
  },
  {
    interaction: 'apply-cart-promotion',
    cart: { currency: 'jpy', amountMinor: 14_000 },
    answer: { reason: 'minimum_not_met', details: { missingMinor: 1_000, missing: '¥1,000' } },
  },
  {
    interaction: 'apply-cart-promotion',
    cart: { currency: 'eur', amountMinor: 20_000 },
    answer: { reason: 'currency_not_offered' },
  },
  {
    interaction: 'apply-limited-time-offer',
    body: { offer: 'friday' },
    answer: {
      reason: 'not_started',
      details: { startsAt: '2026-11-27T17:00:00.000Z', timeZone: 'Europe/Paris' },
    },
  },
  {
    interaction: 'apply-limited-time-offer',
    body: { offer: 'past' },
    answer: { reason: 'ended' },
  },
  {
    interaction: 'apply-regional-discount',
    body: { offer: 'near' },
    answer: { reason: 'region_not_eligible', details: { countries: 'DE, AT' } },
  },
  {
    interaction: 'apply-regional-discount',
    body: { offer: 'west' },
    answer: {
      reason: 'region_not_eligible',
      details: { countries: 'US', parts: 'US-CA, US-NV', needs: 'shipping_address' },
    },
  },
  { interaction: 'apply-customer-offer', answer: { reason: 'not_eligible' } },
  {
    interaction: 'redeem-code',
    body: { code: 'NOTHING' },
    answer: { reason: 'invalid_code' },
  },
  {
    interaction: 'apply-loyalty',
    body: { offer: 'another-shops' },
    answer: { reason: 'not_eligible' },
  },
]

describe.each(writerMatrix)('over HTTP, on $name, written as $writer', ({ versions }) => {
  test.each(refusals)(
    '$interaction with $body, for $cart, is refused: $answer.reason',
    async ({ interaction, body, cart, answer }) => {
      const shop = openTestShop({
        versions,
        offers,
        codes: createCodeBook({ pepper: 'a pepper of at least thirty-two characters', codes: {} }),
        shopper: (session) => ({ id: 'ada', tier: session.metadata?.tier, completedOrders: 2 }),
      })
      const url = await listen(
        express().use('/discounts', discountsRouter({ handlers: shop.handlers })),
      )
      const id = await shop.createSession(cart)
      const before = await shop.read(id)
      const calls = await shop.callsDuring(async () => {
        const response = await fetch(`${url}/discounts/${interaction}`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-owner': 'me',
            [idempotencyKeyHeader]: crypto.randomUUID(),
          },
          body: JSON.stringify({ checkout_session_id: id, ...body }),
        })
        expect(response.status).toBe(422)
        expect(await response.json()).toMatchObject({ type: 'error', code: 'refused', ...answer })
      })
      expect(calls).toEqual(['GET'])
      expect(await shop.read(id)).toEqual(before)
    },
  )
})
