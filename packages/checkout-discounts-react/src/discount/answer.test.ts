import { expect, test } from 'vitest'
import { answerOf } from './answer.ts'

const refused = (code: 'refused' | 'closed' | 'internal' | 'unavailable' | undefined) =>
  ({
    kind: 'refused',
    status: 400,
    answer: { type: 'error', message: 'x', ...(code && { code }) },
  }) as const

test.each([
  ['a refusal', refused('refused'), 'rejected', false],
  ['a refusal without a code', refused(undefined), 'rejected', false],
  ['a closed session', refused('closed'), 'checkout_closed', false],
  ['a fault of the server', refused('internal'), 'server', true],
  ['a server that cannot reach Stripe', refused('unavailable'), 'server', true],
  ['a gateway', { kind: 'fault', status: 502 }, 'server', true],
  ['a proxy that gave up', { kind: 'fault', status: 408 }, 'server', true],
  ['a wrong address', { kind: 'fault', status: 404 }, 'bad_answer', false],
  ['HTML', { kind: 'unreadable', status: 200, received: '<h1>' }, 'bad_answer', false],
] as const)('%s', (_, read, code, isOutcomeUnknown) => {
  expect(answerOf(read).error).toMatchObject({ code, isOutcomeUnknown })
})

test('a gate that lets nobody through for now is one more rate limit', () => {
  expect(answerOf({ kind: 'fault', status: 429 }).error).toMatchObject({
    code: 'rejected',
    answer: { code: 'rate_limited' },
    retryable: true,
    isOutcomeUnknown: false,
  })
})
