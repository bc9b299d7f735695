import fc from 'fast-check'
import { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { endpoints } from '../../api/handle-rest.ts'
import { createStripeEmulator } from '../../create-stripe-emulator.ts'
import type { EmulatorNamespace, StripeEmulator } from '../../emulator.ts'
import { discount, openSession } from '../../testing/carts.ts'
import { untyped } from '../../testing/untyped.ts'
import { versions } from '../../testing/versions.ts'
import type { EmulatorState } from './emulator-state.ts'

function sdk({ fetch }: StripeEmulator, { secretKey }: EmulatorNamespace): Stripe {
  return new Stripe(secretKey, {
    httpClient: Stripe.createFetchHttpClient(fetch),
    maxNetworkRetries: 0,
    telemetry: false,
    ...untyped({ apiVersion: versions.endivePreview }),
  })
}

const nowMs = 1_790_000_000_000

function openAccount(clock: () => number = Date.now) {
  const emulator = createStripeEmulator({ clock })
  const account = emulator.namespace('shop')
  const stripe = sdk(emulator, account)
  const send = async (method: string, path: string, body = '', headers = {}) => {
    const authorization = `Bearer ${account.secretKey}`
    const answer = await emulator.handle({
      method,
      path,
      headers: { authorization, ...headers },
      body,
    })
    return { body: answer.body, isReplayed: answer.headers['idempotent-replayed'] === 'true' }
  }
  return { emulator, account, stripe, send }
}

type Account = ReturnType<typeof openAccount>

const everyVersion = [versions.endive, versions.basil]
/** Whatever can be listed, with what Stripe lists it by where it has to be said. */
const lists = endpoints
  .filter(({ method, path }) => method === 'GET' && !path.includes(':'))
  .map(({ path }) => `${path}?limit=100${path.endsWith('payment_methods') ? '&type=card' : ''}`)

/** Everything that can be read of an account, in the newest shape and in an old one. */
async function allAnswers({ send, stripe }: Account) {
  const answers: unknown[] = []
  const { data } = await stripe.checkout.sessions.list({ limit: 100 })
  const query = 'expand[]=line_items&expand[]=total_details.breakdown&expand[]=discounts.coupon'
  const sessions = data.map(({ id }) => `/v1/checkout/sessions/${id}?${query}`)
  for (const path of [...lists, ...sessions]) {
    for (const version of everyVersion) {
      const { body } = await send('GET', path, '', { 'stripe-version': version })
      // Deliveries that are under way stay behind.
      answers.push(body.replaceAll(/"pending_webhooks":\d+/g, ''))
    }
  }
  return answers
}

type Step = (account: Account) => Promise<unknown>

const update =
  (change: (stripe: Stripe, id: string) => Promise<unknown>): Step =>
  async ({ stripe }) => {
    const { data } = await stripe.checkout.sessions.list({ limit: 1, status: 'open' })
    if (data[0]) await change(stripe, data[0].id)
  }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>(({ stripe }) => openSession(stripe, { metadata: { cart: '7' } })),
  fc
    .integer({ min: 1, max: 100 })
    .map((percent) => update((stripe, id) => discount(stripe, id, { percent_off: percent }))),
  fc.constant(update((stripe, id) => stripe.checkout.sessions.expire(id))),
  fc.constant<Step>(({ stripe }) => stripe.coupons.create({ percent_off: 12.5, name: 'C' })),
  fc.constant<Step>(({ stripe }) => stripe.customers.create({ email: 'ada@shop.example' })),
  fc.constant<Step>(({ stripe }) =>
    stripe.webhookEndpoints.create({ url: 'https://shop.example', enabled_events: ['*'] }),
  ),
  fc.integer({ min: 50, max: 9999 }).map<Step>(
    (amount) =>
      ({ stripe }) =>
        stripe.paymentIntents.create({
          amount,
          currency: 'usd',
          confirm: true,
          payment_method: 'pm_card_visa',
          automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
        }),
  ),
  fc.string({ minLength: 1, maxLength: 5 }).map<Step>(
    (key) =>
      ({ send }) =>
        send('POST', '/v1/coupons', 'percent_off=1', keyed(key)),
  ),
  fc.integer({ min: 0, max: 100_000_000 }).map<Step>((ms) => async ({ account }) => {
    account.clock.advance(ms)
  }),
  fc.constant<Step>(async ({ account }) => account.clock.freeze()),
)

function keyed(key: string) {
  return { 'idempotency-key': `key-${encodeURIComponent(key)}` }
}

