import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSqliteLedger, openDatabase } from '../sqlite.ts'
import { balanceAtFirst, LedgerModel, type RealShop } from '../testing/ledger-model.ts'
import { testReservation } from '../testing/test-reservation.ts'
import type { OfferUse } from './ledger.ts'
import { createMemoryLedger } from './memory-ledger.ts'

type Step = fc.AsyncCommand<LedgerModel, RealShop>

const session = fc.constantFrom('s', 't', 'u')
const intent = fc.constantFrom('a', 'b', 'c')
const limitOf = { two: { uses: 2 }, each: { usesPerCustomer: 1 } }
const uses = fc
  .tuple(fc.subarray(['two', 'each'] as const), fc.constantFrom('ada', 'bob'))
  .map(([offers, customer]) =>
    offers.map((offer): OfferUse => ({ offer, customer, limits: limitOf[offer] })),
  )
const outcome = fc.constantFrom('paid', 'awaiting_funds', 'gone')

/** A step at a time that goes by, or not; after it ledger and model are to be the same. */
function step(name: string, run: Step['run']): Step {
  return {
    check: () => true,
    async run(model, real) {
      await run(model, real)
      await expectSame(model, real)
    },
    toString: () => name,
  }
}

const steps = [
  fc.nat(2).map((ms) =>
    step(`wait(${ms})`, async (model, { time }) => {
      model.now += ms
      time.now = model.now
    }),
  ),
  fc.constant(
    step('readBalance', async (model, { balance }) => {
      model.read = { balance, atMs: model.now }
    }),
  ),
  fc.tuple(session, intent, fc.integer({ min: 1, max: 6 }), uses).map(([id, key, points, wanted]) =>
    step(`reserve(${id}, ${key}, ${points}, ${told(wanted)})`, async (model, { ledger }) => {
      const { balance, atMs } = model.read
      const code = await ledger
        .reserve(
          testReservation(id, key, {
            points: { customer: 'ada', points, balance },
            createdAtMs: atMs,
          }),
          wanted,
        )
        .catch((error: { code: string }) => error.code)
      expect(code).toBe(model.reserve(id, key, points, wanted))
    }),
  ),
  fc.tuple(session, intent).map(([id, key]) =>
    step(`commit(${id}, ${key})`, async (model, { ledger }) => {
      await ledger.commit(id, key)
      model.commit(id, key)
    }),
  ),
  fc.tuple(session, intent).map(([id, key]) =>
    step(`release(${id}, ${key})`, async (model, { ledger }) => {
      await ledger.release(id, key)
      model.release(id, key)
    }),
  ),
  // What Stripe says is in force: mostly what the ledger thinks.
  fc.tuple(session, outcome, fc.option(intent)).map(([id, how, stranger]) =>
    step(`settle(${id}, ${how}, ${stranger})`, async (model, real) => {
      const inForce = stranger ?? model.of(id, 'pending', 'active')?.intent ?? null
      const settled = await real.ledger.settle(id, {
        outcome: how,
        intent: inForce,
        apply: (reservation) => void (real.balance -= reservation?.points?.points ?? 0),
      })
      expect(settled).toBe(model.settle(id, how, inForce))
    }),
  ),
]

function told(wanted: readonly OfferUse[]): string {
  return wanted.map(({ offer, customer }) => `${offer} of ${customer}`).join()
}

async function expectSame(model: LedgerModel, { ledger, balance }: RealShop): Promise<void> {
  for (const id of ['s', 't', 'u']) {
    const [pending, active] = await Promise.all([ledger.pending(id), ledger.active(id)])
    expect(pending?.write.intent).toBe(model.of(id, 'pending')?.intent)
    expect(active?.write.intent).toBe(model.of(id, 'active')?.intent)
  }
  const held = await ledger.heldPoints('ada', 'another')
  expect(held).toBe(model.held('another'))
  expect(balance).toBe(model.balance)
  expect(await ledger.unsettled(10)).toEqual(model.unsettled())
  for (const customer of ['ada', 'bob']) {
    const asked = Object.entries(limitOf).map(([offer, limits]) => ({ offer, customer, limits }))
    for (const id of ['s', 't', 'another']) {
      expect(await ledger.usedUp(id, asked)).toEqual(model.usedUp(id, asked))
    }
  }
  if (model.hasOverrun) return
  // Who has ten points never spends eleven, whatever was read when; nor has an offer for two three.
  expect(balance - held).toBeGreaterThanOrEqual(0)
  expect(model.usersOf('two').length).toBeLessThanOrEqual(2)
  expect(model.usersOf('each', 'ada').length).toBeLessThanOrEqual(1)
}

test.each([
  ['memory', 300, createMemoryLedger],
  [
    'SQLite',
    100,
    (options: { clock: () => number }) => createSqliteLedger(openDatabase(':memory:'), options),
  ],
])('a ledger in %s does what a simple model does', async (_name, numRuns, create) => {
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { maxCommands: 60, size: 'max' }), (commands) =>
      fc.asyncModelRun(() => {
        const time = { now: 1_000 }
        const ledger = create({ clock: () => time.now })
        return { model: new LedgerModel(), real: { ledger, time, balance: balanceAtFirst } }
      }, commands),
    ),
    { numRuns },
  )
})
