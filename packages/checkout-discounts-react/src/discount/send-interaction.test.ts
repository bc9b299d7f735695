import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sendInteraction } from './send-interaction.ts'

const request = {
  url: 'https://shop.test/discounts/apply-loyalty',
  body: '{"checkout_session_id":"cs_test_1"}',
  key: 'c1a6e1f0-0000-4000-8000-000000000000',
  headers: { 'x-csrf': 'token' },
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function send(fetch: typeof globalThis.fetch, signal = new AbortController().signal) {
  return sendInteraction(request, { fetch, timeoutMs: 15_000, signal })
}

const throwing = () => {
  throw new TypeError('bad url')
}
const never = () => new Promise<never>(() => {})

describe('a request', () => {
  test('carries its key, the shop’s headers and the page’s own cookies', async () => {
    let init: RequestInit | undefined
    const sent = await send(async (_, given) => {
      init = given
      return Response.json({ type: 'object', value: { succeeded: true } })
    })
    expect(sent).toEqual({ value: { succeeded: true } })
    expect(init).toMatchObject({
      method: 'POST',
      credentials: 'same-origin',
      body: request.body,
    })
    expect(Object.fromEntries(new Headers(init?.headers))).toEqual({
      'x-csrf': 'token',
      'content-type': 'application/json',
      'idempotency-key': request.key,
    })
  })

  test('says once what it is, however the shop writes its headers', async () => {
    let headers: Headers | undefined
    const shops = { 'Content-Type': 'text/plain', 'Idempotency-Key': 'theirs' }
    await sendInteraction(
      { ...request, headers: shops },
      {
        fetch: async (_, init) => {
          headers = new Headers(init?.headers)
          return Response.json({})
        },
        timeoutMs: 15_000,
        signal: new AbortController().signal,
      },
    )
    expect(headers?.get('content-type')).toBe('application/json')
    expect(headers?.get('idempotency-key')).toBe(request.key)
  })

  test('is lost when the line breaks, before or within the answer', async () => {
    const cause = new TypeError('reset')
    expect(await send(() => Promise.reject(cause))).toMatchObject({
      error: { code: 'network', cause },
    })
    const half = new Response(new ReadableStream({ pull: (stream) => stream.error(cause) }))
    expect(await send(async () => half)).toMatchObject({ error: { code: 'network', cause } })
  })

  test('is lost when fetch throws at once', async () => {
    expect(await send(throwing)).toMatchObject({ error: { code: 'network' } })
  })
})

describe('the deadline', () => {
  test('ends a request that is not answered, and tells fetch to stop', async () => {
    let signal: AbortSignal | null | undefined
    const sent = send((_, init) => {
      signal = init?.signal
      return never()
    })
    await vi.advanceTimersByTimeAsync(14_999)
    expect(signal?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await sent).toMatchObject({ error: { code: 'timeout' } })
    expect(signal?.aborted).toBe(true)
  })

  test('holds for the body as well', async () => {
    const sent = send(async () => new Response(new ReadableStream({ pull: never })))
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await sent).toMatchObject({ error: { code: 'timeout' } })
  })

  test('leaves no timer behind', async () => {
    await send(async () => Response.json({}))
    expect(vi.getTimerCount()).toBe(0)
  })
})

test('a page that goes away ends it, and nothing is sent any more', async () => {
  const page = new AbortController()
  let requests = 0
  const fetch = () => {
    requests += 1
    return never()
  }
  const sent = send(fetch, page.signal)
  page.abort()
  expect(await sent).toMatchObject({ error: { code: 'aborted' } })
  expect(await send(fetch, page.signal)).toMatchObject({ error: { code: 'aborted' } })
  expect(requests).toBe(1)
  expect(vi.getTimerCount()).toBe(0)
})
