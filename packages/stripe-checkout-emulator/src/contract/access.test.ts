import { expect, it } from 'vitest'
import { throughEveryDoor } from '../testing/through-every-door.ts'

throughEveryDoor('access', (shop) => {
  const get = (authorization?: string) =>
    shop().sendBare({
      method: 'GET',
      path: '/v1/coupons/c1',
      headers: authorization === undefined ? {} : { authorization },
    })

  it('is by Bearer or by Basic authentication, to the namespace that the key names', async () => {
    await shop().stripe().coupons.create({ id: 'c1', percent_off: 5 })
    const key = shop().account.secretKey
    expect((await get(`Bearer ${key}`)).status).toBe(200)
    expect((await get(`Basic ${btoa(`${key}:`)}`)).status).toBe(200)
    expect((await get('Bearer rk_test_ns_shop')).status).toBe(200)
    expect((await get('Bearer sk_test_any')).status).toBe(404)
    await shop().stripe('endive', 'sk_test_any').coupons.create({ id: 'c1', percent_off: 5 })
    expect((await get('Bearer rk_test_other')).status).toBe(200)
    expect(shop().emulator.namespace('default').requests).toHaveLength(3)
  })

  it.each([
    [undefined, 'You did not provide an API key.'],
    ['Bearer', 'You did not provide an API key.'],
    ['Basic %%%', 'You did not provide an API key.'],
    ['Bearer wrong_key_for_this', 'Invalid API Key provided: ****this'],
    ['Bearer pk_test_1', 'cannot be made with a publishable API key'],
    ['Bearer sk_live_0123456789abcd', 'refuses live keys (sk_live_****abcd)'],
    ['Bearer rk_live_0123456789abcd', 'refuses live keys (rk_live_****abcd)'],
  ])('is refused for %s', async (authorization, message) => {
    const { status, body, headers } = await get(authorization)
    expect(status).toBe(401)
    expect(headers['request-id']).toMatch(/^req_/)
    expect(JSON.parse(body).error).toMatchObject({
      type: 'invalid_request_error',
      message: expect.stringContaining(message),
    })
  })

  it('is open to other origins, and a preflight needs no key', async () => {
    const { status, headers } = await shop().sendBare({
      method: 'OPTIONS',
      path: '/v1/checkout/sessions',
      headers: { 'access-control-request-headers': 'authorization,stripe-version' },
    })
    expect(status).toBe(204)
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['access-control-allow-headers']).toContain('authorization')
    const answer = await get()
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(answer.headers['access-control-expose-headers']).toContain('Request-Id')
  })

  it('leaves a trace: what was asked, and what was answered', async () => {
    await shop()
      .stripe()
      .coupons.create({ name: 'Ten', percent_off: 10, metadata: { a: 'b' } })
    const { requests } = shop().account
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({
      method: 'POST',
      path: '/v1/coupons',
      status: 200,
      requestId: expect.stringMatching(/^req_/),
      idempotencyKey: expect.stringContaining('stripe-node-retry-'),
      body: { name: 'Ten', percent_off: '10', metadata: { a: 'b' } },
    })
  })

  it('forgets at a reset, and goes back to how it began', async () => {
    await shop().stripe().coupons.create({ id: 'c1', percent_off: 5 })
    const { account } = shop()
    account.previews = false
    account.latencyMs = 5
    account.reset()
    expect(account).toMatchObject({ previews: true, latencyMs: 0 })
    expect(account.requests).toEqual([])
    await expect(shop().stripe().coupons.retrieve('c1')).rejects.toThrow('No such coupon')
  })

  it('needs a name that can stand in a key', () => {
    expect(() => shop().emulator.namespace('a b')).toThrow('letters, digits')
  })

  it('says on its first page what this is', async () => {
    const { status, body } = await shop().sendBare({ method: 'GET', path: '/' })
    expect(status).toBe(200)
    expect(body).toContain('Emulated Stripe')
  })
})
