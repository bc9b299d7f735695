import { describe, expect, test } from 'vitest'
import type { Interaction, InteractionBody } from 'checkout-discounts-contract'
import { createCodeBook } from '../codes/code-book.ts'
import { createMemoryLedger } from '../ledger/memory-ledger.ts'
import type { Offer } from '../offers/offer.ts'
import { openTestShop } from '../testing/test-shop.ts'
import { writerMatrix } from '../testing/writer-matrix.ts'

type Shop = ReturnType<typeof openTestShop>
type Fault = Parameters<Shop['account']['faults']['add']>[0]

const offers: Offer[] = [
  { id: 'tier', kind: 'loyalty', label: 'Gold', tiers: { gold: { percentOff: 10 } } },
  {
    id: 'big',
    kind: 'cart-value',
    label: 'Big',
    steps: [{ fromMinor: { usd: 1_000 }, reward: { amountOffMinor: { usd: 700 } } }],
  },
  {
    id: 'sunday',
    kind: 'limited-time',
    label: 'Sunday',
    when: { schedule: { timeZone: 'Europe/Paris', weekdays: ['sun'] } },
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
    when: { segments: ['vip'] },
    reward: { percentOff: 5 },
  },
  { id: 'code', kind: 'code', label: 'Code', reward: { percentOff: 12 } },
]

/** More lines than Stripe shows with a session, so that the rest is a call of its own. */
const cart = {
  lines: Array.from({ length: 12 }, (_, line) => ({
    amountMinor: 301 + line,
    quantity: 1 + (line % 3),
  })),
}

/** Until it is Monday in Paris. */
const aDay = 23 * 60 * 60 * 1000

interface Case {
  interaction: Interaction
  body?: Partial<InteractionBody>
  before?: (shop: Shop, id: string) => Promise<unknown>
}

const applyTier = (shop: Shop, id: string) =>
  shop.send('apply-loyalty', { checkout_session_id: id })

/** Each writes. */
const cases: Case[] = [
  { interaction: 'apply-loyalty' },
  { interaction: 'apply-cart-promotion' },
  { interaction: 'apply-limited-time-offer' },
  {
    interaction: 'apply-regional-discount',
    before: (shop, id) => shop.shipTo(id, { country: 'DE' }),
  },
  { interaction: 'apply-customer-offer' },
  { interaction: 'redeem-code', body: { code: 'TWELVE' } },
  { interaction: 'remove', before: applyTier },
  {
    interaction: 'refresh',
    async before(shop, id) {
      await shop.send('apply-limited-time-offer', { checkout_session_id: id })
      shop.wait(aDay)
    },
  },
  { interaction: 'update-quantity', body: { quantity: 5 }, before: applyTier },
]

/** What any call to Stripe can meet. */
const faults: Record<string, Fault> = {
  'a 500': { answer: 500 },
  'a 429': { answer: 'rate_limit' },
  'a lost request': { answer: 'drop' },
  'garbage in its place': { answer: { status: 200, body: '<html>' } },
  'garbage for an answer': { answer: { status: 200, body: '{}' }, when: 'after' },
  'more time than it has': { delayMs: 2_000 },
}

/** What is something else where Stripe changes something. */
const updateFaults: Record<string, Fault> = {
  'a 500 once it is done': { answer: 500, when: 'after' },
  'a 500 that is kept': { answer: 500, kept: true },
  'a 500 that is kept once it is done': { answer: 500, kept: true, when: 'after' },
  'a lock': { answer: 'lock_timeout' },
  'its key in use': { answer: 'idempotency_key_in_use' },
  'a lost answer': { answer: 'drop', when: 'after' },
  'more time than it has, once it is done': { delayMs: 2_000, when: 'after' },
}

const writers = writerMatrix.filter(({ name }) => name === 'endive')

