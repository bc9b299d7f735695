import type { RequestLogEntry } from 'stripe-checkout-emulator'
import { describe, expect, it } from 'vitest'

import { createRequestLog, requestAtStripe, requestOfPage } from './request-log.ts'

const page = { origin: 'http://localhost:5173', timeOriginMs: 1_000_000 }

function ofPage(path: string, { startTime = 10, duration = 40, responseStatus = 200 } = {}) {
  const name = new URL(path, page.origin).href
  return requestOfPage({ name, startTime, duration, responseStatus }, page)
}

function atStripe(entry: Partial<RequestLogEntry> = {}): RequestLogEntry {
  return {
    method: 'GET',
    path: '/v1/checkout/sessions/cs_test_1?expand[0]=line_items',
    status: 200,
    requestId: 'req_1',
    body: {},
    answer: {},
    at: 1_000_020,
    durationMs: 5,
    ...entry,
  }
}

describe('a request of the page', () => {
  it.each([
    ['/checkout/config', 'GET'],
    ['/checkout/sessions/cs_test_1', 'GET'],
    ['/checkout/sessions', 'POST'],
    ['/discounts/apply-loyalty', 'POST'],
    ['/discounts/without-preview/remove', 'POST'],
    ['/checkout/intents', 'POST'],
    ['/checkout/intents/pi_1', 'GET'],
    ['/checkout/intents/pi_1/discount', 'POST'],
  ])('%s is a %s, at the time of this machine', (path, method) => {
    expect(ofPage(path)).toMatchObject({
      from: 'page',
      method,
      path,
      status: 200,
      startMs: 1_000_010,
      durationMs: 40,
    })
  })

  it.each([
    '/src/main.tsx',
    '/checkout/shoppers?by=drawer',
    '/checkout/demo/clock',
    'http://127.0.0.1:12111/checkout/config',
  ])('%s is none of its own', (path) => {
    expect(ofPage(path)).toBeUndefined()
  })
})

describe('a request at Stripe', () => {
  it('is the shop’s, or that of Stripe.js in the page', () => {
    expect(requestAtStripe(atStripe(), 1_000_030)).toMatchObject({
      from: 'shop',
      path: '/v1/checkout/sessions/cs_test_1',
      isFaulty: false,
    })
    const confirm = atStripe({ path: '/emulator/stripe-js/confirm', fault: 'fault_1' })
    expect(requestAtStripe(confirm, 1_000_030)).toMatchObject({
      from: 'Stripe.js',
      path: '/confirm',
      isFaulty: true,
    })
  })

  it('began when it began here, however far the emulator’s clock is ahead', () => {
    const dayMs = 24 * 60 * 60 * 1000
    const entry = atStripe({ at: 1_000_020 + dayMs })
    expect(requestAtStripe(entry, 1_000_130)).toMatchObject({ startMs: 1_000_020 })
  })
})

describe('the log', () => {
  it('has what a request caused below it, though it ends after that', () => {
    const log = createRequestLog()
    log.add(requestAtStripe(atStripe(), 1_000_030))
    log.add(requestAtStripe(atStripe({ requestId: 'req_2', method: 'POST' }), 1_000_036))
    const asked = ofPage('/discounts/apply-loyalty')
    if (asked) log.add(asked)
    expect(log.read().map(({ from, method }) => `${from} ${method}`)).toEqual([
      'page POST',
      'shop GET',
      'shop POST',
    ])
  })

  it('has each request once, and the newest two hundred', () => {
    const log = createRequestLog()
    for (let number = 1; number <= 201; number += 1) {
      const entry = atStripe({ requestId: `req_${number}`, at: 1_000_000 + number })
      log.add(requestAtStripe(entry, 1_000_000 + number))
      log.add(requestAtStripe(entry, 1_000_000 + number))
    }
    const ids = log.read().map(({ id }) => id)
    expect(ids).toHaveLength(200)
    expect([ids[0], ids.at(-1)]).toEqual(['req_2', 'req_201'])
  })

  it('is empty once it is cleared, and says so', () => {
    const log = createRequestLog()
    log.add(requestAtStripe(atStripe(), 1_000_030))
    let told = 0
    const unsubscribe = log.subscribe(() => (told += 1))
    log.clear()
    expect(log.read()).toEqual([])
    unsubscribe()
    log.clear()
    expect(told).toBe(1)
  })
})
