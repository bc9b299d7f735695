import { describe, expect, test } from 'vitest'
import { InteractionError } from '../interaction-error.ts'
import { openTestShop } from '../testing/test-shop.ts'
import { createCircuitBreaker } from './circuit-breaker.ts'

function openBreaker() {
  const time = { now: 0 }
  const breaker = createCircuitBreaker(
    (error) => error === 'outage',
    () => time.now,
  )
  /** What became of a call that ends so. */
  const run = (end: 'fine' | 'outage' | 'refused') =>
    breaker
      .run(() => (end === 'fine' ? Promise.resolve(end) : Promise.reject(end)))
      .catch((error: unknown) => (error instanceof InteractionError ? 'open' : error))
  const runAll = async (...ends: Parameters<typeof run>[0][]) => {
    const results: unknown[] = []
    for (const end of ends) results.push(await run(end))
    return results
  }
  return { time, breaker, runAll }
}

const fiveOutages = Array.from({ length: 5 }, () => 'outage' as const)

describe('the breaker', () => {
  test('opens after five outages in a row, for five seconds', async () => {
    const { time, runAll } = openBreaker()
    expect(await runAll(...fiveOutages, 'fine')).toEqual([...fiveOutages, 'open'])
    time.now = 4_999
    expect(await runAll('fine')).toEqual(['open'])
    time.now = 5_000
    expect(await runAll('fine', 'fine')).toEqual(['fine', 'fine'])
  })

  test('opens again with the first try that fails, and not only with the fifth', async () => {
    const { time, runAll } = openBreaker()
    await runAll(...fiveOutages)
    time.now = 5_000
    expect(await runAll('outage', 'fine')).toEqual(['outage', 'open'])
    time.now = 10_000
    expect(await runAll('fine', ...fiveOutages.slice(1), 'fine')).not.toContain('open')
  })

  test.each(['fine', 'refused'] as const)(
    'begins to count anew after one that is %s',
    async (end) => {
      const { runAll } = openBreaker()
      const outages = fiveOutages.slice(1)
      expect(await runAll(...outages, end, ...outages, 'fine')).not.toContain('open')
    },
  )

  test('lets one alone try, and the others wait for what it finds', async () => {
    const { time, breaker, runAll } = openBreaker()
    await runAll(...fiveOutages)
    time.now = 5_000
    const answer = Promise.withResolvers<string>()
    const first = breaker.run(() => answer.promise)
    expect(await runAll('fine')).toEqual(['open'])
    answer.resolve('there again')
    expect(await first).toBe('there again')
    expect(await runAll('fine')).toEqual(['fine'])
  })
})

async function openShop() {
  const shop = openTestShop()
  const id = await shop.createSession()
  return { shop, id, apply: () => shop.send('apply-loyalty', { checkout_session_id: id }) }
}

describe('in a shop', () => {
  test('while Stripe is out, the shopper is told at once, and Stripe is not asked', async () => {
    const { shop, id, apply } = await openShop()
    const outage = shop.account.faults.add({ answer: 503 })
    const calls = await shop.callsDuring(async () => {
      for (let time = 0; time < 8; time += 1) {
        expect(await apply()).toMatchObject({ status: 503, body: { code: 'unavailable' } })
      }
    })
    expect(calls).toHaveLength(5)
    const { headers, body } = await apply()
    expect(body.retryAfter).toBeGreaterThan(0)
    expect(body.retryAfter).toBeLessThanOrEqual(5)
    expect(headers.get('retry-after')).toBe(String(body.retryAfter))
    outage.remove()
    // Neither a discount nor a free order comes of an outage.
    expect(await shop.read(id)).toMatchObject({ total: 5_000, discount: 0 })
  })

  test('an update that it kept from Stripe is done by the next interaction', async () => {
    const { shop, id, apply } = await openShop()
    shop.account.faults.add({ method: 'POST', answer: 500, times: 4 })
    for (let time = 0; time < 4; time += 1) expect((await apply()).status).toBe(503)
    expect((await apply()).status).toBe(200)
    expect(await shop.read(id)).toMatchObject({ discount: 500 })
  })

  test.each([429, 400, 404, 409, 'rate_limit', 'lock_timeout'] as const)(
    'Stripe’s %s is about one request, and closes nobody out',
    async (answer) => {
      const { shop, apply } = await openShop()
      const fault = shop.account.faults.add({ answer })
      const calls = await shop.callsDuring(async () => {
        for (let time = 0; time < 8; time += 1) await apply()
      })
      expect(calls.length).toBeGreaterThanOrEqual(8)
      fault.remove()
      expect((await apply()).status).toBe(200)
    },
  )

  test('a failure that Stripe keeps for one intent closes nobody else out', async () => {
    const { shop, id, apply } = await openShop()
    const other = await shop.createSession()
    shop.account.faults.add({ method: 'POST', times: 1, kept: true, answer: 500 })
    const key = '7d1f6e0a-2b3c-4d5e-8f90-a1b2c3d4e5f6'
    for (let time = 0; time < 8; time += 1) {
      const kept = await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
      expect(kept.status).toBe(503)
    }
    expect((await shop.send('apply-loyalty', { checkout_session_id: other })).status).toBe(200)
    expect((await apply()).status).toBe(200)
  })
})
