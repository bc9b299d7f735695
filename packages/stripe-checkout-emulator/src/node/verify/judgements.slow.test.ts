import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished, test } from 'vitest'
import { carefulEndpoint } from '../../testing/careful-endpoint.ts'
import { guideSampleEndpoint } from '../../testing/guide-sample-endpoint.ts'
import {
  basil,
  type Endpoint,
  judged,
  openStripe,
  preview,
  runVerify,
  sdk,
} from '../../testing/run-verify.ts'
import { serve } from '../../testing/serve.ts'

const secondDiscount = ['--body', '{"discounts":[{"coupon_data":{}}]}']

test('an endpoint that does all that the guide asks passes, and leaves no fault behind', async () => {
  const { code, passed, checks, having, emulator } = await judged(carefulEndpoint)
  expect(having('ok')).toHaveLength(checks.length)
  expect({ code, passed }).toEqual({ code: 0, passed: true })
  expect(emulator.namespace('default').faults.list()).toEqual([])
})

describe('the guide’s sample as printed', () => {
  it('breaks on what the guide’s own page sends, and takes a discount from a page that sends one', async () => {
    const { code, having } = await judged(guideSampleEndpoint, [], basil)
    expect(code).toBe(1)
    expect(having('ok')).toEqual(['retrieved', 'in-time'])
    expect(having('failed')).toEqual([
      'updated',
      'total-changed',
      'readable-answer',
      'page-discounts',
      'no-session-id',
      'not-json',
      'unknown-session',
      'expired-session',
      'paid-session',
    ])
  })

  it('with a list of discounts, counts the last one again and tells no failure', async () => {
    const { code, having } = await judged(guideSampleEndpoint, secondDiscount, basil)
    expect(code).toBe(1)
    expect(having('failed')).toEqual([
      'taken-once',
      'page-no-discounts',
      'no-session-id',
      'not-json',
      'unknown-session',
      'expired-session',
      'paid-session',
      'update-refused',
      'request-lost',
      'update-fails',
      'retrieval-fails',
    ])
    expect(having('not tried')).toEqual([])
  })
})

test.each<[string, Endpoint, string, string]>([
  [
    'that answers before Stripe has',
    (stripe) => async (body) => {
      void carefulEndpoint(stripe)(body)
      return [200, { type: 'object' }]
    },
    'updated',
    'the endpoint answered before the update was finished at Stripe',
  ],
  [
    'that never reads the session',
    (stripe) => async (body) => {
      const { checkout_session_id: id } = JSON.parse(body) as { checkout_session_id: string }
      const discounts = [{ coupon_data: { amount_off: 100, currency: 'usd' } }]
      await stripe.checkout.sessions.update(id, { discounts } as object)
      return [200, {}]
    },
    'retrieved',
    'the session was not retrieved from Stripe',
  ],
  [
    'that takes the amount from the page',
    (stripe) => async (body) => {
      const sent = JSON.parse(body) as { checkout_session_id: string; amount_off?: number }
      const { id } = await stripe.checkout.sessions.retrieve(sent.checkout_session_id)
      const coupon = { amount_off: sent.amount_off ?? 100, currency: 'usd' }
      await stripe.checkout.sessions.update(id, { discounts: [{ coupon_data: coupon }] } as object)
      return [200, {}]
    },
    'page-amounts',
    '$104.00 without them, $27.23 with them (HTTP 200 {})',
  ],
  [
    'whose success is no JSON object',
    (stripe) => async (body) => {
      const [status] = await carefulEndpoint(stripe)(body)
      return [status, []]
    },
    'readable-answer',
    'the answer is no JSON object: HTTP 200 []',
  ],
])('an endpoint %s fails there', async (_what, endpoint, id, reason) => {
  const { code, checks } = await judged(endpoint)
  expect(code).toBe(1)
  expect(checks).toContainEqual(expect.objectContaining({ id, status: 'failed', reason }))
})

test('an endpoint that never answers fails in time, and is asked about nothing that this hides', async () => {
  const { code, having } = await judged(() => () => new Promise(() => {}), ['--timeout-ms', '50'])
  expect(code).toBe(1)
  expect(having('failed')).toContain('in-time')
  expect(having('not tried')).toContain('taken-once')
})

