import { Stripe } from 'stripe'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createStripeEmulator } from '../create-stripe-emulator.ts'
import type { NamespaceChange, StripeEmulator } from '../emulator.ts'
import { type EmulatorServer, startStripeEmulatorServer } from '../node.ts'
import { openSession } from '../testing/carts.ts'
import { untyped } from '../testing/untyped.ts'
import { versions } from '../testing/versions.ts'
import { createControlClient } from './create-control-client.ts'
import type { EmulatorControl, NamespaceControl } from './emulator-control.ts'

let emulator: StripeEmulator
let server: EmulatorServer

beforeEach(async () => {
  emulator = createStripeEmulator()
  server = await startStripeEmulatorServer({ port: 0, emulator })
})

afterEach(() => server.close())

function sdk(name = 'shop'): Stripe {
  return new Stripe(emulator.namespace(name).secretKey, {
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
    maxNetworkRetries: 0,
    telemetry: false,
    ...untyped({ apiVersion: versions.endivePreview }),
  })
}

const ways: [string, () => EmulatorControl][] = [
  ['in code', () => emulator.control],
  ['through the emulator’s fetch', () => createControlClient('http://any.example', emulator)],
  ['over HTTP', () => createControlClient(server.url)],
]

describe.each(ways)('an emulator, controlled %s', (_way, openControl) => {
  let control: EmulatorControl
  let shop: NamespaceControl

  beforeEach(() => {
    control = openControl()
    shop = control.namespace('shop')
  })

  it('says what it is', async () => {
    const manifest = await control.manifest()
    expect(manifest).toMatchObject({ emulated: 'Stripe', apiVersion: '2026-10-28.endive' })
    expect(manifest.endpoints).toContain('POST /v1/checkout/sessions')
    expect(manifest.control).toContain('PATCH /emulator/namespaces/:name')
    expect(manifest.scenarios).toContainEqual({
      name: 'flaky',
      description: expect.stringContaining('third'),
    })
  })

  it('names the accounts that are used, and what is in them', async () => {
    await openSession(sdk('a'))
    expect(await control.namespaces()).toContainEqual(
      expect.objectContaining({
        name: 'a',
        objects: expect.objectContaining({ sessions: 1, prices: 2 }),
        requests: 1,
      }),
    )
  })

  it('changes the clock and the settings', async () => {
    const at = Date.parse('2026-12-24T00:00:00Z')
    await shop.change({ clock: { freeze: '2026-12-24T00:00:00Z' }, latencyMs: null })
    expect(emulator.namespace('shop')).toMatchObject({ latencyMs: Infinity })
    const advanced = await shop.change({
      clock: { advanceMs: 5 },
      latencyMs: 7,
      previews: false,
      serverUpdates: false,
      rateLimitPerSecond: 3,
    })
    expect(advanced).toMatchObject({
      clock: { nowMs: at + 5, isFrozen: true },
      latencyMs: 7,
      previews: false,
      serverUpdates: false,
      rateLimitPerSecond: 3,
    })
    expect((await shop.change({ clock: { run: true } })).clock.isFrozen).toBe(false)
    expect((await shop.change({ clock: { freeze: 'now' } })).clock.nowMs).toBeGreaterThan(at)
    const { clock } = await shop.change({ clock: { reset: true }, rateLimitPerSecond: null })
    expect(clock.isFrozen).toBe(false)
    expect(Math.abs(clock.nowMs - Date.now())).toBeLessThan(5000)
    expect(await shop.status()).toMatchObject({ latencyMs: 7, rateLimitPerSecond: null })
  })

  it('doubles, reorders and holds up webhooks', async () => {
    const webhooks = { duplicates: 2, newestFirst: true, isPaused: true }
    expect(await shop.change({ webhooks })).toMatchObject({ webhooks })
    expect(emulator.namespace('shop').webhooks).toMatchObject(webhooks)
    expect((await shop.change({ webhooks: { isPaused: false } })).webhooks).toEqual({
      ...webhooks,
      isPaused: false,
    })
    await expect(shop.change({ webhooks: { duplicates: -1 } })).rejects.toMatchObject({
      details: { param: 'webhooks[duplicates]' },
    })
    expect((await shop.reset()).webhooks.duplicates).toBe(0)
  })

  it('arms faults, which do not outlive a test that crashed', async () => {
    const fault = await shop.addFault({ path: '/v1/coupons', answer: 500 })
    expect(fault).toMatchObject({ id: 'fault_1', struck: 0, fault: { answer: 500 } })
    const inTenMinutes = Date.now() + 600_000
    expect(Math.abs((fault.endsAtMs ?? 0) - inTenMinutes)).toBeLessThan(5000)
    const forGood = await shop.addFault({ answer: 'drop', lifeMs: null, times: 5 })
    expect(forGood.endsAtMs).toBeNull()
    await expect(sdk().coupons.create({ percent_off: 5 })).rejects.toMatchObject({
      statusCode: 500,
    })
    expect(await shop.faults()).toMatchObject([{ struck: 1 }, { id: forGood.id, matched: 1 }])
    await shop.removeFault(fault.id)
    await shop.removeFault(fault.id)
    expect(await shop.faults()).toHaveLength(1)
    await shop.clearFaults()
    expect(await shop.faults()).toEqual([])
  })

  it('arms a fault that lives as long as a session is open, and no longer', async () => {
    const { id: lifeSession } = await openSession(sdk())
    const fault = await shop.addFault({ path: '/v1/coupons', answer: 500, lifeSession })
    expect(fault).toMatchObject({ fault: { lifeSession }, endsAtMs: null })
    await expect(sdk().coupons.list()).rejects.toMatchObject({ statusCode: 500 })
    await sdk().checkout.sessions.expire(lifeSession)
    expect(await shop.faults()).toEqual([])
    await expect(sdk().coupons.list()).resolves.toMatchObject({ data: [] })
    await expect(shop.addFault({ answer: 500, lifeSession })).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('expired'),
      details: { param: 'lifeSession' },
    })
  })

  it('shows one session or event of those it lists, without its secrets', async () => {
    const { id, client_secret } = await openSession(sdk())
    await sdk().checkout.sessions.expire(id)
    const [listed] = await shop.sessions()
    expect(listed).toMatchObject({ id, status: 'expired' })
    expect(await shop.session(id)).toEqual(listed)
    const [event = { id: '' }] = await shop.events()
    expect(event).toMatchObject({ type: 'checkout.session.expired', data: { object: { id } } })
    expect(await shop.event(event.id)).toEqual(event)
    const shown = JSON.stringify([listed, event])
    expect(shown).not.toContain(client_secret)
    for (const gone of [shop.session('cs_test_none'), shop.event('evt_none')]) {
      await expect(gone).rejects.toMatchObject({
        status: 404,
        details: { code: 'resource_missing' },
      })
    }
  })

  it('applies scenarios, seeds, resets, and shows what was asked', async () => {
    expect(await shop.applyScenario('slow')).toMatchObject({ latencyMs: 2000 })
    await shop.applyScenario('as-it-began')
    const seeded = await shop.seed({ coupons: [{ id: 'TEN', percent_off: 10 }] })
    expect(seeded.objects['coupons']).toBe(1)
    await sdk().coupons.retrieve('TEN')
    expect(await shop.requests()).toMatchObject([
      { method: 'GET', path: '/v1/coupons/TEN', status: 200 },
    ])
    expect(await shop.reset()).toMatchObject({ objects: { coupons: 0 }, requests: 0 })
  })

  it('answers a bank in the place of the shopper', async () => {
    const { paymentIntents } = sdk()
    const { id } = await paymentIntents.create({
      amount: 2000,
      currency: 'usd',
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
      confirm: true,
      payment_method: 'pm_card_authenticationRequired',
    })
    await expect(shop.answerChallenge(id, 'maybe' as 'failed')).rejects.toMatchObject({
      details: { param: 'result' },
    })
    await shop.answerChallenge(id, 'authenticated')
    await expect(paymentIntents.retrieve(id)).resolves.toMatchObject({ status: 'succeeded' })
    await expect(shop.answerChallenge(id, 'failed')).rejects.toMatchObject({
      details: { code: 'payment_intent_unexpected_state' },
    })
  })

  it('carries what one account holds into another one', async () => {
    const { id } = await openSession(sdk())
    const state = await shop.exportState()
    await control.namespace('copy').importState(state)
    await expect(sdk('copy').checkout.sessions.retrieve(id)).resolves.toMatchObject({ id })
  })

  it('asks the emulated Stripe itself', async () => {
    const response = await control.fetch('/v1/events?limit=1', {
      headers: { authorization: 'Bearer sk_test_ns_shop' },
    })
    expect(await response.json()).toMatchObject({ object: 'list', url: '/v1/events' })
  })

  it.each<[string, () => Promise<unknown>, string]>([
    ['a fault', () => shop.addFault({ answer: 42 }), 'greater than or equal to 200'],
    ['a time', () => shop.change({ clock: { freeze: 'soon' } }), 'Invalid time: soon'],
    ['two moves', () => shop.change({ clock: { run: true, advanceMs: 1 } }), 'only specify one'],
    ['a setting', () => shop.change(untyped({ latency: 5 })), 'Did you mean latencyMs?'],
    [
      'a scenario',
      () => shop.applyScenario(untyped<'slow'>('sloww' as never)),
      'no scenario sloww',
    ],
    ['a seed', () => shop.seed({ coupons: [{}] }), 'Seed, coupons[0]'],
    ['a state', () => shop.importState(untyped({})), 'no state'],
  ])('refuses %s that is none', async (_what, attempt, message) => {
    await expect(attempt()).rejects.toMatchObject({
      name: 'StripeError',
      status: 400,
      message: expect.stringContaining(message),
    })
  })
})

