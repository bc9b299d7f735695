import { interactions } from 'checkout-discounts-contract'
import { describe, expect, test } from 'vitest'
import { bodyFor, interactionRequest, openTestShop } from '../testing/test-shop.ts'

describe.each(interactions)('%s', (interaction) => {
  test('answers an unknown session, a stranger, and nobody alike', async () => {
    const shop = openTestShop()
    const mine = await shop.createSession()
    const answers = await Promise.all([
      shop.send(interaction, bodyFor(interaction, 'cs_test_doesnotexist')),
      shop.send(interaction, bodyFor(interaction, 'cs_live_doesnotexist')),
      shop.send(interaction, bodyFor(interaction, mine), { owner: 'stranger' }),
      shop.send(interaction, bodyFor(interaction, mine), { owner: null }),
    ])
    const [first, ...others] = answers.map(({ status, headers, body }) => ({
      status,
      // Of a request, and not of its session.
      headers: [...headers].filter(([name]) => name !== 'x-request-id'),
      body,
    }))
    expect(first).toMatchObject({ status: 404, body: { type: 'error', code: 'not_found' } })
    for (const other of others) expect(other).toEqual(first)
    expect(shop.account.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  test('answers a stranger the same for a session that is closed', async () => {
    const shop = openTestShop()
    const id = await shop.createSession()
    shop.letSessionsExpire()
    const answer = await shop.send(interaction, bodyFor(interaction, id), { owner: 'stranger' })
    expect(answer.status).toBe(404)
  })

  const id = 'cs_test_a1b2c3d4e5'
  test.each([
    '',
    'null',
    '[]',
    '"cs_test_a1b2c3d4e5"',
    '{',
    '{}',
    '{"checkout_session_id":1}',
    '{"checkout_session_id":["cs_test_a1b2c3d4e5"]}',
    '{"checkout_session_id":""}',
    '{"checkout_session_id":".."}',
    '{"checkout_session_id":"cs_test_../coupons"}',
    '{"checkout_session_id":"cs_test_a1b2c3d4e5\\n"}',
    '{"checkout_session_id":"cs_test_a1b2c3d4e5?expand[]=customer"}',
    '{"checkout_session_id":"pi_test_a1b2c3d4e5"}',
    `{"checkout_session_id":"cs_test_${'a'.repeat(201)}"}`,
    `{"checkout_session_id":"${id}","amount_off":5000}`,
    `{"checkout_session_id":"${id}","percent_off":100}`,
    `{"checkout_session_id":"${id}","currency":"jpy"}`,
    `{"checkout_session_id":"${id}","discounts":[]}`,
    `{"checkout_session_id":"${id}","__proto__":{"tier":"gold"}}`,
    `{"checkout_session_id":"${id}","offer":{"$ne":null}}`,
    '['.repeat(900),
  ])('refuses the body %j without a word to Stripe', async (body) => {
    const shop = openTestShop()
    const response = await shop.handlers[interaction](
      interactionRequest(interaction, body, { 'x-owner': 'me' }),
    )
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ type: 'error', code: 'bad_request' })
    expect(shop.account.requests).toEqual([])
    expect(shop.errors).toEqual([])
  })

  test.each([
    ['another type', { 'content-type': 'text/plain' }, 415],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a type that only begins like ours', { 'content-type': 'application/json5' }, 415],
    ['a key that is no UUID', { 'idempotency-key': 'again' }, 400],
  ])('refuses %s without a word to Stripe', async (_case, headers, status) => {
    const shop = openTestShop()
    const response = await shop.handlers[interaction](
      interactionRequest(interaction, JSON.stringify({ checkout_session_id: id }), headers),
    )
    expect(response.status).toBe(status)
    expect(shop.account.requests).toEqual([])
  })

  test('refuses a body of more than 2 kB, whatever is in it', async () => {
    const shop = openTestShop()
    const body = JSON.stringify({ checkout_session_id: id, padding: 'é'.repeat(1_100) })
    const response = await shop.handlers[interaction](interactionRequest(interaction, body))
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'too_large' })
  })

  test('refuses bytes that are no text', async () => {
    const shop = openTestShop()
    const bytes = new TextEncoder().encode(`{"checkout_session_id":"${id}","offer":"?"}`)
    bytes[bytes.indexOf('?'.charCodeAt(0))] = 0xff
    const response = await shop.handlers[interaction](
      new Request('https://shop.example', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: bytes,
      }),
    )
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ message: 'The body is not JSON.' })
    expect([shop.account.requests, shop.errors]).toEqual([[], []])
  })

  test('a body that breaks off is the sender’s fault, and not ours', async () => {
    const shop = openTestShop()
    const body = new ReadableStream({ start: (stream) => stream.error(new Error('gone')) })
    // Typed for browsers, where it is not needed; Node asks for it with every stream.
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' }
    const headers = { 'content-type': 'application/json' }
    const response = await shop.handlers[interaction](
      new Request('https://shop.example', { ...init, headers }),
    )
    expect(response.status).toBe(400)
    expect(shop.errors).toEqual([])
  })

  test('takes a POST only', async () => {
    const shop = openTestShop()
    const response = await shop.handlers[interaction](
      new Request(`https://shop.example/discounts/${interaction}`),
    )
    expect(response.status).toBe(400)
  })
})

test.each([null, undefined, ''])('an owner that is %j is nobody', async (nobody) => {
  // Without types, a port can say it in other words than null.
  const shop = openTestShop({ authorize: () => nobody as null })
  const id = await shop.createSession()
  expect(await shop.send('apply-loyalty', { checkout_session_id: id })).toMatchObject({
    status: 404,
    body: { code: 'not_found' },
  })
})

test.each(['authorize', 'shopper'] as const)(
  'answers a fault of the port %s without its detail',
  async (port) => {
    const fault = new Error('password=hunter2')
    const shop = openTestShop({
      [port]: () => {
        throw fault
      },
    })
    const sessionId = await shop.createSession()
    const answer = await shop.send('apply-loyalty', { checkout_session_id: sessionId })
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal' } })
    expect(JSON.stringify(answer.body)).not.toContain('hunter2')
    expect(shop.errors).toEqual([fault])
    expect(await shop.read(sessionId)).toMatchObject({ discount: 0 })
  },
)

test('answers even where the log itself fails', async () => {
  const shop = openTestShop({
    authorize: () => Promise.reject(new Error('no database')),
    onError() {
      throw new Error('the disk is full')
    },
  })
  const id = await shop.createSession()
  expect(await shop.send('remove', { checkout_session_id: id })).toMatchObject({ status: 500 })
})

test('a test session that is live, or the other way round, is not ours', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  shop.network.onNextRead(async (send) => {
    const session = await (await send()).json()
    return Response.json({ ...session, livemode: true })
  })
  expect((await shop.send('apply-loyalty', { checkout_session_id: id })).status).toBe(404)
})

test('a session that takes no payment has no discounts', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  shop.network.onNextRead(async (send) => {
    const session = await (await send()).json()
    return Response.json({ ...session, mode: 'setup', currency: null, amount_subtotal: null })
  })
  expect(await shop.send('apply-loyalty', { checkout_session_id: id })).toMatchObject({
    status: 400,
  })
})