test('the key may name a namespace, and the body what the endpoint wants besides', async () => {
  const { port } = await openStripe()
  const careful = carefulEndpoint(sdk(port, preview, 'sk_test_ns_shop'))
  const url = await serve(async (body) =>
    body.startsWith('{"checkout_session_id"') && body.includes('"code":"TEN"')
      ? careful(body)
      : [400, {}],
  )
  const args = ['--endpoint', url, '--port', `${port}`, '--body', '{"code":"TEN"}']
  expect((await runVerify([...args, '--namespace', 'shop'])).code).toBe(0)
  const other = await runVerify(args)
  expect(other.code).toBe(1)
  expect(other.out).toContain('Stripe was asked nothing with a key of this namespace')
})

test('the id may have another name', async () => {
  const { port } = await openStripe()
  const careful = carefulEndpoint(sdk(port, preview))
  const url = await serve(async (body) => {
    if (body.includes('checkout_session_id"') && body.endsWith('}')) return [400, {}]
    return careful(body.replace('"session_id"', '"checkout_session_id"'))
  })
  const args = ['--endpoint', url, '--port', `${port}`]
  expect((await runVerify([...args, '--field', 'session_id'])).code).toBe(0)
  expect((await runVerify(args)).code).toBe(1)
})

test('a session that cannot be paid by card alone is not tried so', async () => {
  const session = '{"shipping_address_collection":{"allowed_countries":["DE"]}}'
  const { code, checks } = await judged(carefulEndpoint, ['--session', session])
  expect(code).toBe(0)
  expect(checks).toContainEqual(
    expect.objectContaining({ id: 'paid-session', status: 'not tried' }),
  )
})

test('a shop may open the sessions itself, and has its cookies and headers back', async () => {
  const { port } = await openStripe()
  const stripe = sdk(port, preview)
  const careful = carefulEndpoint(stripe)
  const owners: string[] = []
  const server = createServer(async (request, response) => {
    request.setEncoding('utf8')
    const body = (await request.toArray()).join('')
    if (request.headers['x-team'] !== 'blue') return void response.writeHead(403).end()
    if (request.url === '/sessions') {
      const session = await stripe.checkout.sessions.create({
        mode: 'payment',
        ui_mode: 'elements',
        return_url: 'https://shop.example',
        permissions: { update_discounts: 'server_only' } as object,
        line_items: [JSON.parse(body).line],
      })
      owners.push(session.id)
      response.setHeader('set-cookie', [`owner=${session.id}; HttpOnly`, 'theme=dark'])
      return void response.end(JSON.stringify({ clientSecret: session.client_secret }))
    }
    const owner = /owner=(cs_test_\w+); theme=dark/.exec(request.headers.cookie ?? '')?.[1]
    const [status, value] = owner ? await careful(body) : ([500, {}] as const)
    response.writeHead(status).end(JSON.stringify(value))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  // As above: a server that listens on a port.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const line = {
    quantity: 1,
    price_data: { currency: 'eur', unit_amount: 2_000, product_data: { name: 'Pen' } },
  }
  const own = ['--create', `${url}/sessions`, '--create-body', JSON.stringify({ line })]
  const usual = ['--endpoint', `${url}/discounts`, '--port', `${port}`]
  const { code, out } = await runVerify([...usual, '--header', 'X-Team: blue', ...own])
  expect(out).toContain('from €20.00 to €18.00')
  expect(code).toBe(0)
  expect(owners.length).toBeGreaterThan(5)
})

test('ended early, it takes its faults back', async () => {
  const { port, emulator } = await openStripe()
  const ending = new AbortController()
  const url = await serve(() => {
    ending.abort()
    return new Promise(() => {})
  })
  const { code, err } = await runVerify(['--endpoint', url, '--port', `${port}`], ending.signal)
  expect({ code, err }).toEqual({ code: 130, err: '' })
  expect(emulator.namespace('default').faults.list()).toEqual([])
})

test('the README shows what it prints', async () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
  const [, shown] = /update-discounts.*?```text\n(.*?)```/s.exec(readme) ?? []
  const { port } = await openStripe()
  const url = await serve(guideSampleEndpoint(sdk(port, basil)))
  const { out } = await runVerify(['--endpoint', url, '--port', `${port}`, ...secondDiscount])
  const paths = out.replaceAll(url, 'http://localhost:8000/update-discounts')
  expect(paths.replaceAll(`:${port}`, ':12111')).toContain(shown)
})