it.each<[string, () => EmulatorControl]>([
  ['in code', () => emulator.control],
  ['over HTTP', () => createControlClient(server.url)],
])('tells of what happens, as it happens, %s', async (_way, openControl) => {
  const heard: NamespaceChange[] = []
  const unsubscribe = openControl()
    .namespace('shop')
    .subscribe((change) => heard.push(change))
  // Whoever connects hears from then on.
  await expect
    .poll(async () => {
      await sdk().coupons.create({ percent_off: 5 })
      return heard.map(({ type }) => type)
    })
    .toContain('request')
  expect(heard).toContainEqual(
    expect.objectContaining({
      type: 'request',
      request: expect.objectContaining({ path: '/v1/coupons', body: { percent_off: '5' } }),
    }),
  )
  unsubscribe()
})

it('follows an emulator that comes back, and says that anything may have happened', async () => {
  const heard: NamespaceChange[] = []
  const unsubscribe = createControlClient(server.url)
    .namespace('shop')
    .subscribe((change) => heard.push(change))
  const { port } = server
  await server.close()
  server = await startStripeEmulatorServer({ port, emulator })
  await expect.poll(() => heard, { timeout: 10_000 }).toEqual([{ type: 'reset' }])
  unsubscribe()
})

function ask(method: string, path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${server.url}${path}`, { method, ...init })
}

describe('control over HTTP', () => {
  it.each([
    ['GET', '/emulator/nothing', '', 404],
    ['PUT', '/emulator', '', 404],
    ['GET', '/emulator/namespaces/a%20b', '', 400],
    ['PATCH', '/emulator/namespaces/shop', 'nonsense', 400],
    ['PATCH', '/emulator/namespaces/shop', '[1]', 400],
    ['POST', '/emulator/namespaces/shop/seed', '3', 400],
  ])('answers %s %s %s with an envelope', async (method, path, body, status) => {
    const response = await ask(method, path, body === '' ? {} : { body })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({
      error: { type: 'invalid_request_error', message: expect.stringMatching(/./) },
    })
  })

  it('shows no key, client secret or card', async () => {
    const { client_secret } = await openSession(sdk())
    await ask('GET', `/v1/events?client_secret=${client_secret}`, {
      headers: { authorization: 'Bearer sk_test_ns_shop' },
    })
    await ask('POST', '/v1/coupons', {
      headers: { authorization: 'Bearer sk_test_ns_shop' },
      body: new URLSearchParams({ 'card[number]': '4242424242424242', 'card[cvc]': '123' }),
    })
    const fault = { body: { card: { number: '4242424242424242', cs: client_secret } }, answer: 500 }
    await ask('POST', '/emulator/namespaces/shop/faults', { body: JSON.stringify(fault) })
    const shop = '/namespaces/shop'
    const shown = await Promise.all(
      ['', '/namespaces', shop, `${shop}/requests`, `${shop}/faults`].map(async (path) =>
        (await ask('GET', `/emulator${path}`)).text(),
      ),
    )
    expect(shown[3]).toContain('client_secret=…')
    for (const text of shown) expect(text).not.toMatch(/_secret_\w|sk_test|4242|"123"/)
  })
})
