import type { Stripe } from 'stripe'
import { beforeEach, describe, expect, test } from 'vitest'
import { OverrunError } from '../ledger/overrun-error.ts'
import { openTestOrders } from '../testing/test-orders.ts'
import { createWebhookHandler } from './webhook.ts'

type TestOrders = Awaited<ReturnType<typeof openTestOrders>>

let orders: TestOrders
beforeEach(async () => {
  orders = await openTestOrders()
})

/** Lets what is due at Stripe happen, and all its webhooks arrive. */
async function deliver(afterMs = 0): Promise<void> {
  orders.account.clock.advance(afterMs)
  await orders.account.webhooks.flush()
}

async function activeOf(sessionId: string) {
  const active = await orders.ledger.active(sessionId)
  if (!active) throw new Error('Nothing is in force.')
  return active
}

/** A paid order whose event never arrived: as Stripe would have sent it, or forged from it. */
async function lostEvent(change: (event: Stripe.Event) => object = (event) => event) {
  orders.account.webhooks.pause()
  await orders.payByCard(await orders.openOrder('a'))
  const { data } = await orders.stripe.events.list({ type: 'checkout.session.completed' })
  return JSON.stringify(data.map(change)[0])
}

async function send(
  payload: string,
  { secret = orders.secret, atMs = Date.now(), handle = orders.handle } = {},
): Promise<number> {
  const signature = orders.stripe.webhooks.generateTestHeaderString({
    payload,
    secret,
    timestamp: Math.floor(atMs / 1_000),
  })
  const headers = { 'stripe-signature': signature }
  const request = new Request('https://shop.example/webhook', {
    method: 'POST',
    headers,
    body: payload,
  })
  return (await handle(request)).status
}

/** Refused, and neither read nor written. */
async function expectUntouched(): Promise<void> {
  expect(orders.reads()).toBe(0)
  expect(await orders.heldPoints()).toBe(60)
  expect(orders.errors).toHaveLength(1)
}

describe('a webhook of Stripe', () => {
  test('settles a paid order, and says so to the shop', async () => {
    const session = await orders.openOrder('a')
    await orders.payByCard(session)
    await deliver()
    expect(orders.paid).toMatchObject([
      { sessionId: session.id, reservation: { write: { intent: 'a' }, points: { points: 60 } } },
    ])
    expect(await orders.heldPoints()).toBe(0)
    expect(orders.errors).toEqual([])
  })

  test('lets go what an expired session held', async () => {
    const session = await orders.openOrder('a')
    await orders.stripe.checkout.sessions.expire(session.id)
    await deliver()
    expect(await orders.heldPoints()).toBe(0)
    expect(orders.paid).toEqual([])
  })

  test('holds the points until a debit has come', async () => {
    const session = await orders.openOrder('a')
    await orders.payByDebit(session, 'succeeds')
    await deliver()
    expect([await orders.heldPoints(), orders.paid.length]).toEqual([60, 0])
    await deliver(1_000)
    expect([await orders.heldPoints(), orders.paid.length]).toEqual([0, 1])
  })

  test('lets the points go when a debit fails', async () => {
    const session = await orders.openOrder('a')
    await orders.payByDebit(session, 'fails')
    await deliver()
    expect(await orders.heldPoints()).toBe(60)
    await deliver(1_000)
    expect([await orders.heldPoints(), orders.paid.length]).toEqual([0, 0])
  })

  test.each([['succeeds'], ['fails']] as const)(
    'means the same three times and newest first, for a debit that %s',
    async (how) => {
      const { webhooks } = orders.account
      Object.assign(webhooks, { duplicates: 2, newestFirst: true })
      webhooks.pause()
      const session = await orders.openOrder('a')
      await orders.payByDebit(session, how)
      orders.account.clock.advance(1_000)
      await deliver()
      expect(orders.deliveries.filter(({ status }) => status !== 200)).toEqual([])
      expect(orders.paid).toHaveLength(how === 'succeeds' ? 1 : 0)
      expect(await orders.heldPoints()).toBe(0)
      expect(await orders.ledger.unsettled(10)).toEqual([])
    },
  )

  test('reports an order that was paid with what the ledger had let go', async () => {
    const session = await orders.openOrder('a')
    await orders.ledger.reserve({
      ...(await activeOf(session.id)),
      write: { ...(await activeOf(session.id)).write, intent: 'b' },
    })
    await orders.ledger.commit(session.id, 'b')
    await orders.payByCard(session)
    await deliver()
    expect(orders.errors).toMatchObject([
      { error: { name: 'OverrunError', intent: 'a' }, sessionId: session.id },
    ])
    expect(orders.errors[0]?.error).toBeInstanceOf(OverrunError)
    expect(orders.paid).toHaveLength(1)
  })

  test('is asked to come again while Stripe cannot be read, and settles then', async () => {
    const session = await orders.openOrder('a')
    await orders.payByCard(session)
    const fault = orders.account.faults.add({
      method: 'GET',
      path: '/v1/checkout/sessions/*',
      answer: { status: 500 },
    })
    await deliver()
    expect(orders.deliveries.at(-1)?.status).toBe(500)
    expect(orders.errors).toMatchObject([{ sessionId: session.id }])
    expect(await orders.heldPoints()).toBe(60)
    fault.remove()
    await deliver(10 * 60_000)
    expect(await orders.heldPoints()).toBe(0)
    expect(orders.paid).toHaveLength(1)
  })

  test('is answered and not looked at, where it is of something else', async () => {
    await orders.stripe.coupons.create({ percent_off: 5 })
    await deliver()
    expect(orders.deliveries.map(({ status }) => status)).toEqual([200])
    expect(orders.reads()).toBe(0)
  })
})

