import { expect, test } from 'vitest'
import { openTestOrders } from '../testing/test-orders.ts'
import { sessionOutcome } from './session-outcome.ts'

test.each([
  ['open', 'unpaid', false, null],
  ['open', 'unpaid', true, null],
  ['expired', 'unpaid', false, 'gone'],
  ['complete', 'paid', false, 'paid'],
  ['complete', 'paid', true, 'paid'],
  ['complete', 'no_payment_required', false, 'paid'],
  ['complete', 'unpaid', false, 'awaiting_funds'],
  ['complete', 'unpaid', true, 'gone'],
] as const)(
  'a session %s and %s without a payment of its own, known to have failed: %s, is %s',
  async (status, payment, isKnownToHaveFailed, outcome) => {
    const orders = await openTestOrders()
    const session = {
      ...(await orders.openOrder('a')),
      status,
      payment_status: payment,
      payment_intent: null,
    }
    expect(sessionOutcome(session, isKnownToHaveFailed)).toBe(outcome)
  },
)
