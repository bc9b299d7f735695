import type { ErrorCode } from 'checkout-discounts-contract'
import { describe, expect, test } from 'vitest'
import type { CheckoutSession, RunServerUpdate } from '../checkout/checkout-port.ts'
import { rereadSession, runDiscount } from './run-discount.ts'
import { type Answer, answerOf } from './answer.ts'
import { DiscountError } from './discount-error.ts'

const zero = { minorUnitsAmount: 0, amount: '$0.00' }
const session: CheckoutSession = {
  id: 'cs_test_1',
  currency: 'usd',
  canConfirm: true,
  status: { type: 'open' },
  discountAmounts: [],
  total: {
    subtotal: zero,
    discount: zero,
    shippingRate: zero,
    taxExclusive: zero,
    taxInclusive: zero,
    total: zero,
  },
}

const reread = { type: 'success', session } as const
const failed = {
  type: 'error',
  error: { message: 'Stripe.js could not read the session.' },
} as const

// What Stripe.js does with a function that fails is documented in two ways, so both have to do.
const rethrows: RunServerUpdate = async (update) => {
  await update()
  return reread
}
const resolves: RunServerUpdate = (update) =>
  update().then(
    () => reread,
    () => failed,
  )
const rereadFails: RunServerUpdate = async (update) => {
  await update()
  return failed
}

const refusal = (status: number, code: ErrorCode, message: string) =>
  answerOf({ kind: 'refused', status, answer: { type: 'error', code, message } })

const agreed = answerOf({ kind: 'agreed', value: { succeeded: true } })
const refused = refusal(422, 'refused', 'No.')
const closed = refusal(410, 'closed', 'Closed.')
const internal = refusal(500, 'internal', 'Oops.')
const unavailable = refusal(503, 'unavailable', 'Later.')
const gateway = answerOf({ kind: 'fault', status: 502 })
const missing = answerOf({ kind: 'fault', status: 404 })
const html = answerOf({ kind: 'unreadable', status: 200, received: '<h1>' })
const timeout: Answer = { error: new DiscountError('timeout') }
const network: Answer = { error: new DiscountError('network') }
const aborted: Answer = { error: new DiscountError('aborted') }

/** Runs against these answers, one for each request. */
async function run(
  runServerUpdate: RunServerUpdate,
  answers: readonly Answer[],
  idempotent = true,
) {
  const left = [...answers]
  let updates = 0
  const result = await runDiscount({
    idempotent,
    runServerUpdate: (update) => {
      updates += 1
      return runServerUpdate(update)
    },
    send: async () => {
      const next = left.shift()
      if (!next) throw new Error('One request too many.')
      return next
    },
  })
  return { ...result, updates, unsent: left.length }
}

describe.each([
  ['rethrows', rethrows],
  ['resolves to an error', resolves],
] as const)('where Stripe.js %s when the function fails', (_, runServerUpdate) => {
  test('an agreement ends well, with the session read again', async () => {
    const result = await run(runServerUpdate, [agreed])
    expect(result).toMatchObject({ error: undefined, session, isStale: false, updates: 1 })
  })

  test('a refusal is the error, and nothing is read or sent again', async () => {
    const result = await run(runServerUpdate, [refused])
    expect(result.error).toMatchObject({ code: 'rejected', status: 422, message: /No\./ })
    expect(result).toMatchObject({ session: undefined, isStale: false, updates: 1 })
  })

  test.each([
    ['a deadline', timeout],
    ['a broken line', network],
    ['a gateway', gateway],
    ['a fault of the server', internal],
    ['a server that cannot reach Stripe', unavailable],
  ])('after %s the same request settles it', async (__, unknown) => {
    expect(await run(runServerUpdate, [unknown, agreed])).toMatchObject({
      error: undefined,
      session,
      updates: 2,
    })
    const result = await run(runServerUpdate, [unknown, refused])
    expect(result.error).toMatchObject({ code: 'rejected' })
    expect(result.session).toBe(session)
  })

  test('a server that is not idempotent is not asked twice; the session is read again', async () => {
    const result = await run(runServerUpdate, [timeout, agreed], false)
    expect(result.error).toMatchObject({
      code: 'timeout',
      retryable: true,
      isOutcomeUnknown: true,
    })
    expect(result).toMatchObject({ session, updates: 2, unsent: 1 })
  })

  test('what stays unknown is an error that can be tried again, on a session read again', async () => {
    const result = await run(runServerUpdate, [network, gateway])
    expect(result.error).toMatchObject({ code: 'server', status: 502, isOutcomeUnknown: true })
    expect(result).toMatchObject({ session, isStale: false })
  })

  test('an abort ends it at once', async () => {
    const result = await run(runServerUpdate, [aborted])
    expect(result.error).toMatchObject({ code: 'aborted' })
    expect(result).toMatchObject({ session: undefined, updates: 1 })
    expect(await run(runServerUpdate, [timeout, aborted])).toMatchObject({ session: undefined })
  })

  test('an answer of no contract is a mistake of the developer', async () => {
    const notFound = await run(runServerUpdate, [missing])
    expect(notFound.error).toMatchObject({ code: 'bad_answer', status: 404, retryable: false })
    // Something with a status of success was done, so the session is read again.
    const unreadable = await run(runServerUpdate, [html])
    expect(unreadable.error).toMatchObject({ code: 'bad_answer', cause: '<h1>' })
    expect(unreadable.session).toBe(session)
  })

  test('a session that is closed at the server is read again', async () => {
    const result = await run(runServerUpdate, [closed])
    expect(result.error).toMatchObject({ code: 'checkout_closed' })
    expect(result.session).toBe(session)
  })
})

describe('where Stripe.js cannot read the session again', () => {
  test.each([
    ['an agreement', [agreed]],
    ['an unknown outcome', [timeout, timeout]],
    ['an unreadable answer', [html]],
  ])('after %s the page is stale', async (_, answers) => {
    const result = await run(rereadFails, answers)
    expect(result.error).toMatchObject({ code: 'refresh_failed', cause: failed.error })
    expect(result).toMatchObject({ session: undefined, isStale: true })
  })

  test('a re-read says so', async () => {
    expect(await rereadSession(rereadFails)).toMatchObject({ isStale: true, session: undefined })
    expect(await rereadSession(rethrows)).toMatchObject({ error: undefined, session })
  })
})

test('where Stripe.js refuses to run the update nothing is sent', async () => {
  const cause = new Error('not enabled')
  const result = await run(() => Promise.reject(cause), [agreed])
  expect(result.error).toMatchObject({ code: 'unsupported', cause })
  expect(result).toMatchObject({ unsent: 1, isStale: false })
})

test('where Stripe.js gives up before our deadline the outcome is unknown, and settled', async () => {
  let updates = 0
  const result = await runDiscount({
    idempotent: true,
    runServerUpdate: async (update) => {
      updates += 1
      const done = update()
      if (updates > 1) {
        await done
        return reread
      }
      throw new Error('Stripe.js waited for 20 s.')
    },
    send: () => (updates === 1 ? new Promise(() => {}) : Promise.resolve(agreed)),
  })
  expect(result).toMatchObject({ error: undefined, session })
})
