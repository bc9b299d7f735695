import { inspect } from 'node:util'
import { interactions } from 'checkout-discounts-contract'
import express from 'express'
import { describe, expect, test } from 'vitest'
import { createCodeBook } from '../codes/code-book.ts'
import { ownerCookie } from '../express/owner-cookie.ts'
import type { Offer } from '../offers/offer.ts'
import { listen } from '../testing/listen.ts'
import { bodyFor, interactionRequest, openTestShop, testOffers } from '../testing/test-shop.ts'
import { createDiscountHandlers } from './create-discount-handlers.ts'

/** Hands out a cookie, and what a session has to say of its owner, over real HTTP. */
async function openOffice(secret: string, clock: () => number = Date.now) {
  const cookies = ownerCookie({ secrets: [secret], secure: false, clock })
  const app = express()
  app.post('/', async (request, response) => {
    response.json(await cookies.issue(request, response))
  })
  const url = await listen(app)
  const issue = async () => {
    const response = await fetch(url, { method: 'POST' })
    const [header = ''] = response.headers.getSetCookie()
    const { reference }: { reference: string } = JSON.parse(await response.text())
    return { cookie: header.split(';')[0] ?? '', reference }
  }
  return { cookies, issue }
}

test('whoever is no owner gets one answer, on every route', async () => {
  const secret = 'a secret of at least thirty-two characters'
  const time = { now: Date.now() }
  const office = await openOffice(secret, () => time.now)
  const shop = openTestShop({ authorize: office.cookies.authorize })
  const mine = await office.issue()
  const id = await shop.createSession({}, { client_reference_id: mine.reference })
  const old = { ...mine }
  const cookies = {
    none: '',
    'a stranger’s': (await office.issue()).cookie,
    forged: `${mine.cookie.slice(0, -4)}AAAA`,
    'one of another secret': (await (await openOffice(`${secret}!`)).issue()).cookie,
  }
  const ask = async (interaction: (typeof interactions)[number], cookie: string, session = id) => {
    const body = JSON.stringify(bodyFor(interaction, session))
    const response = await shop.handlers[interaction](
      interactionRequest(interaction, body, { cookie }),
    )
    return [response.status, await response.text()]
  }
  for (const interaction of interactions) {
    const unknown = await ask(interaction, mine.cookie, 'cs_test_doesnotexist')
    expect(unknown[0]).toBe(404)
    for (const [whose, cookie] of Object.entries(cookies)) {
      expect(await ask(interaction, cookie), `${interaction}, ${whose}`).toEqual(unknown)
    }
  }
  time.now += 25 * 60 * 60 * 1000
  for (const interaction of interactions) {
    expect((await ask(interaction, old.cookie))[0], `${interaction}, expired`).toBe(404)
  }
  expect(shop.account.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
})

describe('codes', () => {
  const reward = { percentOff: 50 }
  const zone = { timeZone: 'Europe/Paris' }
  const offers: Offer[] = [
    { id: 'mine', kind: 'code', label: 'Mine', reward },
    {
      id: 'over',
      kind: 'code',
      label: 'Over',
      reward,
      when: { schedule: { ...zone, endsAt: '2020-01-01T00:00' } },
    },
    {
      id: 'later',
      kind: 'code',
      label: 'Later',
      reward,
      when: { schedule: { ...zone, startsAt: '2030-01-01T00:00' } },
    },
    { id: 'bobs', kind: 'code', label: 'Bob’s', reward, when: { customers: ['bob'] } },
  ]
  const codes = createCodeBook({
    pepper: 'a pepper of at least thirty-two characters',
    codes: { MINE: 'mine', OVER: 'over', LATER: 'later', BOBS: 'bobs', GONE: 'gone' },
  })
  async function openShop() {
    const shop = openTestShop({ offers, codes, shopper: () => ({ id: 'ada' }) })
    const id = await shop.createSession()
    const redeem = (code: string, key?: string) =>
      shop.send('redeem-code', { checkout_session_id: id, code }, key === undefined ? {} : { key })
    return { shop, redeem }
  }

  test('one that this shopper cannot use now is told from none by nothing', async () => {
    const { redeem } = await openShop()
    const unknown = await redeem('NONE')
    expect(unknown).toMatchObject({ status: 422, body: { reason: 'invalid_code' } })
    for (const code of ['OVER', 'LATER', 'BOBS', 'GONE']) {
      const { status, body } = await redeem(code)
      expect({ status, body }, code).toEqual({ status: unknown.status, body: unknown.body })
    }
  })

  test('a right one between the guesses gives no more of them', async () => {
    const { redeem } = await openShop()
    for (let guess = 0; guess < 8; guess += 1) {
      expect((await redeem(guess % 2 === 0 ? 'BOBS' : `GUESS${guess}`)).status).toBe(422)
      if (guess < 7) expect((await redeem('MINE')).status).toBe(200)
    }
    expect((await redeem('MINE')).status).toBe(429)
  })

  test('a burst of guesses gets no further than one after the other', async () => {
    const { redeem } = await openShop()
    const burst = await Promise.all(Array.from({ length: 30 }, (_, guess) => redeem(`G${guess}`)))
    expect(burst.filter(({ status }) => status === 422)).toHaveLength(8)
  })

  test('who came too early may come again with the same intent', async () => {
    const { shop, redeem } = await openShop()
    for (let guess = 0; guess < 8; guess += 1) await redeem(`GUESS${guess}`)
    const key = '7d1f6e0a-2b3c-4d5e-8f90-a1b2c3d4e5f6'
    expect((await redeem('MINE', key)).status).toBe(429)
    shop.wait(10 * 60_000)
    expect((await redeem('MINE', key)).status).toBe(200)
  })
})

test.each(['a\r\nx-evil: 1', '7d1f6e0a-2b3c-4d5e-8f90-a1b2c3d4e5f6\r\n', '', '1'])(
  'an Idempotency-Key %j reaches nobody',
  async (key) => {
    const shop = openTestShop()
    const id = await shop.createSession()
    const request = interactionRequest('remove', JSON.stringify({ checkout_session_id: id }))
    // What the platform lets nobody send, a host of another make may let through.
    const headers = new Proxy(request.headers, {
      get: (own, name) =>
        name === 'get'
          ? (header: string) => (header === 'idempotency-key' ? key : own.get(header))
          : Reflect.get(own, name),
    })
    const hostile = new Proxy(request, {
      get: (own, name) => (name === 'headers' ? headers : Reflect.get(own, name, own)),
    })
    const calls = await shop.callsDuring(async () => {
      expect((await shop.handlers.remove(hostile)).status).toBe(400)
    })
    expect(calls).toEqual([])
  },
)

test('what is told to the log holds no secret', async () => {
  const told: unknown[] = []
  const shop = openTestShop({ offers: testOffers })
  const handlers = createDiscountHandlers({
    stripe: shop.stripe,
    versions: shop.versions,
    offers: [...testOffers, { id: 'c', kind: 'code', label: 'C', reward: { percentOff: 5 } }],
    codes: createCodeBook({
      pepper: 'a pepper of at least thirty-two characters',
      codes: { CANARYCODE: 'c' },
    }),
    authorize: () => 'me',
    shopper: () => ({ tier: 'gold' }),
    onError: (error) => told.push(error),
    onStep: (step) => told.push(step),
  })
  const id = await shop.createSession({}, { customer_email: 'canary@mail.example' })
  const session = await shop.stripe.checkout.sessions.retrieve(id)
  const ask = (interaction: 'apply-loyalty' | 'redeem-code', more = {}) =>
    handlers[interaction](
      interactionRequest(interaction, JSON.stringify({ checkout_session_id: id, ...more }), {
        cookie: 'disc=canarycookie',
      }),
    )
  const path = '/v1/checkout/sessions/*'
  for (const answer of [500, 400, 401, 429, 'drop', 'idempotency_key_in_use'] as const) {
    for (const method of ['GET', 'POST'] as const) {
      shop.account.faults.add({ method, path, times: 1, answer })
      await ask('redeem-code', { code: 'CANARYCODE' })
    }
  }
  // An answer that breaks off in the middle.
  shop.network.onNextRead(async (send) => {
    const text = await (await send()).text()
    return new Response(text.slice(0, -1), { headers: { 'content-type': 'application/json' } })
  })
  await ask('apply-loyalty')
  expect(told.length).toBeGreaterThan(20)
  const log = inspect(told, { depth: Infinity, showHidden: true, maxStringLength: Infinity })
  for (const secret of [
    String(session.client_secret),
    'canarycookie',
    'CANARYCODE',
    'canary@mail.example',
  ]) {
    expect(log.includes(secret), secret).toBe(false)
  }
})
