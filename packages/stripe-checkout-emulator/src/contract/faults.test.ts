import type { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import type { Fault } from '../control/faults/fault.ts'
import { stripeJsPaths } from '../stripe-js/wire.ts'
import { openSession } from '../testing/carts.ts'
import { paySession } from '../testing/pay-session.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'

const updates = { method: 'POST', path: '/v1/checkout/sessions/*' } as const

throughEveryDoor('a fault', (shop) => {
  const arm = (fault: Fault) => shop().account.faults.add(fault)
  const open = () => openSession(shop().stripe())
  const update = (id: string, options?: Stripe.RequestOptions) =>
    shop()
      .stripe()
      .checkout.sessions.update(id, { metadata: { done: 'yes' } }, options)
  const isDone = async (id: string) => {
    const { metadata } = await shop().stripe().checkout.sessions.retrieve(id)
    return metadata?.done === 'yes'
  }

  it('loses a request: nothing is done', async () => {
    const { id } = await open()
    const lost = arm({ ...updates, answer: 'drop' })
    await expect(update(id)).rejects.toMatchObject({ type: 'StripeConnectionError' })
    expect(await isDone(id)).toBe(false)
    lost.remove()
    await update(id)
    expect(await isDone(id)).toBe(true)
    // Over HTTP the SDK tries a closed connection once more, whatever it was told of retries.
    expect(lost.struck).toBeGreaterThan(0)
  })

  it('loses an answer: it is done, and the true answer is there for who asks again', async () => {
    const { id } = await open()
    const lost = arm({ ...updates, when: 'after', answer: 'drop' })
    const lostUpdate = update(id, { idempotencyKey: 'once' })
    await expect(lostUpdate).rejects.toMatchObject({ type: 'StripeConnectionError' })
    expect(await isDone(id)).toBe(true)
    lost.remove()
    const again = await shop().send({
      path: `/v1/checkout/sessions/${id}`,
      headers: { 'idempotency-key': 'once' },
      body: 'metadata[done]=yes',
    })
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect(JSON.parse(again.body).metadata).toEqual({ done: 'yes' })
  })

  it.each([
    [500, 'StripeAPIError', 'api_error', undefined],
    [503, 'StripeAPIError', 'api_error', undefined],
    [429, 'StripeRateLimitError', 'invalid_request_error', 'rate_limit'],
    [402, 'StripeCardError', 'card_error', 'card_declined'],
    [401, 'StripeAuthenticationError', 'invalid_request_error', undefined],
    [403, 'StripePermissionError', 'invalid_request_error', undefined],
    [404, 'StripeInvalidRequestError', 'invalid_request_error', 'resource_missing'],
    ['rate_limit', 'StripeRateLimitError', 'invalid_request_error', 'rate_limit'],
    ['lock_timeout', 'StripeRateLimitError', 'invalid_request_error', 'lock_timeout'],
    ['idempotency_key_in_use', 'StripeAPIError', 'idempotency_error', 'idempotency_key_in_use'],
  ] as const)('answers %s as Stripe would', async (answer, type, rawType, code) => {
    arm({ answer })
    await expect(shop().stripe().coupons.retrieve('c1')).rejects.toMatchObject({
      type,
      rawType,
      code,
      requestId: expect.stringMatching(/^req_/),
    })
  })

  it('answers what is told in detail', async () => {
    arm({
      answer: {
        status: 402,
        code: 'expired_card',
        declineCode: 'expired_card',
        message: 'Your card has expired.',
        param: 'exp_month',
        shouldRetry: false,
      },
    })
    await expect(shop().stripe().coupons.retrieve('c1')).rejects.toMatchObject({
      code: 'expired_card',
      decline_code: 'expired_card',
      message: 'Your card has expired.',
      param: 'exp_month',
      headers: { 'stripe-should-retry': 'false' },
    })
  })

  it('answers what is no JSON, as a proxy on the way does', async () => {
    arm({ answer: { status: 502, body: '<h1>Bad Gateway</h1>' } })
    const { status, headers, body } = await shop().send({ method: 'GET', path: '/v1/coupons/c1' })
    expect([status, headers['content-type'], body]).toEqual([
      502,
      'text/html',
      '<h1>Bad Gateway</h1>',
    ])
    await expect(shop().stripe().coupons.retrieve('c1')).rejects.toMatchObject({
      type: 'StripeAPIError',
    })
  })

  it('that passes is got over by the SDK’s own retry, and nothing is done twice', async () => {
    const fault = arm({ method: 'POST', times: 1, answer: 500 })
    const coupon = await shop()
      .stripe()
      .coupons.create({ percent_off: 5 }, { maxNetworkRetries: 1 })
    expect(fault.struck).toBe(1)
    const { data } = await shop()
      .stripe()
      .rawRequest('GET', '/v1/events')
      .then((events) => events as unknown as { data: unknown[] })
    expect(data).toHaveLength(1)
    await expect(shop().stripe().coupons.retrieve(coupon.id)).resolves.toMatchObject({
      percent_off: 5,
    })
  })

  it('that is a lock is retried by the SDK, as the header says', async () => {
    const { id } = await open()
    const lock = arm({ ...updates, times: 1, answer: 'lock_timeout' })
    await update(id, { maxNetworkRetries: 1 })
    expect(lock.struck).toBe(1)
    expect(await isDone(id)).toBe(true)
  })

  it('may be kept under the key: then each retry gets it again, whatever was done', async () => {
    const { id } = await open()
    arm({ ...updates, times: 1, when: 'after', kept: true, answer: 500 })
    const once = { idempotencyKey: 'once' }
    await expect(update(id, once)).rejects.toMatchObject({ statusCode: 500 })
    await expect(update(id, once)).rejects.toMatchObject({
      statusCode: 500,
      headers: { 'idempotent-replayed': 'true' },
    })
    expect(await isDone(id)).toBe(true)
  })

  it('may be kept under the key before anything is done', async () => {
    const { id } = await open()
    arm({ ...updates, times: 1, kept: true, answer: 500 })
    const once = { idempotencyKey: 'once' }
    await expect(update(id, once)).rejects.toMatchObject({ statusCode: 500 })
    await expect(update(id, once)).rejects.toMatchObject({ statusCode: 500 })
    expect(await isDone(id)).toBe(false)
  })

  it('looks at what a request holds', async () => {
    arm({ path: '/v1/coupons', body: { metadata: { cart: 7 } }, answer: 500 })
    arm({ path: '/v1/coupons', body: 'name=Loyalty & co', answer: 503 })
    const { coupons } = shop().stripe()
    await expect(
      coupons.create({ percent_off: 5, metadata: { cart: '7', x: 'y' } }),
    ).rejects.toMatchObject({ statusCode: 500 })
    await expect(coupons.create({ percent_off: 5, name: 'Loyalty & co' })).rejects.toMatchObject({
      statusCode: 503,
    })
    await expect(coupons.create({ percent_off: 5, metadata: { cart: '8' } })).resolves.toBeTruthy()
  })

  it('strikes one request of several, or each so many-th', async () => {
    const statuses = async (count: number) => {
      const answers: number[] = []
      for (let index = 0; index < count; index += 1) {
        const { status } = await shop().send({ path: '/v1/coupons', body: 'percent_off=5' })
        answers.push(status)
      }
      return answers
    }
    arm({ nth: 2, answer: 503 })
    expect(await statuses(4)).toEqual([200, 503, 200, 200])
    expect(shop().account.faults.list()).toEqual([])
    const every = arm({ every: 2, times: 2, answer: 500 })
    expect(await statuses(6)).toEqual([200, 500, 200, 500, 200, 200])
    expect(every).toMatchObject({ matched: 4, struck: 2 })
  })

  it('is in the request log, as what the caller heard', async () => {
    const { id } = arm({ answer: 'drop', when: 'after' })
    await expect(shop().stripe().coupons.create({ percent_off: 5 })).rejects.toThrow()
    expect(shop().account.requests[0]).toMatchObject({
      path: '/v1/coupons',
      status: 0,
      fault: id,
      body: { percent_off: '5' },
    })
  })

  it('strikes what Stripe.js asks', async () => {
    const { client_secret } = await open()
    arm({ path: stripeJsPaths.session, body: { locale: 'en' }, nth: 2, answer: 500 })
    const read = () =>
      shop().sendBare({
        path: stripeJsPaths.session,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          key: shop().account.publishableKey,
          client_secret,
          locale: 'en',
          betas: [],
          train: 'endive',
        }),
      })
    const [first, second, third] = [await read(), await read(), await read()]
    expect([first.status, second.status, third.status]).toEqual([200, 500, 200])
    expect(JSON.parse(second.body).error.type).toBe('api_error')
  })

  it('is gone after a reset', async () => {
    arm({ answer: 500 })
    shop().account.reset()
    await expect(shop().stripe().coupons.create({ percent_off: 5 })).resolves.toBeTruthy()
  })

  it('limits how many requests a second there are, by the account’s clock', async () => {
    const { account } = shop()
    account.clock.freeze()
    account.rateLimitPerSecond = 2
    const statuses = async (...paths: string[]) => {
      const answers: number[] = []
      for (const path of paths) answers.push((await shop().send({ method: 'GET', path })).status)
      return answers
    }
    const one = '/v1/events'
    expect(await statuses(one, one, one)).toEqual([200, 200, 429])
    account.clock.advance(500)
    expect(await statuses(one, one)).toEqual([200, 429])
    account.clock.advance(60_000)
    const limited = await statuses(one, one, one)
    expect(limited).toEqual([200, 200, 429])
    const { headers } = await shop().send({ method: 'GET', path: one })
    expect(headers['stripe-rate-limited-reason']).toBe('global-rate')
    account.rateLimitPerSecond = null
    expect(await statuses(one, one, one)).toEqual([200, 200, 200])
  })

  it.each([
    [{ answer: 42 }, 'answer'],
    [{ answer: 'explode' }, 'answer'],
    [{ answer: { code: 'x' } }, 'answer[status]'],
    [{ methd: 'GET' }, 'methd'],
    [{ path: 'v1/coupons' }, 'path'],
    [{ times: 0 }, 'times'],
    [{ kept: true, answer: 429 }, 'kept'],
    [{ kept: true, answer: 'drop' }, 'kept'],
    [{ kept: true }, 'kept'],
  ])('is refused as %j', (fault, param) => {
    expect(() => arm(fault as Fault)).toThrow(
      expect.objectContaining({ status: 400, details: expect.objectContaining({ param }) }),
    )
  })
})