describe('a request that is not Stripe’s', () => {
  test('is refused with another secret, and with none', async () => {
    const payload = await lostEvent()
    expect(await send(payload, { secret: 'whsec_of_somebody_else' })).toBe(400)
    await expectUntouched()
    const unsigned = new Request('https://shop.example/webhook', { method: 'POST', body: payload })
    expect((await orders.handle(unsigned)).status).toBe(400)
    expect(await send(payload)).toBe(200)
  })

  test('is refused where a byte of it was changed', async () => {
    const payload = await lostEvent()
    const signed = await orders.stripe.webhooks.generateTestHeaderStringAsync({
      payload,
      secret: orders.secret,
    })
    const request = new Request('https://shop.example/webhook', {
      method: 'POST',
      headers: { 'stripe-signature': signed },
      body: `${payload} `,
    })
    expect((await orders.handle(request)).status).toBe(400)
    await expectUntouched()
  })

  test('is refused when its signature is older than five minutes', async () => {
    const payload = await lostEvent()
    expect(await send(payload, { atMs: Date.now() - 302_000 })).toBe(400)
    await expectUntouched()
    expect(await send(payload, { atMs: Date.now() - 290_000 })).toBe(200)
  })

  test('is refused where its mode is not that of its session', async () => {
    const payload = await lostEvent((event) => ({ ...event, livemode: true }))
    expect(await send(payload)).toBe(400)
    await expectUntouched()
  })

  test('is refused where the key does not know its session', async () => {
    const payload = await lostEvent((event) => ({
      ...event,
      livemode: true,
      data: { object: { id: 'cs_live_a1B2c3D4e5' } },
    }))
    expect(await send(payload)).toBe(400)
    expect(await orders.heldPoints()).toBe(60)
  })

  test('is refused when it is no POST, or too large', async () => {
    const get = await orders.handle(new Request('https://shop.example/webhook'))
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST'])
    expect(await send(JSON.stringify({ filler: 'x'.repeat(256 * 1024) }))).toBe(413)
  })

  test('is taken with either secret while the secret is rolled', async () => {
    const payload = await lostEvent()
    const secrets = ['whsec_new', orders.secret] as const
    const handle = createWebhookHandler({ ...orders.settlement, secrets })
    expect(await send(payload, { handle })).toBe(200)
    expect(await send(payload, { handle, secret: 'whsec_new' })).toBe(200)
    expect(await send(payload, { handle, secret: 'whsec_old' })).toBe(400)
    expect(orders.paid).toHaveLength(1)
  })

  test('is not believed: what the session says counts, not the event', async () => {
    const session = await orders.openOrder('a')
    const object = { ...session, status: 'complete', payment_status: 'paid' }
    const event = { type: 'checkout.session.completed', livemode: false, data: { object } }
    expect(await send(JSON.stringify(event))).toBe(500)
    expect([await orders.heldPoints(), orders.paid.length]).toEqual([60, 0])
  })

  test('is not believed that a debit failed which is still on its way', async () => {
    orders.account.webhooks.pause()
    const session = await orders.openOrder('a')
    await orders.payByDebit(session, 'succeeds')
    const event = {
      type: 'checkout.session.async_payment_failed',
      livemode: false,
      data: { object: session },
    }
    expect(await send(JSON.stringify(event))).toBe(200)
    expect(await orders.heldPoints()).toBe(60)
  })
})

test.each([[{ secrets: [''] }], [{ toleranceSeconds: 0 }], [{ toleranceSeconds: Number.NaN }]])(
  'a webhook without a check is not made: %j',
  (wrong) => {
    const options = { ...orders.settlement, secrets: [orders.secret], ...wrong }
    expect(() => createWebhookHandler({ ...options, secrets: [options.secrets[0] ?? ''] })).toThrow(
      RangeError,
    )
  },
)
