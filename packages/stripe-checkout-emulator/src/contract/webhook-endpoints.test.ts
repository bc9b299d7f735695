import { expect, it } from 'vitest'
import { throughEveryDoor } from '../testing/through-every-door.ts'
import { untyped } from '../testing/untyped.ts'

const url = 'http://127.0.0.1:9/webhook'

throughEveryDoor('webhook endpoints', (shop) => {
  it('are made, and tell their secret this once', async () => {
    const stripe = shop().stripe()
    const made = await stripe.webhookEndpoints.create({
      url,
      enabled_events: ['checkout.session.completed', 'checkout.session.expired'],
      api_version: '2025-03-31.basil',
      description: 'Orders',
      metadata: { team: 'shop' },
    })
    expect(made).toMatchObject({
      id: expect.stringMatching(/^we_\w+$/),
      object: 'webhook_endpoint',
      api_version: '2025-03-31.basil',
      application: null,
      description: 'Orders',
      enabled_events: ['checkout.session.completed', 'checkout.session.expired'],
      livemode: false,
      metadata: { team: 'shop' },
      secret: expect.stringMatching(/^whsec_\w{32}$/),
      status: 'enabled',
      url,
    })
    const read = await stripe.webhookEndpoints.retrieve(made.id)
    const { secret: _secret, lastResponse: _response, ...rest } = made
    expect({ ...read }).toEqual(rest)
  })

  it('are changed, turned off and on, listed the newest first, and deleted', async () => {
    const { webhookEndpoints } = shop().stripe()
    const first = await webhookEndpoints.create({ url, enabled_events: ['*'] })
    const second = await webhookEndpoints.create({ url, enabled_events: ['*'] })
    await expect(
      webhookEndpoints.update(first.id, {
        disabled: true,
        description: 'Off',
        enabled_events: ['coupon.created'],
        metadata: { a: '1' },
        url: `${url}/2`,
      }),
    ).resolves.toMatchObject({
      status: 'disabled',
      description: 'Off',
      enabled_events: ['coupon.created'],
      metadata: { a: '1' },
      url: `${url}/2`,
    })
    await expect(
      webhookEndpoints.update(first.id, { disabled: false, description: '', metadata: '' }),
    ).resolves.toMatchObject({ status: 'enabled', description: null, metadata: {} })
    const { data } = await webhookEndpoints.list()
    expect(data.map(({ id }) => id)).toEqual([second.id, first.id])
    await expect(webhookEndpoints.del(first.id)).resolves.toMatchObject({
      id: first.id,
      object: 'webhook_endpoint',
      deleted: true,
    })
    await expect(webhookEndpoints.retrieve(first.id)).rejects.toMatchObject({ statusCode: 404 })
    await expect(webhookEndpoints.list()).resolves.toMatchObject({ data: [{ id: second.id }] })
  })

  it.each([
    [{ enabled_events: ['*'] }, 'url', 'Missing required param'],
    [{ url }, 'enabled_events', 'Missing required param'],
    [{ url: 'shop', enabled_events: ['*'] }, 'url', 'Not a valid URL'],
    [{ url, enabled_events: ['checkout.session.updated'] }, 'enabled_events[0]', 'must be one of'],
    [{ url, enabled_events: ['*'], api_version: '2026-10-28.basil' }, 'api_version', 'Invalid'],
    [{ url, enabled_events: ['*'], api_version: '2020-08-27' }, 'api_version', 'does not have'],
    [{ url, enabled_events: ['*'], connect: true }, 'connect', 'does not have'],
  ])('refuse %j', async (params, param, message) => {
    await expect(shop().stripe().webhookEndpoints.create(untyped(params))).rejects.toMatchObject({
      statusCode: 400,
      param,
      message: expect.stringContaining(message),
    })
  })
})