let machineMs = 0

throughEveryDoor(
  'the life of a fault',
  (shop) => {
    const heard = async () => (await shop().send({ method: 'GET', path: '/v1/events' })).status

    it('ends by the machine’s time, though the account’s clock stands still', async () => {
      machineMs = 0
      shop().account.clock.freeze()
      shop().account.faults.add({ lifeMs: 1000, answer: 500 })
      machineMs = 999
      expect(await heard()).toBe(500)
      machineMs = 1000
      expect(await heard()).toBe(200)
    })

    it('ends by the account’s clock, where it is to', async () => {
      machineMs = 0
      const { clock, faults } = shop().account
      clock.freeze()
      faults.add({ lifeMs: 1000, lifeBy: 'clock', answer: 500 })
      machineMs = 5000
      expect(await heard()).toBe(500)
      clock.advance(1000)
      expect(faults.list()).toEqual([])
      expect(await heard()).toBe(200)
    })

    it.each([
      ['is expired', ({ id }) => shop().stripe().checkout.sessions.expire(id)],
      ['runs out', async () => shop().account.clock.advance(24 * 60 * 60 * 1000)],
      ['is paid', (session) => paySession(shop(), session)],
    ] as [string, (session: Stripe.Checkout.Session) => Promise<unknown>][])(
      'ends once its session %s',
      async (_what, end) => {
        // A time at which cards are valid.
        machineMs = Date.UTC(2026, 0, 1)
        const { faults } = shop().account
        const session = await openSession(shop().stripe())
        const ofAnother = await openSession(shop().stripe(), {
          expires_at: session.created + 3600,
        })
        faults.add({ path: '/v1/events', lifeSession: session.id, answer: 500 })
        await shop().stripe().checkout.sessions.expire(ofAnother.id)
        expect(await heard()).toBe(500)
        await end(session)
        expect(await heard()).toBe(200)
        expect(faults.list()).toEqual([])
      },
    )

    it('ends with its session or by its time, whichever is first', async () => {
      machineMs = 0
      const { id: lifeSession } = await openSession(shop().stripe())
      shop().account.faults.add({ lifeSession, lifeMs: 1000, answer: 500 })
      machineMs = 999
      expect(await heard()).toBe(500)
      machineMs = 1000
      expect(await heard()).toBe(200)
    })

    it('takes a session that is there and open, and no other', async () => {
      const { faults } = shop().account
      const { id } = await openSession(shop().stripe())
      await shop().stripe().checkout.sessions.expire(id)
      const arm = (lifeSession: string) => () => faults.add({ lifeSession, answer: 500 })
      const param = 'lifeSession'
      expect(arm(id)).toThrow(expect.objectContaining({ status: 400, details: { param } }))
      expect(arm('cs_test_none')).toThrow(
        expect.objectContaining({ details: { code: 'resource_missing', param } }),
      )
      expect(faults.list()).toEqual([])
    })
  },
  () => machineMs,
)
