import { idempotencyKeyHeader } from 'checkout-discounts-contract'
import { expect, test } from 'vitest'
import { createDiscountHandlers } from '../http/create-discount-handlers.ts'
import { hang, loseAnswer, loseRequest } from '../testing/test-network.ts'
import { interactionRequest, openTestShop, testOffers } from '../testing/test-shop.ts'

const key = '9b2d1f0a-6c3e-4f5a-8b7c-0d1e2f3a4b5c'
const otherKey = '1c2d3e4f-5a6b-4c7d-8e9f-a0b1c2d3e4f5'

const writes = (shop: ReturnType<typeof openTestShop>) =>
  shop.account.requests.filter(
    ({ method, path }) => method === 'POST' && path.startsWith('/v1/checkout/sessions/'),
  )

/** The server begins anew, and remembers nothing; the shopper is in this tier by now. */
const restart = ({ stripe }: ReturnType<typeof openTestShop>, tier: string) =>
  createDiscountHandlers({
    stripe,
    offers: testOffers,
    authorize: () => 'me',
    shopper: () => ({ tier }),
  })

test('the same key again gives the same answer, and writes nothing', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  const first = await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  const again = await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  expect(again.status).toBe(200)
  expect(again.body.value.applied).toEqual(first.body.value.applied)
  expect(writes(shop)).toHaveLength(1)
})

test('a refusal is an answer too', async () => {
  let tier = 'guest'
  const shop = openTestShop({ shopper: () => ({ tier }) })
  const id = await shop.createSession()
  const first = await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  tier = 'gold'
  const again = await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  expect(again.body).toEqual(first.body)
  const anew = await shop.send('apply-loyalty', { checkout_session_id: id }, { key: otherKey })
  expect(anew.status).toBe(200)
})

test('the same key with another body is a conflict', async () => {
  const shop = openTestShop()
  const [id, other] = [await shop.createSession(), await shop.createSession()]
  await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  const conflicts = [
    await shop.send('apply-loyalty', { checkout_session_id: other }, { key }),
    await shop.send('remove', { checkout_session_id: id }, { key }),
  ]
  await shop.send('remove', { checkout_session_id: id, offer: 'spring' }, { key: otherKey })
  conflicts.push(await shop.send('remove', { checkout_session_id: id }, { key: otherKey }))
  for (const { status, body } of conflicts) {
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'conflict' })
  }
  expect(writes(shop)).toHaveLength(1)
})

test('a key is the same in capitals', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  const inCapitals = { key: key.toUpperCase() }
  const other = await shop.send('remove', { checkout_session_id: id }, inCapitals)
  expect(other.status).toBe(409)
})

test('a key names its intent also while the outcome is unknown', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  shop.network.onNextWrite(loseAnswer)
  await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  const other = await shop.send('remove', { checkout_session_id: id }, { key })
  expect(other).toMatchObject({ status: 409, body: { code: 'conflict' } })
})

test('a stored answer is nobody else’s', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  const stranger = await shop.send(
    'apply-loyalty',
    { checkout_session_id: id },
    { key, owner: 'stranger' },
  )
  expect(stranger.status).toBe(404)
})

test('two owners may choose the same key', async () => {
  const shop = openTestShop()
  for (const owner of ['me', 'you']) {
    const id = await shop.createSession({ owner })
    const answer = await shop.send('apply-loyalty', { checkout_session_id: id }, { key, owner })
    expect(answer.status).toBe(200)
  }
  expect(writes(shop)).toHaveLength(2)
})

