import { expect, it } from 'vitest'
import { createStripeEmulator } from '../create-stripe-emulator.ts'
import { openSession } from '../testing/carts.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'

throughEveryDoor('an error', (shop) => {
  const send = async (request: Parameters<ReturnType<typeof shop>['send']>[0]) => {
    const { status, headers, body } = await shop().send(request)
    return { status, headers, error: JSON.parse(body).error }
  }

  it.each([
    ['GET', '/v1/nothing'],
    ['GET', '/v1/checkout/sessions/cs_test_1/nothing'],
    ['DELETE', '/v1/checkout/sessions/cs_test_1'],
    ['PUT', '/v1/coupons'],
    ['GET', '/somewhere'],
  ])('answers %s %s, which is not there, with an envelope', async (method, path) => {
    const { status, headers, error } = await send({ method, path })
    expect(status).toBe(404)
    expect(headers['content-type']).toBe('application/json')
    expect(headers['request-id']).toMatch(/^req_/)
    expect(error).toMatchObject({
      type: 'invalid_request_error',
      message: expect.stringContaining(`Unrecognized request URL (${method}: ${path}).`),
    })
  })

  it.each([
    ['a[', 'Invalid parameter name: a['],
    ['a[b]c=1', 'Invalid parameter name: a[b]c'],
    ['metadata=1&metadata[a]=2', 'metadata[a] is both a value and an object.'],
    [`a${'[b]'.repeat(20)}=1`, 'nested at most 10 levels'],
    ['foo=1', 'Received unknown parameter: foo'],
    ['mod=payment', 'Received unknown parameter: mod. Did you mean mode?'],
    ['__proto__[mode]=payment', 'Received unknown parameter: __proto__'],
    ['line_items=x', 'Invalid array'],
    ['line_items[a]=x', 'Invalid array'],
    ['line_items[0]=x', 'Invalid object'],
    ['line_items[0][quantity]=x', 'Invalid integer: x'],
    ['line_items[0][quantity]=0', 'greater than or equal to 1'],
    ['line_items[0][quantity]=', "You passed an empty string for 'line_items[0][quantity]'."],
    ['mode=payment', 'Missing required param: line_items.'],
    ['customer_account=acct_1', 'does not have the parameter customer_account yet'],
    ['return_url=nowhere', 'Not a valid URL'],
    ['customer_email=nobody', 'Invalid email address: nobody'],
    ['expand[]=a.b.c.d.e', 'more than 4 levels'],
    ['expand[]=customer.name', 'This property cannot be expanded (customer.name).'],
  ])('says what is wrong with %s', async (body, message) => {
    const { status, error } = await send({ path: '/v1/checkout/sessions', body })
    expect(status).toBe(400)
    expect(error).toMatchObject({
      type: 'invalid_request_error',
      message: expect.stringContaining(message),
    })
  })

  it('is about the whole query, a second question mark included', async () => {
    const { error } = await send({ method: 'GET', path: '/v1/coupons/x?expand[]=a?b' })
    expect(error.message).toBe('This property cannot be expanded (a?b).')
  })

  it('is not in how the kind of a body is spelt', async () => {
    const { status } = await send({
      path: '/v1/coupons',
      headers: { 'content-type': 'Application/X-WWW-Form-URLEncoded; charset=UTF-8' },
      body: 'percent_off=5',
    })
    expect(status).toBe(200)
  })

  it('answers a body of more than a megabyte', async () => {
    const { status, headers, error } = await send({
      path: '/v1/coupons',
      body: `name=${'x'.repeat(1024 * 1024)}`,
    })
    expect(status).toBe(413)
    expect(headers['request-id']).toMatch(/^req_/)
    expect(error).toMatchObject({
      type: 'invalid_request_error',
      message: 'The body of a request has at most 1048576 bytes.',
    })
  })

  it('says that a body is of the wrong kind', async () => {
    const { status, error } = await send({
      path: '/v1/coupons',
      headers: { 'content-type': 'application/json' },
      body: '{"percent_off":5}',
    })
    expect(status).toBe(400)
    expect(error.message).toContain('application/x-www-form-urlencoded')
  })

  it.each([
    [{ ui_mode: undefined }, 'return_url cannot be used'],
    [
      { ui_mode: undefined, return_url: undefined, permissions: undefined },
      'Missing required param: success_url.',
    ],
    [{ success_url: 'https://shop.example/' }, 'success_url cannot be used'],
    [{ ui_mode: 'embedded_page', return_url: undefined }, 'Missing required param: return_url.'],
    [{ mode: 'setup' }, 'does not have the mode setup yet'],
    [{ line_items: [{ price: 'price_x' }] }, "No such price: 'price_x'"],
    [{ line_items: [{ quantity: 1 }] }, 'Missing required param: line_items[0][price].'],
    [{ metadata: { ['k'.repeat(41)]: 'v' } }, 'up to 40 characters'],
    [{ metadata: { k: 'v'.repeat(501) } }, 'up to 500 characters'],
  ])('refuses a session with %j', async (params, message) => {
    await expect(openSession(shop().stripe(), params)).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining(message),
    })
  })

  it('is a 404 for an id in the path, and a 400 for one in a parameter', async () => {
    await expect(shop().stripe().coupons.retrieve('nope')).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
      message: "No such coupon: 'nope'",
      requestId: expect.stringMatching(/^req_/),
    })
    const create = openSession(shop().stripe(), { discounts: [{ coupon: 'nope' }] })
    await expect(create).rejects.toMatchObject({
      statusCode: 400,
      code: 'resource_missing',
      param: 'discounts[0][coupon]',
    })
  })
})

it('is an envelope even where the emulator itself fails', async () => {
  const emulator = createStripeEmulator({
    clock: () => {
      throw new Error('the clock stands still')
    },
  })
  const { status, body } = await emulator.handle({
    method: 'POST',
    path: '/v1/coupons',
    headers: { authorization: 'Bearer sk_test_1' },
    body: 'percent_off=5',
  })
  expect(status).toBe(500)
  expect(JSON.parse(body).error).toMatchObject({
    type: 'api_error',
    message: 'stripe-checkout-emulator failed: the clock stands still',
  })
})
