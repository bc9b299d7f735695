import { expect, it } from 'vitest'
import { openSession } from '../testing/carts.ts'
import { type Shop, throughEveryDoor } from '../testing/through-every-door.ts'

const coupons = '/v1/coupons'

throughEveryDoor('an idempotency key', (shop) => {
  const post = (body: string, key = 'k1', path = coupons) =>
    shop().send({ path, body, headers: { 'idempotency-key': key } })

  it('gives the same answer to the same request, and says that it does', async () => {
    const first = await post('percent_off=5')
    const second = await post('percent_off=5')
    expect(first.status).toBe(200)
    expect(second.body).toBe(first.body)
    expect(first.headers['idempotency-key']).toBe('k1')
    expect(first.headers).not.toHaveProperty('idempotent-replayed')
    expect(second.headers['idempotent-replayed']).toBe('true')
    expect(second.headers['request-id']).not.toBe(first.headers['request-id'])
    expect(second.headers['original-request']).toBe(first.headers['request-id'])
    expect(first.headers['original-request']).toBe(first.headers['request-id'])
  })

  it('knows the same parameters in another order', async () => {
    const first = await post('percent_off=5&name=Five&metadata[a]=b')
    const second = await post('metadata%5Ba%5D=b&name=Five&percent_off=5')
    expect(second.body).toBe(first.body)
    const other = await post('percent_off=5&name=Five')
    expect(other.status).toBe(400)
  })

  it('keeps even what failed inside Stripe', async () => {
    shop().account.faults.add({ times: 1, kept: true, answer: 500 })
    const [first, second] = [await post('percent_off=5'), await post('percent_off=5')]
    expect([first.status, second.status]).toEqual([500, 500])
    expect(second.body).toBe(first.body)
    expect(second.headers['idempotent-replayed']).toBe('true')
  })

  it.each([
    ['a wrong key', { authorization: 'Bearer sk_wrong_1' }, 401],
    ['an unknown version', { 'stripe-version': '2001-01-01.early' }, 400],
  ])('keeps nothing of a request with %s', async (_what, headers, refusal) => {
    const body = 'percent_off=5'
    const refused = await shop().send({
      path: coupons,
      body,
      headers: { 'idempotency-key': 'k1', ...headers },
    })
    expect(refused.status).toBe(refusal)
    expect((await post(body)).status).toBe(200)
  })

  it('keeps nothing of a request too many, or of one that was lost', async () => {
    const { account } = shop()
    account.clock.freeze()
    account.rateLimitPerSecond = 1
    expect((await post('percent_off=5', 'other')).status).toBe(200)
    expect((await post('percent_off=5')).status).toBe(429)
    account.rateLimitPerSecond = null
    account.faults.add({ times: 1, answer: 500 })
    expect((await post('percent_off=5')).status).toBe(500)
    expect((await post('percent_off=5')).status).toBe(200)
  })

  it('belongs to one account', async () => {
    const first = await post('percent_off=5')
    const second = await shop().send({
      path: coupons,
      body: 'percent_off=6',
      headers: { 'idempotency-key': 'k1', authorization: 'Bearer sk_test_ns_other' },
    })
    expect([first.status, second.status]).toEqual([200, 200])
  })

  it('means nothing to a request that changes nothing, or deletes', async () => {
    const headers = { 'idempotency-key': 'k1' }
    const events = () => shop().send({ method: 'GET', path: '/v1/events', headers })
    const before = await events()
    await post('percent_off=5')
    const after = await events()
    expect(after.body).not.toBe(before.body)
    expect(after.headers).not.toHaveProperty('idempotency-key')
  })

  it('is no licence for other parameters, or another endpoint', async () => {
    await post('percent_off=5')
    const otherBody = await post('percent_off=6')
    expect(otherBody.status).toBe(400)
    expect(JSON.parse(otherBody.body).error).toMatchObject({
      type: 'idempotency_error',
      message:
        "Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than 'k1' if you meant to execute a different request.",
    })
    const otherPath = await post('percent_off=5', 'k1', '/v1/products')
    expect(JSON.parse(otherPath.body).error.message).toContain(
      "for the same endpoint they were first used for ('/v1/coupons' vs '/v1/products')",
    )
  })

  it('keeps an error that came of executing, and none of validating', async () => {
    const { id } = await openSession(shop().stripe())
    const path = `/v1/checkout/sessions/${id}`
    const version = { 'stripe-version': '2026-10-28.preview' }
    const update = (key: string, body: string) =>
      shop().send({ path, body, headers: { 'idempotency-key': key, ...version } })
    const executed = await update('k2', 'discounts[0][coupon]=later')
    await shop().stripe().coupons.create({ id: 'later', percent_off: 5 })
    const again = await update('k2', 'discounts[0][coupon]=later')
    expect([executed.status, again.status]).toEqual([400, 400])
    expect(again.headers['idempotent-replayed']).toBe('true')

    const refused = await update('k3', 'discounts[0][coupon_data][percent_off]=0')
    const corrected = await update('k3', 'discounts[0][coupon_data][percent_off]=5')
    expect([refused.status, corrected.status]).toEqual([400, 200])
  })

  it('is in use while the first request is under way', async () => {
    shop().account.latencyMs = 30
    const [first, second] = await Promise.all([post('percent_off=5'), post('percent_off=5')])
    const answers = [first, second].toSorted((a, b) => a.status - b.status)
    expect(answers.map(({ status }) => status)).toEqual([200, 409])
    expect(JSON.parse(answers[1]?.body ?? '').error.code).toBe('idempotency_key_in_use')
  })

  it('makes a slow Stripe answer no faster', async () => {
    await post('percent_off=5')
    shop().account.latencyMs = 50
    const since = performance.now()
    const { headers } = await post('percent_off=5')
    expect(headers['idempotent-replayed']).toBe('true')
    expect(performance.now() - since).toBeGreaterThan(45)
  })

  it('without any character is none', async () => {
    const [first, second] = [await post('percent_off=5', ''), await post('percent_off=6', '')]
    expect([first.status, second.status]).toEqual([200, 200])
  })

  it('of more than 255 characters is refused', async () => {
    expect((await post('percent_off=5', 'k'.repeat(256))).status).toBe(400)
  })
})

let now = 0

async function couponAt(ms: number, shop: Shop): Promise<string> {
  now = ms
  const headers = { 'idempotency-key': 'k1' }
  const { body } = await shop.send({ path: coupons, body: 'percent_off=5', headers })
  return JSON.parse(body).id
}

throughEveryDoor(
  'an old idempotency key',
  (shop) => {
    it('is forgotten after 24 hours, and not before', async () => {
      const day = 24 * 60 * 60 * 1000
      const first = await couponAt(0, shop())
      expect(await couponAt(day - 1, shop())).toBe(first)
      expect(await couponAt(day, shop())).not.toBe(first)
    })
  },
  () => now,
)