test('two requests of one intent at once are one write', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  const answers = await Promise.all(
    Array.from({ length: 5 }, () =>
      shop.send('apply-loyalty', { checkout_session_id: id }, { key }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  expect(writes(shop)).toHaveLength(1)
})

test.each([
  ['the answer is lost', loseAnswer, 500],
  ['the request is lost', loseRequest, 0],
  ['nothing ever comes back', hang, 0],
])('where %s, the same key settles it', async (_case, fault, discountMeanwhile) => {
  const shop = openTestShop({ stripeTimeoutMs: 500 })
  const id = await shop.createSession()
  shop.network.onNextWrite(fault)
  const first = await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  expect(first).toMatchObject({ status: 503, body: { code: 'unavailable' } })
  expect(await shop.read(id)).toMatchObject({ discount: discountMeanwhile })

  const again = await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  expect(again).toMatchObject({
    status: 200,
    body: { value: { applied: [{ offer: 'loyalty', amountMinor: 500 }] } },
  })
  expect(await shop.read(id)).toMatchObject({ discount: 500, total: 4_500 })
})

test('an intent is decided once: a retry writes what was decided, not what would be now', async () => {
  let tier = 'silver'
  const shop = openTestShop({ shopper: () => ({ tier }) })
  const id = await shop.createSession()
  shop.network.onNextWrite(loseRequest)
  await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  tier = 'gold'
  expect(await shop.send('apply-loyalty', { checkout_session_id: id }, { key })).toMatchObject({
    status: 200,
    body: { value: { applied: [{ amountMinor: 250 }] } },
  })
  const anew = await shop.send('apply-loyalty', { checkout_session_id: id }, { key: otherKey })
  expect(anew.body.value.applied).toMatchObject([{ amountMinor: 500 }])
})

test('a lost removal is settled the same way', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  await shop.send('apply-loyalty', { checkout_session_id: id })
  shop.network.onNextWrite(loseRequest)
  expect((await shop.send('remove', { checkout_session_id: id }, { key })).status).toBe(503)
  expect(await shop.send('remove', { checkout_session_id: id }, { key })).toMatchObject({
    status: 200,
    body: { value: { applied: [] } },
  })
  expect(await shop.read(id)).toMatchObject({ discount: 0 })
})

test('a write that comes late, after its intent was settled, changes nothing', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  const late = shop.network.delayNextWrite()
  await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  await shop.send('remove', { checkout_session_id: id }, { key: otherKey })

  await late.arrive()
  expect(await shop.read(id)).toMatchObject({ discount: 0, total: 5_000 })
})

test('no second write begins while the first is in doubt: a late one cannot undo a removal', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  const late = shop.network.delayNextWrite()
  await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  // The shopper has given up on it, and asks for the contrary.
  const removal = await shop.send('remove', { checkout_session_id: id }, { key: otherKey })
  expect(removal).toMatchObject({ status: 200, body: { value: { applied: [] } } })

  await late.arrive()
  expect(await shop.read(id)).toMatchObject({ discount: 0, total: 5_000 })
})

test('while the first stays in doubt, the second is not begun', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  shop.network.onNextWrite(loseAnswer)
  await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  shop.network.onNextWrite(loseRequest)
  expect(await shop.send('remove', { checkout_session_id: id })).toMatchObject({ status: 503 })
  expect(await shop.read(id)).toMatchObject({ discount: 500 })
})

test('what is known in the end not to have been done holds nobody up', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  shop.network.onNextWrite(loseRequest)
  await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  shop.network.onNextWrite(async () => keptFailure())
  expect(await shop.send('remove', { checkout_session_id: id })).toMatchObject({
    status: 200,
    body: { value: { applied: [] } },
  })
})

test('after a restart, a key that would by now mean another write is a conflict', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  shop.network.onNextWrite(loseAnswer)
  await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  const restarted = restart(shop, 'silver')
  const body = JSON.stringify({ checkout_session_id: id })
  const again = await restarted['apply-loyalty'](
    interactionRequest('apply-loyalty', body, { [idempotencyKeyHeader]: key }),
  )
  expect(again.status).toBe(409)
  expect(await shop.read(id)).toMatchObject({ discount: 500 })
})

test('a retry after the server was restarted is still the same request to Stripe', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  const late = shop.network.delayNextWrite()
  await shop.send('apply-loyalty', { checkout_session_id: id }, { key })

  const restarted = restart(shop, 'gold')
  const body = JSON.stringify({ checkout_session_id: id })
  const again = interactionRequest('apply-loyalty', body, { [idempotencyKeyHeader]: key })
  expect((await restarted['apply-loyalty'](again)).status).toBe(200)
  expect((await restarted.remove(interactionRequest('remove', body))).status).toBe(200)

  await late.arrive()
  expect(await shop.read(id)).toMatchObject({ discount: 0, total: 5_000 })
})

test('a retry that Stripe answers from what it kept is told what is now, not what was then', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  await shop.send('remove', { checkout_session_id: id }, { key: otherKey })

  const restarted = restart(shop, 'gold')
  const body = JSON.stringify({ checkout_session_id: id })
  const again = await restarted['apply-loyalty'](
    interactionRequest('apply-loyalty', body, { [idempotencyKeyHeader]: key }),
  )
  expect(await again.json()).toMatchObject({ value: { applied: [] } })
  expect(await shop.read(id)).toMatchObject({ discount: 0 })
})

/** What Stripe answers to a key under which it failed before. */
function keptFailure(): Response {
  return Response.json(
    { error: { type: 'api_error', message: 'Something went wrong on our end.' } },
    { status: 500, headers: { 'idempotent-replayed': 'true' } },
  )
}

