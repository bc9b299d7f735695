import type { Interaction } from 'checkout-discounts-contract'
import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCodeBook } from '../codes/code-book.ts'
import { createMemoryLedger } from '../ledger/memory-ledger.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { settleUnsettled } from '../ledger/settle-unsettled.ts'
import type { Offer } from '../offers/offer.ts'
import { readSnapshot } from '../session/snapshot.ts'
import { createSqliteLedger, openDatabase } from '../sqlite.ts'
import { loseAnswer, loseRequest } from '../testing/test-network.ts'
import { openTestShop } from '../testing/test-shop.ts'

const offers: Offer[] = [
  {
    id: 'two',
    kind: 'cart-value',
    label: 'For two',
    limits: { uses: 2 },
    steps: [{ fromMinor: { usd: 1_000 }, reward: { amountOffMinor: { usd: 500 } } }],
  },
  {
    id: 'each',
    kind: 'customer',
    label: 'Once each',
    group: 'each',
    when: { segments: ['newsletter'] },
    limits: { usesPerCustomer: 1 },
    reward: { percentOff: 10 },
  },
  {
    id: 'code',
    kind: 'code',
    label: 'For one, by a code',
    limits: { uses: 1, usesPerCustomer: 1 },
    reward: { percentOff: 20 },
  },
]

/** Of each of these a checkout. */
const customers = ['ada', 'ada', 'bob', 'cyd', 'guest']

const checkout = fc.nat({ max: customers.length - 1 })
const what = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('apply-cart-promotion', 'apply-customer-offer', 'redeem-code'),
  },
  { weight: 1, arbitrary: fc.constantFrom('remove', 'refresh') },
)
type What = Extract<Interaction, 'redeem-code' | 'remove' | 'refresh' | `apply-${string}`>

/** Something that a shopper, the network or the time does. */
type Act =
  | { does: 'ask'; of: number; what: What; fault: typeof loseAnswer | undefined }
  | { does: 'race'; what: What }
  | { does: 'pay' | 'expire'; of: number; isTold: boolean }
  | { does: 'sweep' }

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('ask' as const),
      of: checkout,
      what,
      fault: fc.constantFrom(undefined, undefined, undefined, loseAnswer, loseRequest),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('race' as const), what }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom('pay' as const, 'expire' as const),
      of: checkout,
      isTold: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('sweep' as const) }) },
)

async function openLimitedShop(ledger: Ledger) {
  const shop = openTestShop({
    offers,
    ledger: {
      ...ledger,
      // What it says is old by the time that somebody decides on it.
      async usedUp(...args) {
        const usedUp = await ledger.usedUp(...args)
        await setImmediate()
        return usedUp
      },
    },
    codes: createCodeBook({
      pepper: 'a pepper of at least thirty-two characters',
      codes: { CODE: 'code' },
    }),
    shopper: ({ metadata }) => ({
      id: metadata?.tier === 'guest' ? null : (metadata?.tier ?? null),
      segments: ['newsletter'],
    }),
  })
  const ids = await Promise.all(customers.map((tier) => shop.createSession({ tier })))
  const { checkout: api } = shop.stripe
  const sessionOf = (of: number) =>
    api.sessions.retrieve(
      ids[of] ?? '',
      { expand: ['discounts.coupon', 'line_items'] },
      { apiVersion: shop.versions.apiVersion },
    )
  const ask = (of: number, interaction: What) =>
    shop.send(interaction, {
      checkout_session_id: ids[of],
      ...(interaction === 'redeem-code' && { code: 'CODE' }),
    })

  const sweep = () => settleUnsettled({ stripe: shop.stripe, ledger, versions: shop.versions })

  async function carryOut(next: Act): Promise<unknown> {
    switch (next.does) {
      case 'ask':
        if (next.fault) shop.network.onNextWrite(next.fault)
        await ask(next.of, next.what)
        // What was not written met no fault.
        return shop.network.onNextWrite((send) => send())
      case 'race':
        return Promise.all(ids.map((_id, of) => ask(of, next.what)))
      case 'sweep':
        return sweep()
      default: {
        const { status, id } = await sessionOf(next.of)
        if (status !== 'open') return undefined
        await (next.does === 'pay' ? shop.pay(id) : api.sessions.expire(id))
        return next.isTold ? sweep() : undefined
      }
    }
  }

  return {
    carryOut,
    /** Whose checkouts are open or paid, with which offers, as Stripe has them. */
    async users() {
      const sessions = await Promise.all(ids.map((_id, of) => sessionOf(of)))
      const on = sessions.flatMap((session, of) =>
        session.status === 'expired'
          ? []
          : readSnapshot(session).receipts.map(({ offer }) => ({ offer, customer: customers[of] })),
      )
      const usersOf = (id: string) =>
        on.flatMap(({ offer, customer }) => (offer === id ? [customer] : []))
      return { two: usersOf('two'), code: usersOf('code'), each: usersOf('each') }
    },
  }
}

const numRuns = Number(process.env.PROPERTY_RUNS ?? 25)

test.each([
  ['memory', () => createMemoryLedger()],
  ['SQLite', () => createSqliteLedger(openDatabase(':memory:'))],
])(
  'whatever happens, no offer is on or paid with more often than it may be used: ledger in %s',
  { timeout: 1_000 * numRuns + 30_000 },
  async (_name, createLedger) => {
    const most = { two: 0, code: 0, each: 0 }
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 40 }), async (sequence) => {
        const { carryOut, users } = await openLimitedShop(createLedger())
        for (const next of sequence) {
          await carryOut(next)
          const { two, code, each } = await users()
          expect(two.length).toBeLessThanOrEqual(2)
          expect(code.length).toBeLessThanOrEqual(1)
          expect(each).toEqual([...new Set(each)])
          expect(each).not.toContain('guest')
          most.two = Math.max(most.two, two.length)
          most.code = Math.max(most.code, code.length)
          most.each = Math.max(most.each, each.length)
        }
      }),
      { numRuns },
    )
    // As often as they may be used, they were.
    expect(most).toEqual({ two: 2, code: 1, each: 3 })
  },
)
