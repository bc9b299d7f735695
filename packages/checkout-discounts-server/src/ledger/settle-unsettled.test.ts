import { beforeEach, expect, test } from 'vitest'
import { openTestOrders } from '../testing/test-orders.ts'
import { testReservation } from '../testing/test-reservation.ts'
import { settleUnsettled } from './settle-unsettled.ts'

let orders: Awaited<ReturnType<typeof openTestOrders>>
beforeEach(async () => {
  orders = await openTestOrders()
  // Lost, all of them.
  orders.account.webhooks.pause()
})

test('settles what is over and whose webhook never came, once', async () => {
  const session = await orders.openOrder('a')
  await orders.payByCard(session)
  expect(await settleUnsettled(orders.settlement)).toEqual({
    read: 1,
    over: 1,
    failed: 0,
    next: null,
  })
  expect(orders.paid).toMatchObject([{ sessionId: session.id }])
  expect(await settleUnsettled(orders.settlement)).toMatchObject({ read: 0 })
  await orders.account.webhooks.flush()
  expect(orders.deliveries.every(({ status }) => status === 200)).toBe(true)
  expect(orders.paid).toHaveLength(1)
})

test('leaves alone what is open, until it has expired', async () => {
  await orders.openOrder('a')
  expect(await settleUnsettled(orders.settlement)).toMatchObject({ read: 1, over: 0 })
  expect(await orders.heldPoints()).toBe(60)
  orders.account.clock.advance(25 * 60 * 60_000)
  expect(await settleUnsettled(orders.settlement)).toMatchObject({ read: 1, over: 1 })
  expect(await orders.heldPoints()).toBe(0)
})

test.each([
  ['succeeds', 1],
  ['fails', 0],
] as const)('follows a debit that %s to its end', async (how, paid) => {
  await orders.payByDebit(await orders.openOrder('a'), how)
  await settleUnsettled(orders.settlement)
  expect(await orders.heldPoints()).toBe(60)
  orders.account.clock.advance(1_000)
  await settleUnsettled(orders.settlement)
  expect([await orders.heldPoints(), orders.paid.length]).toEqual([0, paid])
})

test('reads no more than it may, and goes on where it ended', async () => {
  for (const intent of ['a', 'b', 'c']) await orders.openOrder(intent, 1)
  const first = await settleUnsettled({ ...orders.settlement, limit: 2 })
  expect(first).toMatchObject({ read: 2, next: expect.stringContaining('cs_test_') })
  const second = await settleUnsettled({ ...orders.settlement, limit: 2, after: first.next })
  expect(second).toMatchObject({ read: 1, next: null })
  expect(orders.reads()).toBe(3)
})

test('goes on behind a session that Stripe does not know, and reports it', async () => {
  await orders.ledger.reserve(testReservation('cs_test_unknown', 'x'))
  const session = await orders.openOrder('a')
  await orders.payByCard(session)
  expect(await settleUnsettled(orders.settlement)).toMatchObject({ read: 2, over: 1, failed: 1 })
  expect(orders.errors).toMatchObject([{ sessionId: 'cs_test_unknown' }])
  expect(await orders.ledger.pending('cs_test_unknown')).not.toBeNull()
})

test('settles however the log fails', async () => {
  await orders.ledger.reserve(testReservation('cs_test_unknown', 'x'))
  await orders.payByCard(await orders.openOrder('a'))
  const result = await settleUnsettled({ ...orders.settlement, onError: failToLog })
  expect(result).toMatchObject({ over: 1, failed: 1 })
})

function failToLog(): never {
  throw new Error('The disk is full.')
}
