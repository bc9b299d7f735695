import type { Stripe } from 'stripe'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSession } from '../testing/carts.ts'
import { paySession } from '../testing/pay-session.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'
import {
  type Answer,
  startWebhookReceiver,
  type WebhookReceiver,
} from '../testing/webhook-receiver.ts'

const minute = 60_000
const redirect: Answer = (response) => response.writeHead(302, { location: '/other' }).end()

throughEveryDoor('webhooks', (shop) => {
  let receiver: WebhookReceiver

  beforeEach(async () => {
    receiver = await startWebhookReceiver()
  })

  afterEach(() => receiver.close())

  /** Makes an endpoint for the receiver, which verifies from then on. */
  async function listen(params: Partial<Stripe.WebhookEndpointCreateParams> = {}) {
    const { webhookEndpoints } = shop().stripe()
    const { url } = receiver
    const made = await webhookEndpoints.create({ url, enabled_events: ['*'], ...params })
    receiver.secret = made.secret ?? null
    return made
  }

  /** Leaves the next request unanswered. */
  function hang() {
    const reached = Promise.withResolvers<void>()
    const givenUp = Promise.withResolvers<void>()
    receiver.answers.push((response) => {
      response.on('close', givenUp.resolve)
      reached.resolve()
    })
    return { reached: reached.promise, givenUp: givenUp.promise }
  }

  const coupon = (id: string) => shop().stripe().coupons.create({ id, percent_off: 5 })
  const received = () => receiver.events.map(({ data }) => 'id' in data.object && data.object.id)
  const attempts = () =>
    shop().account.deliveries.map(({ attempt, status, succeeded }) => [attempt, status, succeeded])

  it('bring a signed event that Stripe’s SDK verifies, when a session is paid', async () => {
    const stripe = shop().stripe()
    const endpoint = await listen({ enabled_events: ['checkout.session.completed'] })
    const { id } = await openSession(stripe)
    await paySession(shop(), await stripe.checkout.sessions.retrieve(id))
    await shop().account.webhooks.flush()
    const { data } = await stripe.events.list({ type: 'checkout.session.completed' })
    expect(receiver.events).toEqual([{ ...data[0], pending_webhooks: 1 }])
    expect(receiver.posts[0]).toMatchObject({
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      },
      // In lines: who verifies what a parser wrote again is found out here, not at Stripe.
      body: expect.stringContaining('{\n  "id": "evt_'),
    })
    expect(data[0]).toMatchObject({ pending_webhooks: 0, data: { object: { id } } })
    expect(shop().account.deliveries).toEqual([
      {
        eventId: data[0]?.id,
        type: 'checkout.session.completed',
        endpointId: endpoint.id,
        url: receiver.url,
        attempt: 1,
        status: 200,
        succeeded: true,
        error: null,
        at: expect.any(Number),
        durationMs: expect.any(Number),
        nextAttemptAt: null,
      },
    ])
  })

  it('come in the shape of the endpoint’s own version', async () => {
    await listen({ api_version: '2025-03-31.basil' })
    await paySession(shop(), await openSession(shop().stripe()))
    await shop().account.webhooks.flush()
    expect(receiver.events.at(-1)).toMatchObject({
      api_version: '2025-03-31.basil',
      data: { object: { ui_mode: 'custom' } },
    })
  })

  it('bring no event that the endpoint did not ask for, and none while it is disabled', async () => {
    const { id } = await listen({ enabled_events: ['checkout.session.completed'] })
    await coupon('a')
    await shop()
      .stripe()
      .webhookEndpoints.update(id, { enabled_events: ['*'], disabled: true })
    await coupon('b')
    await shop().stripe().webhookEndpoints.update(id, { disabled: false })
    await coupon('c')
    await shop().account.webhooks.flush()
    expect(received()).toEqual(['c'])
  })

  it('come in the order of their events, each after the one before', async () => {
    await listen()
    for (const id of ['a', 'b', 'c', 'd']) await coupon(id)
    await shop().account.webhooks.flush()
    expect(received()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('are tried again by the account’s clock until they arrive, and wait meanwhile', async () => {
    const stripe = shop().stripe()
    const { clock, webhooks, deliveries } = shop().account
    clock.freeze()
    await listen()
    receiver.answers = [500, redirect]
    await coupon('a')
    await webhooks.flush()
    const [event] = (await stripe.events.list()).data
    expect(event).toMatchObject({ pending_webhooks: 1 })
    await expect(stripe.events.list({ delivery_success: false })).resolves.toMatchObject({
      data: [{ id: event?.id }],
    })
    expect(deliveries[0]).toMatchObject({ nextAttemptAt: clock.nowMs + 10 * minute })
    clock.advance(10 * minute - 1)
    await webhooks.flush()
    expect(attempts()).toEqual([[1, 500, false]])
    clock.advance(1)
    await webhooks.flush()
    clock.advance(30 * minute)
    await webhooks.flush()
    expect(attempts()).toEqual([
      [1, 500, false],
      [2, 302, false],
      [3, 200, true],
    ])
    expect(new Set(receiver.events.map(({ id }) => id))).toEqual(new Set([event?.id]))
    await expect(stripe.events.list({ delivery_success: false })).resolves.toMatchObject({
      data: [],
    })
    await expect(stripe.events.list({ delivery_success: true })).resolves.toMatchObject({
      data: [{ pending_webhooks: 0 }],
    })
  })

  it('are given up after three more attempts, and sent once more when asked', async () => {
    const stripe = shop().stripe()
    const { clock, webhooks, deliveries } = shop().account
    clock.freeze()
    await listen()
    receiver.answers = [500, 500, 500, 500]
    await coupon('a')
    for (const minutes of [10, 30, 90, 100_000]) {
      await webhooks.flush()
      clock.advance(minutes * minute)
    }
    await webhooks.flush()
    expect(attempts()).toEqual([1, 2, 3, 4].map((attempt) => [attempt, 500, false]))
    expect(deliveries.at(-1)).toMatchObject({ nextAttemptAt: null })
    const [event] = (await stripe.events.list()).data
    webhooks.resend(event?.id ?? '')
    await webhooks.flush()
    expect(received()).toEqual(['a', 'a', 'a', 'a', 'a'])
    await expect(stripe.events.retrieve(event?.id ?? '')).resolves.toMatchObject({
      pending_webhooks: 0,
    })
    expect(() => webhooks.resend('evt_none')).toThrow("No such event: 'evt_none'")
  })

  it('are sent once more through the request that `stripe events resend` makes', async () => {
    const endpoint = await listen({ enabled_events: ['price.created'] })
    await coupon('a')
    const [event] = (await shop().stripe().events.list()).data
    const retry = (body: string) => shop().send({ path: `/v1/events/${event?.id}/retry`, body })
    await expect(retry('')).resolves.toMatchObject({ status: 200 })
    await expect(retry('for_stripecli=true')).resolves.toMatchObject({ status: 200 })
    await shop().account.webhooks.flush()
    expect(received()).toEqual([])
    const answer = await retry(`webhook_endpoint=${endpoint.id}`)
    expect(JSON.parse(answer.body)).toMatchObject({ id: event?.id, object: 'event' })
    await shop().account.webhooks.flush()
    expect(received()).toEqual(['a'])
    await expect(retry('webhook_endpoint=we_none')).resolves.toMatchObject({
      status: 400,
      body: expect.stringContaining("No such webhook endpoint: 'we_none'"),
    })
    await expect(shop().send({ path: '/v1/events/evt_none/retry' })).resolves.toMatchObject({
      status: 404,
    })
  })

  it('are not held up by one that fails', async () => {
    await listen()
    receiver.answers = [(response) => response.destroy()]
    await coupon('a')
    await coupon('b')
    await shop().account.webhooks.flush()
    expect(shop().account.deliveries).toMatchObject([
      { status: null, succeeded: false, error: expect.stringMatching(/./) },
      { status: 200, succeeded: true, error: null },
    ])
  })

  it('are given up when the receiver hangs, and tried again', async () => {
    const { webhooks, deliveries } = shop().account
    await listen()
    webhooks.timeoutMs = 50
    const { givenUp } = hang()
    await coupon('a')
    await webhooks.flush()
    await givenUp
    expect(deliveries).toMatchObject([
      { status: null, error: 'No answer within 50 ms.', nextAttemptAt: expect.any(Number) },
    ])
  })

  it('wait in a pause, and leave the newest first when asked to', async () => {
    const { webhooks } = shop().account
    await listen()
    webhooks.pause()
    for (const id of ['a', 'b', 'c']) await coupon(id)
    expect([webhooks.isPaused, received()]).toEqual([true, []])
    webhooks.newestFirst = true
    await webhooks.flush()
    expect(received()).toEqual(['c', 'b', 'a'])
    await coupon('d')
    webhooks.resume()
    await expect.poll(received).toEqual(['c', 'b', 'a', 'd'])
  })

  it('come twice when asked to, as the same event', async () => {
    const { webhooks } = shop().account
    await listen()
    webhooks.duplicates = 1
    await coupon('a')
    await coupon('b')
    await webhooks.flush()
    expect(received()).toEqual(['a', 'a', 'b', 'b'])
    expect(new Set(receiver.events.map(({ id }) => id)).size).toBe(2)
  })

  it('stop at a reset: one to be tried again, one under way, and one that waits', async () => {
    const { account } = shop()
    account.clock.freeze()
    await listen()
    receiver.answers = [500]
    const { reached, givenUp } = hang()
    await coupon('a')
    await account.webhooks.flush()
    await coupon('b')
    await coupon('c')
    account.webhooks.duplicates = 5
    await reached
    account.reset()
    await givenUp
    await coupon('d')
    account.clock.advance(100_000 * minute)
    await account.webhooks.flush()
    expect(received()).toEqual(['a', 'b'])
    expect([account.deliveries, account.webhooks.duplicates]).toEqual([[], 0])
  })

  it('stop at an import, whose events are past', async () => {
    const { account } = shop()
    await listen()
    const { reached, givenUp } = hang()
    await coupon('a')
    await coupon('b')
    await reached
    account.importState(account.exportState())
    await givenUp
    await coupon('c')
    await account.webhooks.flush()
    expect(received()).toEqual(['a', 'c'])
  })

  it('wait to be tried again until the endpoint is disabled', async () => {
    const { webhookEndpoints } = shop().stripe()
    const { clock, webhooks } = shop().account
    clock.freeze()
    const { id } = await listen()
    receiver.answers = [500, 500, 500]
    await coupon('a')
    await webhooks.flush()
    await webhookEndpoints.update(id, { disabled: true })
    await webhookEndpoints.update(id, { disabled: false })
    clock.advance(10 * minute)
    await webhooks.flush()
    await webhookEndpoints.update(id, { disabled: true })
    clock.advance(30 * minute)
    await webhooks.flush()
    await webhookEndpoints.update(id, { disabled: false })
    clock.advance(100_000 * minute)
    await webhooks.flush()
    expect(attempts()).toEqual([
      [1, 500, false],
      [2, 500, false],
    ])
  })

  it('are told of, as they come through', async () => {
    await listen()
    const told: unknown[] = []
    shop().account.subscribe((change) => {
      if (change.type === 'delivery') told.push(change.delivery)
    })
    await coupon('a')
    await shop().account.webhooks.flush()
    expect(told).toEqual(shop().account.deliveries)
    expect(told).toHaveLength(1)
  })

  it('are forwarded from every account when the emulator is told to, reset or not', async () => {
    const { account, emulator } = shop()
    const { secret } = emulator.forwardTo(receiver.url)
    expect(emulator.forwards).toEqual([{ url: receiver.url, secret }])
    expect(() => emulator.forwardTo('ftp://127.0.0.1')).toThrow(TypeError)
    receiver.secret = secret
    await coupon('a')
    await account.webhooks.flush()
    account.reset()
    await coupon('b')
    await account.webhooks.flush()
    const other = emulator.namespace('other')
    await shop().stripe('endive', other.secretKey).coupons.create({ id: 'c', percent_off: 5 })
    await other.webhooks.flush()
    expect(received()).toEqual(['a', 'b', 'c'])
  })

  it('are exported and imported with their endpoints, which then have their secret still', async () => {
    const { account, emulator } = shop()
    await listen()
    const other = emulator.namespace('other')
    other.importState(account.exportState())
    await shop().stripe('endive', other.secretKey).coupons.create({ id: 'a', percent_off: 5 })
    await other.webhooks.flush()
    expect(received()).toEqual(['a'])
  })

  it('go to no other machine', async () => {
    const { account } = shop()
    await listen({ url: 'http://shop.example/webhook' })
    await coupon('a')
    await account.webhooks.flush()
    expect(account.deliveries).toMatchObject([
      { status: null, error: expect.stringContaining('delivers to this machine alone') },
    ])
  })
})
