import { once } from 'node:events'
import { Agent, type IncomingMessage, request as sendRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { Stripe } from 'stripe'
import { createStripeEmulator } from 'stripe-checkout-emulator'
import { createCodeBook } from '../codes/code-book.ts'
import { discountsRouter } from '../express/discounts-router.ts'
import { ownerCookie } from '../express/owner-cookie.ts'
import { createDiscountHandlers } from '../http/create-discount-handlers.ts'
import type { AttemptLimit } from '../limits/attempt-limit.ts'
import type { Offer } from '../offers/offer.ts'
import { createSqliteLedger, openDatabase } from '../sqlite.ts'
import { createSessionParams, stripeVersionRow } from '../stripe/versions.ts'
import type { HostileRequest } from './hostile-request.ts'
import type { OwnedSession } from './ordinary-request.ts'

const offers: Offer[] = [
  { id: 'tier', kind: 'loyalty', label: 'Gold', group: 'a', tiers: { gold: { percentOff: 10 } } },
  {
    id: 'big',
    kind: 'cart-value',
    label: 'Big',
    steps: [{ fromMinor: { usd: 4_000 }, reward: { amountOffMinor: { usd: 700 } } }],
  },
  {
    id: 'sunday',
    kind: 'limited-time',
    label: 'From now on',
    group: 'b',
    when: { schedule: { timeZone: 'Europe/Paris', startsAt: '2020-01-01T00:00' } },
    reward: { percentOff: 7 },
  },
  {
    id: 'near',
    kind: 'regional',
    label: 'Near',
    when: { regions: [{ country: 'DE' }] },
    reward: { percentOff: 6 },
  },
  {
    id: 'vip',
    kind: 'customer',
    label: 'VIP',
    group: 'c',
    when: { segments: ['vip'] },
    reward: { percentOff: 5 },
  },
  { id: 'code', kind: 'code', label: 'Code', group: 'd', reward: { percentOff: 12 } },
]

const unlimited: AttemptLimit = {
  blockedForMs: () => 0,
  fail: () => () => undefined,
}

/**
 * A shop over real HTTP that counts what it asks of Stripe and what it writes down.
 *
 * @param limits whether codes that are none are limited, as they usually are
 * @param note told of faults of its own
 */
export async function openFuzzShop(limits: boolean, note: (fault: string) => void) {
  const emulator = createStripeEmulator()
  const account = emulator.namespace('fuzz')
  const traces = { calls: 0, writes: 0 }
  const versions = stripeVersionRow()
  const stripe = new Stripe(account.secretKey, {
    httpClient: Stripe.createFetchHttpClient(
      (input: string | URL | Request, init?: RequestInit) => {
        traces.calls += 1
        if (init?.method === 'POST') traces.writes += 1
        return emulator.fetch(input, init)
      },
    ),
    telemetry: false,
  })
  const database = openDatabase(':memory:')
  const countRows = database.prepare('select total_changes() as changes')
  const cookie = ownerCookie({
    secrets: ['a secret of at least thirty-two characters'],
    secure: false,
  })
  const handlers = createDiscountHandlers({
    stripe,
    versions,
    offers,
    ledger: createSqliteLedger(database),
    codes: createCodeBook({
      pepper: 'a pepper of at least thirty-two characters',
      codes: { TWELVE: 'code' },
    }),
    authorize: cookie.authorize,
    shopper: (_session, ownerId) => ({ id: ownerId, tier: 'gold', segments: ['vip'] }),
    onError: (error) => note(`a fault of ours: ${String(error)}`),
    ...(!limits && { codeAttempts: unlimited }),
  })
  const app = express()
  app.use('/discounts', discountsRouter({ handlers }))
  app.post('/sessions', async (request, response) => {
    const { reference } = await cookie.issue(request, response)
    const { id } = await stripe.checkout.sessions.create(
      createSessionParams(versions, {
        mode: 'payment',
        return_url: 'https://shop.example/receipt',
        client_reference_id: reference,
        line_items: [1_234, 3_456, 789].map((unit_amount, line) => ({
          quantity: line + 1,
          price_data: { currency: 'usd', unit_amount, product_data: { name: `Lamp ${line}` } },
        })),
      }),
      { apiVersion: versions.apiVersion },
    )
    const { data } = await stripe.checkout.sessions.listLineItems(id)
    response.json({ id, lines: data.map((line) => line.id) })
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })

  async function send({ method, path, headers, body }: Omit<HostileRequest, 'isMalformed'>) {
    const length = method === 'POST' ? { 'content-length': String(Buffer.byteLength(body)) } : {}
    const sent = sendRequest({
      agent,
      host: '127.0.0.1',
      port,
      method,
      path,
      headers: { ...length, ...headers },
    })
    sent.end(method === 'POST' ? body : undefined)
    const [response]: IncomingMessage[] = await once(sent, 'response')
    if (!response) throw new Error('There was no answer.')
    return {
      status: response.statusCode ?? 0,
      body: Buffer.concat(await response.toArray()).toString(),
      cookies: response.headers['set-cookie'] ?? [],
    }
  }

  async function open() {
    const begin = { method: 'POST', path: '/sessions', headers: {}, body: '' }
    const { body, cookies } = await send(begin)
    return { ...JSON.parse(body), cookie: cookies[0]?.split(';')[0] ?? '' }
  }

  return {
    send,
    traces: () => ({ ...traces, rows: Number(countRows.get()?.changes) }),
    /** @returns the sessions of a Stripe that knows no others */
    async begin(): Promise<[OwnedSession, ...OwnedSession[]]> {
      account.reset()
      return [await open(), await open(), await open(), await open()]
    },
    async close() {
      agent.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      database.close()
    },
  }
}
