import { afterEach, beforeEach, expect, it } from 'vitest'
import { createStripeEmulator } from '../src/create-stripe-emulator.ts'
import { type EmulatorServer, startStripeEmulatorServer } from '../src/node.ts'
import { openSession } from '../src/testing/carts.ts'
import { paySession } from '../src/testing/pay-session.ts'
import { Shop } from '../src/testing/through-every-door.ts'
import { startWebhookReceiver, type WebhookReceiver } from '../src/testing/webhook-receiver.ts'
import { startStripeCli, type StripeCli } from './stripe-cli.ts'

let server: EmulatorServer
let receiver: WebhookReceiver
let shop: Shop
const running: StripeCli[] = []

beforeEach(async () => {
  receiver = await startWebhookReceiver()
  await start(0)
})

/** Starts an emulator that knows nothing of one before. */
async function start(port: number): Promise<void> {
  const emulator = createStripeEmulator()
  server = await startStripeEmulatorServer({ port, emulator })
  shop = new Shop(emulator, {
    sdk: { host: '127.0.0.1', port: server.port, protocol: 'http' },
    send: ({ method = 'POST', path, headers = {}, body = '' }) =>
      emulator.handle({ method, path, headers, body }),
    close: () => server.close(),
  })
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((cli) => cli.stop()))
  await receiver.close()
  await server.close()
})

async function stripe(...args: string[]): Promise<StripeCli> {
  const cli = await startStripeCli(args, { apiBase: server.url, key: shop.account.secretKey })
  running.push(cli)
  return cli
}

/** Runs `stripe listen` until it is ready, and takes its secret from what it prints. */
async function listen(...args: string[]): Promise<StripeCli> {
  const cli = await stripe('listen', '--skip-update', '--forward-to', receiver.url, ...args)
  receiver.secret = await cli.printed(/whsec_\w+/)
  await cli.printed(/Ready!/)
  return cli
}

it('brings a paid session to the shop, and the official SDK verifies it', async () => {
  const cli = await listen('--all-snapshot')
  const session = await openSession(shop.stripe())
  await expect(paySession(shop, session)).resolves.toEqual({ status: 200 })
  const seen = await cli.printed(/checkout\.session\.completed \[evt_\w+\]/)
  const id = /evt_\w+/.exec(seen)?.[0]
  await cli.printed(new RegExp(`\\[200\\] POST \\S+ \\[${id}\\]`))
  const paid = receiver.events.find((event) => event.id === id)
  expect(paid).toMatchObject({
    object: 'event',
    type: 'checkout.session.completed',
    api_version: '2026-10-28.endive',
    data: { object: { id: session.id, status: 'complete', payment_status: 'paid' } },
  })
  await expect
    .poll(() => shop.account.deliveries)
    .toContainEqual(
      expect.objectContaining({
        eventId: paid?.id,
        endpointId: expect.stringMatching(/^cliws_/),
        url: receiver.url,
        status: 200,
        succeeded: true,
      }),
    )
  await expect(shop.stripe().events.retrieve(paid?.id ?? '')).resolves.toMatchObject({
    pending_webhooks: 0,
  })
})

it('brings the events that were asked for, in the newest version too', async () => {
  const cli = await listen('--latest', '--events', 'coupon.created,checkout.session.expired')
  const session = await openSession(shop.stripe())
  await paySession(shop, session)
  await shop.stripe().coupons.create({ id: 'a', percent_off: 5 })
  await cli.printed(/\[200\]/)
  expect(receiver.events.map(({ type }) => type)).toEqual(['coupon.created'])
})

it('brings an event once more with `stripe events resend`', async () => {
  const cli = await listen('--all-snapshot')
  await shop.stripe().coupons.create({ id: 'a', percent_off: 5 })
  await cli.printed(/\[200\]/)
  const [event] = receiver.events
  const resend = await stripe('events', 'resend', event?.id ?? '', '--confirm')
  await expect(resend.ended).resolves.toBe(0)
  await cli.printed(/\[200\][^]*\[200\]/)
  expect(receiver.events.map(({ id }) => id)).toEqual([event?.id, event?.id])
})

it('prints the same secret every time, and takes none of the events for that', async () => {
  const first = await printSecret()
  expect(first).toMatch(/^whsec_\w{64}$/)
  await expect(printSecret()).resolves.toBe(first)
  const coupon = await shop.stripe().coupons.create({ id: 'a', percent_off: 5 })
  const { data } = await shop.stripe().events.list()
  expect(data).toMatchObject([{ pending_webhooks: 0, data: { object: { id: coupon.id } } }])
})

async function printSecret(): Promise<string> {
  const cli = await stripe('listen', '--skip-update', '--all-snapshot', '--print-secret')
  await expect(cli.ended).resolves.toBe(0)
  return cli.output().trim()
}

it('goes on after a reset', async () => {
  const cli = await listen('--all-snapshot')
  shop.account.reset()
  await shop.stripe().coupons.create({ id: 'a', percent_off: 5 })
  await cli.printed(/\[200\]/)
  expect(receiver.events).toMatchObject([{ data: { object: { id: 'a' } } }])
})

it('finds a server that was started again, ten seconds later', async () => {
  await listen('--all-snapshot')
  await server.close()
  await start(server.port)
  await expect
    .poll(
      async () => {
        await shop.stripe().coupons.create({ percent_off: 5 })
        return receiver.events.length
      },
      { timeout: 25_000, interval: 500 },
    )
    .toBeGreaterThan(0)
})
