import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openTestShop } from '../testing/test-shop.ts'

// Time is what these tests set it to, so that the real limits take none of ours.
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => vi.useRealTimers())

const stepMs = 50

/** Time that goes by while a busy machine gets round to what needs none. */
const slackMs = 1_000

/** Its owners are known without a digest, whose thread would choose who is first. */
const openShop = () => openTestShop({ authorize: () => 'me' })

/** Lets time go by until there is an answer. */
async function timed<T>(answer: Promise<T>): Promise<{ answer: T; tookMs: number }> {
  const startedAt = performance.now()
  const answered = { atMs: Number.NaN }
  void answer.finally(() => (answered.atMs = performance.now()))
  while (Number.isNaN(answered.atMs)) {
    // What needs none of it, such as a digest, is done in between: so much of ours it may take.
    const until = Date.now() + 8
    while (Date.now() < until) await new Promise(setImmediate)
    vi.advanceTimersByTime(stepMs)
  }
  return { answer: await answer, tookMs: answered.atMs - startedAt }
}

/** The page gives up at 15,000, and Stripe.js at 20,000. */
const kitTimeoutMs = 15_000

test('calls that take long each come to 12 seconds at most', async () => {
  const shop = openShop()
  const id = await shop.createSession()
  const apply = () => shop.send('apply-loyalty', { checkout_session_id: id })
  shop.account.faults.add({ method: 'POST', times: 1, answer: 'drop' })
  expect((await apply()).status).toBe(503)

  // The session, what is pending, the session again: the third is cut short.
  const callMs = 4_500
  const slow = shop.account.faults.add({ delayMs: callMs })
  const { answer, tookMs } = await timed(apply())
  expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } })
  expect(slow.struck).toBe(3)
  expect(tookMs).toBeGreaterThan(2 * callMs)
  expect(tookMs).toBeLessThanOrEqual(12_000 + slackMs)
  expect(tookMs).toBeLessThan(kitTimeoutMs)
})

test('one call is given up after five seconds', async () => {
  const callMs = 5_000
  const shop = openShop()
  const id = await shop.createSession()
  shop.account.faults.add({ answer: 'hang' })
  const { answer, tookMs } = await timed(shop.send('remove', { checkout_session_id: id }))
  expect(answer.status).toBe(503)
  expect(tookMs).toBeGreaterThanOrEqual(callMs)
  expect(tookMs).toBeLessThanOrEqual(callMs + slackMs)
})

test('who waits for a turn waits within its own limit', async () => {
  const shop = openShop()
  const id = await shop.createSession()
  shop.account.faults.add({ method: 'POST', delayMs: 4_500 })
  const both = Promise.all([
    shop.send('apply-loyalty', { checkout_session_id: id }),
    shop.send('remove', { checkout_session_id: id }),
    shop.send('apply-loyalty', { checkout_session_id: id }),
    shop.send('remove', { checkout_session_id: id }),
  ])
  const { answer, tookMs } = await timed(both)
  expect(answer.map(({ status }) => status)).toEqual([200, 200, 503, 503])
  expect(tookMs).toBeLessThanOrEqual(12_000 + slackMs)
})
