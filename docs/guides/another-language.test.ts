import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

import { Stripe } from 'stripe'
import { startStripeEmulatorServer } from 'stripe-checkout-emulator/node'
import { expect, onTestFinished, test } from 'vitest'

import { verify } from '../../packages/stripe-checkout-emulator/src/node/verify/verify.ts'
import { createLampSession } from '../testing/lamp-session.ts'

const hasPython = spawnSync('python3', ['--version']).status === 0

async function openShop() {
  const emulated = await startStripeEmulatorServer({ port: 0 })
  onTestFinished(() => emulated.close())
  const server = spawn('python3', [join(import.meta.dirname, 'another-language/server.py')], {
    env: {
      ...process.env,
      STRIPE_API_BASE: emulated.url,
      STRIPE_SECRET_KEY: 'sk_test_any',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void server.kill())
  const [said] = await once(server.stdout, 'data')
  const url = String(said).trim()

  const { hostname, port } = new URL(emulated.url)
  const stripe = new Stripe('sk_test_any', { host: hostname, port, protocol: 'http' })
  const { id } = await createLampSession(stripe, { client_reference_id: 'ada' })
  const post = (interaction: string, headers: Record<string, string>, body: string) =>
    fetch(`${url}/discounts/${interaction}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: 'login=a-long-random-token',
        ...headers,
      },
      body,
    })
  return {
    id,
    url,
    stripePort: port,
    account: emulated.emulator.namespace('default'),
    total: async () => (await stripe.checkout.sessions.retrieve(id)).amount_total,
    expire: () => stripe.checkout.sessions.expire(id),
    /** What is no request of a page. */
    sendRaw: async (body: string) => (await post('apply-loyalty', {}, body)).status,
    async ask(interaction: string, headers: Record<string, string> = {}, body: object = {}) {
      const text = JSON.stringify({ checkout_session_id: id, ...body })
      const response = await post(interaction, headers, text)
      return { status: response.status, answer: await response.json() }
    },
  }
}

test.skipIf(!hasPython)(
  'the server in Python gives a discount, takes it off, and refuses',
  async () => {
    const { account, ask, expire, sendRaw, total } = await openShop()
    expect((await ask('apply-loyalty')).status).toBe(200)
    expect(await ask('apply-loyalty')).toMatchObject({ answer: { value: { succeeded: true } } })
    expect(await total()).toBe(4_500)
    expect((await ask('remove')).status).toBe(200)
    expect(await total()).toBe(5_000)

    expect((await ask('apply-loyalty', { cookie: 'login=eve' })).status).toBe(404)
    expect((await ask('apply-loyalty', { origin: 'https://evil.example' })).status).toBe(403)
    expect((await ask('apply-loyalty', {}, { amount_off: 9_999 })).status).toBe(400)
    expect((await ask('apply-loyalty', {}, { checkout_session_id: 'cs_test_none1' })).status).toBe(
      404,
    )

    for (const body of [
      '',
      '{',
      '[]',
      '7',
      'null',
      '{"checkout_session_id":["cs_test_12345678"]}',
    ]) {
      expect([body, await sendRaw(body)]).toEqual([body, 400])
    }

    const path = '/v1/checkout/sessions/*'
    const key = { 'idempotency-key': crypto.randomUUID() }
    account.faults.add({ method: 'POST', path, when: 'after', answer: 'drop', times: 1 })
    expect(await ask('apply-loyalty', key)).toMatchObject({
      status: 503,
      answer: { code: 'unavailable' },
    })
    expect((await ask('apply-loyalty', key)).status).toBe(200)
    expect(await total()).toBe(4_500)
    expect((await ask('remove')).status).toBe(200)
    await expire()
    expect((await ask('apply-loyalty')).status).toBe(410)
    expect(await total()).toBe(5_000)
  },
)

test.skipIf(!hasPython)('the server in Python does what Stripe’s guide asks', async () => {
  const { stripePort, url } = await openShop()
  let report = ''
  const say = (text: string) => void (report += text)
  const status = await verify(
    [
      '--endpoint',
      `${url}/discounts/apply-loyalty`,
      '--port',
      stripePort,
      '--header',
      'Cookie: login=a-long-random-token',
      '--session',
      '{"client_reference_id": "ada"}',
    ],
    { out: say, err: say },
    new AbortController().signal,
  )
  expect([status, report]).toEqual([0, expect.stringContaining(' 0 failed')])
})
