import { getEventListeners } from 'node:events'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStripeEmulator } from './create-stripe-emulator.ts'
import type { StripeEmulator } from './emulator.ts'

let emulator: StripeEmulator

beforeEach(() => {
  emulator = createStripeEmulator()
})

afterEach(() => {
  vi.useRealTimers()
})

function call(method: string, path: string, body = '') {
  return emulator.handle({
    method,
    path,
    headers: {
      authorization: `Bearer ${emulator.namespace('shop').secretKey}`,
      'stripe-version': '2026-10-28.preview',
    },
    body,
  })
}

const cart =
  'mode=payment&ui_mode=elements&permissions[update_discounts]=server_only' +
  '&line_items[0][quantity]=3&line_items[0][price_data][currency]=usd' +
  '&line_items[0][price_data][unit_amount]=1000&line_items[0][price_data][product_data][name]=Pen'

async function openSession(): Promise<string> {
  const { body } = await call('POST', '/v1/checkout/sessions', cart)
  return `/v1/checkout/sessions/${JSON.parse(body).id}`
}

async function read(path: string) {
  const query = 'expand[]=total_details.breakdown&expand[]=line_items&expand[]=discounts.coupon'
  return JSON.parse((await call('GET', `${path}?${query}`)).body)
}

describe('latency', () => {
  it('holds back the answer and what it does, as long as the namespace says', async () => {
    const path = await openSession()
    vi.useFakeTimers()
    emulator.namespace('shop').latencyMs = 500
    const update = call('POST', path, 'metadata[late]=1')
    const answered = vi.fn()
    update.finally(answered)
    await vi.advanceTimersByTimeAsync(499)
    expect(answered).not.toHaveBeenCalled()
    emulator.namespace('shop').latencyMs = 0
    expect((await read(path)).metadata).toEqual({})
    await vi.advanceTimersByTimeAsync(1)
    await update
    expect((await read(path)).metadata).toEqual({ late: '1' })
  })

  it('may be one request’s alone', async () => {
    vi.useFakeTimers()
    emulator.namespace('shop').faults.add({ nth: 1, delayMs: 500 })
    const [slow, quick] = [vi.fn(), vi.fn()]
    const first = call('POST', '/v1/coupons', 'percent_off=5').then(slow)
    await call('POST', '/v1/coupons', 'percent_off=5').then(quick)
    expect(quick).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(499)
    expect(slow).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await first
    expect(slow).toHaveBeenCalledWith(expect.objectContaining({ status: 200 }))
  })

  it('of Infinity is for good', async () => {
    vi.useFakeTimers()
    emulator.namespace('shop').latencyMs = Infinity
    const answered = vi.fn()
    void call('GET', '/v1/coupons/x').then(answered)
    await vi.advanceTimersByTimeAsync(24 * 60 * 60 * 1000)
    expect(answered).not.toHaveBeenCalled()
  })

  it('lets an impatient caller go, and is done all the same', async () => {
    const path = await openSession()
    vi.useFakeTimers()
    emulator.namespace('shop').latencyMs = 500
    const impatient = new AbortController()
    const update = emulator.fetch(`https://api.stripe.com${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${emulator.namespace('shop').secretKey}` },
      body: new URLSearchParams({ 'metadata[late]': '1' }),
      signal: impatient.signal,
    })
    impatient.abort(new Error('gave up'))
    await expect(update).rejects.toThrow('gave up')
    await vi.advanceTimersByTimeAsync(500)
    emulator.namespace('shop').latencyMs = 0
    expect((await read(path)).metadata).toEqual({ late: '1' })
  })
})

it('leaves nothing on a signal that outlives the request', async () => {
  const { signal } = new AbortController()
  await emulator.fetch('https://api.stripe.com/v1/coupons/x', { signal })
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

describe('a sequence of updates', () => {
  const amount = fc
    .integer({ min: 1, max: 5000 })
    .map(
      (off) =>
        `discounts[0][coupon_data][amount_off]=${off}&discounts[0][coupon_data][currency]=usd`,
    )
  const percent = fc
    .integer({ min: 1, max: 100 })
    .map((off) => `discounts[0][coupon_data][percent_off]=${off}`)
  const update = fc.oneof(amount, percent, fc.constant('discounts='))
  const last = fc.array(update, { minLength: 1, maxLength: 6 })

  it('comes to the same as its last one alone', async () => {
    await fc.assert(
      fc.asyncProperty(last, async (updates) => {
        const [long, short] = [await openSession(), await openSession()]
        for (const body of updates) await call('POST', long, body)
        await call('POST', short, updates.at(-1))
        const [after, alone] = [await read(long), await read(short)]
        expect(after.amount_subtotal).toBe(3000)
        expect(after.amount_total).toBe(alone.amount_total)
        expect(after.total_details.amount_discount).toBe(alone.total_details.amount_discount)
        expect(after.discounts).toHaveLength(alone.discounts.length)
      }),
      { numRuns: 50 },
    )
  })
})

describe('a malformed body', () => {
  const names =
    'discounts discounts[0] discounts[0][coupon_data] discounts[x] metadata metadata[] a[ ' +
    'discounts[0][coupon_data][percent_off] discounts[0][coupon_data][amount_off] ' +
    'metadata[k][l] expand expand[x] __proto__[x] constructor'
  const name = fc.constantFrom(...names.split(' '))
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('-1', '1e3', '0', '101', 'NaN', 'Infinity', '9'.repeat(30), '\u0000'),
  )
  const body = fc
    .array(fc.tuple(name, value), { minLength: 1, maxLength: 4 })
    .map((pairs) => pairs.map(([key, text]) => `${key}=${encodeURIComponent(text)}`).join('&'))

  it('gets an envelope, and changes nothing', async () => {
    const path = await openSession()
    await fc.assert(
      fc.asyncProperty(fc.oneof(body, fc.string()), async (given) => {
        const before = await read(path)
        const answer = await call('POST', path, given)
        if (answer.status === 200) return
        expect(answer.status).toBe(400)
        expect(JSON.parse(answer.body).error).toMatchObject({
          type: 'invalid_request_error',
          message: expect.stringMatching(/./),
        })
        expect(await read(path)).toEqual(before)
      }),
      { numRuns: 500 },
    )
  })
})

it('keeps the request log short', async () => {
  for (let index = 0; index < 600; index += 1) await call('GET', `/v1/coupons/${index}`)
  const { requests } = emulator.namespace('shop')
  expect(requests.length).toBeLessThanOrEqual(500)
  expect(requests.at(-1)?.path).toBe('/v1/coupons/599')
})
