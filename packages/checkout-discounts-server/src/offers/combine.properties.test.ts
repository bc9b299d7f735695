import fc from 'fast-check'
import { expect, test } from 'vitest'
import { combine } from './combine.ts'
import type { Candidate } from './combination.ts'
import { currencyRules } from './currency.ts'
import { evaluate } from './evaluate.ts'
import type { Cart, Facts } from './facts.ts'
import type { Offer } from './offer.ts'
import * as arbitrary from './testing/arbitrary-offers.ts'

const offers = fc.uniqueArray(arbitrary.offer, { selector: ({ id }) => id, maxLength: 8 })

function candidatesOf(list: readonly Offer[], facts: Facts): Candidate[] {
  return list.flatMap((offer) => {
    const evaluation = evaluate(offer, facts, 0)
    return evaluation.kind === 'eligible' ? [{ offer, evaluation }] : []
  })
}

function sumMinor(amounts: readonly number[]): number {
  return amounts.reduce((sum, amountMinor) => sum + amountMinor, 0)
}

function check(property: (candidates: Candidate[], cart: Cart) => void) {
  fc.assert(
    fc.property(offers, arbitrary.facts, (list, facts) =>
      property(candidatesOf(list, facts), facts.cart),
    ),
    { numRuns: 500 },
  )
}

test('receipts come to the amount exactly, which leaves nothing or enough to charge', () => {
  check((candidates, cart) => {
    const { receipts, amountMinor } = combine(candidates, cart)
    const leftMinor = cart.subtotalMinor - amountMinor
    expect(sumMinor(receipts.map((receipt) => receipt.amountMinor))).toBe(amountMinor)
    expect(receipts.every((receipt) => receipt.amountMinor > 0)).toBe(true)
    const { minimumChargeMinor } = currencyRules(cart.currency)
    expect(amountMinor === 0 || leftMinor === 0 || leftMinor >= minimumChargeMinor).toBe(true)
  })
})

test('the best of a group is at least every single one of it, and they stack to no less', () => {
  check((candidates, cart) => {
    const { compared, amountMinor } = combine(candidates, cart)
    for (const { evaluation } of candidates) {
      expect(amountMinor).toBeGreaterThanOrEqual(evaluation.amountMinor)
    }
    for (const chosen of compared.filter(({ kept }) => kept)) {
      const { group } = candidates.find(({ offer }) => offer.id === chosen.offer)?.offer ?? {}
      const amounts = candidates
        .filter(({ offer }) => offer.group === group)
        .map(({ evaluation }) => evaluation.amountMinor)
      expect(chosen.amountMinor).toBe(Math.max(...amounts))
    }
  })
})

test('no receipt is more than its offer came to, and none costs points that it does not use', () => {
  check((candidates, cart) => {
    for (const receipt of combine(candidates, cart).receipts) {
      const candidate = candidates.find(({ offer }) => offer.id === receipt.offer)
      expect(receipt.amountMinor).toBeLessThanOrEqual(candidate?.evaluation.amountMinor ?? 0)
      expect(receipt.points).toBeLessThanOrEqual(candidate?.evaluation.points ?? 0)
    }
  })
})

test('those for products take no more than the lines of these cost', () => {
  check((candidates, cart) => {
    const { receipts } = combine(candidates, cart)
    const limited = receipts.filter(({ products }) => products !== null)
    const lines = cart.lines.filter((line) =>
      limited.some(({ products }) => line.products.some((id) => products?.includes(id))),
    )
    expect(sumMinor(limited.map(({ amountMinor }) => amountMinor))).toBeLessThanOrEqual(
      sumMinor(lines.map(({ subtotalMinor }) => subtotalMinor)),
    )
  })
})

test('the order of the list changes no sum, where nothing is for single products', () => {
  check((candidates, cart) => {
    const whole = candidates.filter(({ evaluation }) => evaluation.products === null)
    expect(combine(whole.toReversed(), cart).amountMinor).toBe(combine(whole, cart).amountMinor)
  })
})