test('a failure that Stripe keeps under the key is settled by what the session shows', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  shop.network.onNextWrite(async (send) => {
    await send()
    return keptFailure()
  })
  expect(await shop.send('apply-loyalty', { checkout_session_id: id }, { key })).toMatchObject({
    status: 200,
    body: { value: { applied: [{ amountMinor: 500 }] } },
  })

  const other = await shop.createSession()
  shop.network.onNextWrite(async () => keptFailure())
  expect((await shop.send('apply-loyalty', { checkout_session_id: other })).status).toBe(503)
  // Known not to have been done: nothing is left to settle, and the next intent is free.
  expect(
    await shop.callsDuring(() => shop.send('apply-loyalty', { checkout_session_id: other })),
  ).toEqual(['GET', 'POST'])
})

test.each([
  [429, 'rate_limit'],
  [409, 'idempotency_key_in_use'],
  [500, undefined],
  [502, undefined],
])('Stripe’s %d leaves the outcome open', async (status, code) => {
  const shop = openTestShop()
  const id = await shop.createSession()
  shop.network.onNextWrite(async () =>
    Response.json({ error: { type: 'api_error', message: 'Later.', code } }, { status }),
  )
  const first = await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  expect(first).toMatchObject({ status: 503, body: { code: 'unavailable' } })
  const again = await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
  expect(again.status).toBe(200)
})

test.each(['', '<html>', '{}', '[]', 'null'])(
  'Stripe’s 200 with %j in place of the session leaves the outcome open',
  async (body) => {
    const shop = openTestShop()
    const id = await shop.createSession()
    const answer = () => new Response(body, { headers: { 'content-type': 'application/json' } })
    shop.network.onNextRead(async () => answer())
    const unread = await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
    expect(unread).toMatchObject({ status: 503, body: { code: 'unavailable' } })

    shop.network.onNextWrite(async (send) => {
      await send()
      return answer()
    })
    const unknown = await shop.send('apply-loyalty', { checkout_session_id: id }, { key })
    expect(unknown).toMatchObject({ status: 503, body: { code: 'unavailable' } })
    expect(await shop.send('apply-loyalty', { checkout_session_id: id }, { key })).toMatchObject({
      status: 200,
      body: { value: { applied: [{ amountMinor: 500 }] } },
    })
  },
)

test('a session that closes between the read and the write is closed, not broken', async () => {
  const shop = openTestShop()
  const id = await shop.createSession()
  shop.network.onNextWrite((send) => {
    shop.letSessionsExpire()
    return send()
  })
  expect(await shop.send('apply-loyalty', { checkout_session_id: id })).toMatchObject({
    status: 410,
    body: { code: 'closed' },
  })
})

interface ShownSession {
  total_details: { amount_discount: number }
  discounts: { coupon: { name: string; metadata: Record<string, string> } }[]
}

test.each<[string, (session: ShownSession) => unknown]>([
  ['amount', (session) => (session.total_details.amount_discount = 499)],
  ['label', ({ discounts: [discount] }) => discount && (discount.coupon.name = 'Spring')],
  ['offer', ({ discounts: [discount] }) => discount && (discount.coupon.metadata = {})],
  [
    'intent',
    ({ discounts: [discount] }) =>
      discount && (discount.coupon.metadata.discount_intent = otherKey),
  ],
  ['list of discounts', (session) => (session.discounts = [])],
])('an answer of Stripe that shows another %s is a fault, not a success', async (_what, change) => {
  const shop = openTestShop()
  const id = await shop.createSession()
  shop.network.onNextWrite(async (send) => {
    const session = await (await send()).json()
    change(session)
    return Response.json(session)
  })
  expect(await shop.send('apply-loyalty', { checkout_session_id: id })).toMatchObject({
    status: 500,
    body: { code: 'internal' },
  })
})

test('no interaction takes longer than its deadline, whoever does not answer', async () => {
  const limits = { actionTimeoutMs: 60, stripeTimeoutMs: 40 }
  const shops = [
    openTestShop({ ...limits, authorize: hang }),
    openTestShop({ ...limits, shopper: hang }),
    openTestShop(limits),
    openTestShop(limits),
  ]
  shops[2]?.network.onNextRead(hang)
  for (const [index, shop] of shops.entries()) {
    const id = await shop.createSession()
    if (index === 3) shop.network.onNextWrite(hang)
    const startedAt = performance.now()
    const answer = await shop.send('apply-loyalty', { checkout_session_id: id })
    expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } })
    // Limits of its own would let a call take five seconds.
    expect(performance.now() - startedAt).toBeLessThan(4_500)
  }
})