describe.each(writers)('written as $writer', ({ versions }) => {
  /** A shop in which the interaction is about to write. */
  async function prepare({ before, body, interaction }: Case, { delayMs }: Fault = {}) {
    const ledger = createMemoryLedger()
    const shop = openTestShop({
      versions,
      offers,
      ledger,
      stripeTimeoutMs: delayMs === undefined ? 5_000 : 1_000,
      codes: createCodeBook({
        pepper: 'a pepper of at least thirty-two characters',
        codes: { TWELVE: 'code' },
      }),
      shopper: () => ({ id: 'ada', tier: 'gold', segments: ['vip'] }),
    })
    const id = await shop.createSession(cart, {
      permissions: { update_shipping_details: 'server_only' },
    })
    await before?.(shop, id)
    const line = interaction === 'update-quantity' && {
      line_item: (await allLines(shop, id))[3]?.id,
    }
    const act = (key?: string) =>
      shop.send(
        interaction,
        { checkout_session_id: id, ...body, ...line },
        key === undefined ? {} : { key },
      )
    return { shop, ledger, id, act }
  }

  /** What becomes of it where nothing goes wrong. */
  async function undisturbed(each: Case) {
    const { shop, id, act } = await prepare(each)
    const calls = await shop.callsDuring(async () => expect((await act()).status).toBe(200))
    expect(calls).toEqual(['GET', 'GET', 'POST', 'GET'])
    return stateOf(shop, id)
  }

  async function strike(each: Case, goal: object, fault: Fault) {
    const { shop, ledger, id, act } = await prepare(each, fault)
    const what = `${each.interaction} under ${JSON.stringify(fault)}`
    const before = await stateOf(shop, id)
    const armed = shop.account.faults.add({ path: '/v1/checkout/sessions/**', ...fault })

    const answer = await act('7d1f6e0a-2b3c-4d5e-8f90-a1b2c3d4e5f6')
    expect(armed.struck, what).toBe(1)
    const shown = await stateOf(shop, id)
    if (answer.status === 200) expect(shown, what).toEqual(goal)
    else expect(answer, what).toMatchObject({ status: 503, body: { code: 'unavailable' } })
    // Whole, or not at all.
    expect([before, goal], what).toContainEqual(shown)

    // Whoever asks next finds out.
    expect((await shop.send('refresh', { checkout_session_id: id })).status, what).toBe(200)
    expect(await ledger.pending(id), what).toBeNull()
    const { metadata } = await shop.read(id)
    expect((await ledger.active(id))?.write.intent, what).toBe(metadata.discount_intent)

    // With a key of its own: the same thing, and never twice.
    expect((await act()).status, what).toBe(200)
    expect(await stateOf(shop, id), what).toEqual(goal)
  }

  async function strikeEach(places: Fault[], fault: Fault) {
    await Promise.all(
      cases.map(async (each) => {
        const goal = await undisturbed(each)
        await Promise.all(places.map((place) => strike(each, goal, { ...place, ...fault })))
      }),
    )
  }

  test.each(Object.entries(faults))('any call may meet %s', async (_name, fault) => {
    const everyCall = [1, 2, 3, 4].map((nth) => ({ nth }))
    await strikeEach(everyCall, fault)
  })

  test.each(Object.entries(updateFaults))('an update may meet %s', async (_name, fault) => {
    await strikeEach([{ method: 'POST', times: 1 }], fault)
  })
})

async function allLines(shop: Shop, id: string) {
  const { data } = await shop.stripe.checkout.sessions.listLineItems(
    id,
    { limit: 100 },
    { apiVersion: shop.versions.apiVersion },
  )
  return data
}

/** What the shopper pays and for what, and what the session remembers of it. */
async function stateOf(shop: Shop, id: string) {
  const { total, metadata } = await shop.read(id)
  const lines = await allLines(shop, id)
  const { discount_intent: _, ...receipts } = metadata
  return {
    total,
    receipts,
    lines: lines.map(({ quantity, amount_total }) => [quantity, amount_total]),
  }
}