it('whatever an account holds, another one that imports it answers the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const first = openAccount(() => nowMs)
      for (const take of steps) await take(first)
      await first.send('POST', '/v1/coupons', 'percent_off=1', keyed('last'))

      const second = openAccount(() => nowMs)
      await second.stripe.coupons.create({ id: 'gone', percent_off: 5 })
      const state: EmulatorState = JSON.parse(JSON.stringify(first.account.exportState()))
      second.account.importState(state)

      expect(await allAnswers(second)).toEqual(await allAnswers(first))
      expect(second.account.exportState()).toEqual(first.account.exportState())
      const again = await second.send('POST', '/v1/coupons', 'percent_off=1', keyed('last'))
      expect(again.isReplayed).toBe(true)
    }),
    { numRuns: 40 },
  )
})

it('goes on from there: what was to come still comes, and nothing comes twice', async () => {
  const first = openAccount()
  first.account.clock.freeze(nowMs)
  const { id } = await openSession(first.stripe)
  first.account.clock.advance(24 * 60 * 60 * 1000 - 1)
  await openSession(first.stripe)

  const second = openAccount()
  second.account.importState(first.account.exportState())
  expect(second.emulator.namespaceOf(id)).toBe('shop')
  const expired = async () => {
    const { data } = await second.stripe.events.list({ type: 'checkout.session.expired' })
    return data.map(({ data: { object } }) => Reflect.get(object, 'id'))
  }
  expect(await expired()).toEqual([])
  second.account.clock.advance(1)
  expect(await expired()).toEqual([id])

  const third = openAccount()
  third.account.importState(second.account.exportState())
  third.account.clock.advance(1)
  const { data } = await third.stripe.events.list({ type: 'checkout.session.expired' })
  expect(data).toHaveLength(1)
})

it('waits on for a bank that has not said yet whether it pays', async () => {
  const first = openAccount()
  first.account.clock.freeze(nowMs)
  const { id } = await first.stripe.paymentIntents.create({
    amount: 5000,
    currency: 'eur',
    confirm: true,
    payment_method_data: {
      type: 'sepa_debit',
      sepa_debit: { iban: 'DE89370400440532013000' },
      billing_details: { name: 'Ada', email: 'ada@shop.example' },
    },
    mandate_data: { customer_acceptance: { type: 'offline' } },
    allowed_payment_method_types: ['sepa_debit'],
  })
  const second = openAccount()
  second.account.importState(first.account.exportState())
  const statusOf = async () => (await second.stripe.paymentIntents.retrieve(id)).status
  expect(await statusOf()).toBe('processing')
  second.account.clock.advance(10 * 60 * 1000)
  expect(await statusOf()).toBe('succeeded')
})

it('is one state for many accounts: none sees what another one does', async () => {
  const { emulator, account, stripe } = openAccount()
  const { id, client_secret } = await openSession(stripe)
  const state = account.exportState()
  const [a, b] = [emulator.namespace('a'), emulator.namespace('b')]
  a.importState(state)
  b.importState(state)
  await discount(sdk(emulator, a), id, { percent_off: 50 })
  await expect(sdk(emulator, b).checkout.sessions.retrieve(id)).resolves.toMatchObject({
    amount_total: 3490,
  })
  const read = async (key: string) => {
    const { body } = await emulator.handle({
      method: 'POST',
      path: '/emulator/stripe-js/session',
      headers: {},
      body: JSON.stringify({ key, client_secret, locale: 'en', betas: [], train: 'endive' }),
    })
    return JSON.parse(body).session.total.total.minorUnitsAmount
  }
  expect([await read(a.publishableKey), await read(b.publishableKey)]).toEqual([1745, 3490])
  a.reset()
  expect(emulator.namespaceOf(id)).toBe('b')
})

it.each([
  ['nothing', () => null],
  ['something else', () => ({ format: 'another' })],
  ['another version', (state: object) => ({ ...state, version: 0 })],
  ['unknown objects', (state: object) => ({ ...state, objects: { spaceships: [] } })],
  ['events without an id', (state: object) => ({ ...state, events: [{}] })],
])('refuses %s, and the account is as it was', async (_what, change) => {
  const { account, stripe } = openAccount()
  const state = change(account.exportState()) as EmulatorState
  await stripe.coupons.create({ id: 'c1', percent_off: 5 })
  expect(() => account.importState(state)).toThrow(expect.objectContaining({ status: 400 }))
  await expect(stripe.coupons.retrieve('c1')).resolves.toMatchObject({ percent_off: 5 })
})
