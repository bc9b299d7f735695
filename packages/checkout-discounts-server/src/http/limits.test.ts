import { beforeEach, describe, expect, test } from 'vitest'
import { createCodeBook } from '../codes/code-book.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { createMemoryLedger } from '../ledger/memory-ledger.ts'
import { settleUnsettled } from '../ledger/settle-unsettled.ts'
import type { Offer, UseLimits } from '../offers/offer.ts'
import { createSqliteLedger, openDatabase } from '../sqlite.ts'
import { loseAnswer, loseRequest } from '../testing/test-network.ts'
import { openTestShop } from '../testing/test-shop.ts'

const key = '7d1f6e0a-2b3c-4d5e-8f90-a1b2c3d4e5f6'

function firstComers(limits?: UseLimits): Offer {
  return {
    id: 'first',
    kind: 'cart-value',
    label: 'For the first',
    ...(limits && { limits }),
    steps: [{ fromMinor: { usd: 1_000 }, reward: { amountOffMinor: { usd: 500 } } }],
  }
}

const others: Offer[] = [
  {
    id: 'for-all',
    kind: 'cart-value',
    label: 'For all',
    steps: [{ fromMinor: { usd: 1_000 }, reward: { amountOffMinor: { usd: 100 } } }],
  },
  {
    id: 'large',
    kind: 'cart-value',
    label: 'Large cart',
    steps: [{ fromMinor: { usd: 10_000 }, reward: { amountOffMinor: { usd: 900 } } }],
  },
  {
    id: 'once',
    kind: 'customer',
    label: 'Once each',
    group: 'once',
    when: { segments: ['newsletter'] },
    limits: { usesPerCustomer: 1 },
    reward: { percentOff: 10 },
  },
  {
    id: 'code',
    kind: 'code',
    label: 'Code',
    group: 'code',
    limits: { uses: 1 },
    reward: { percentOff: 5 },
  },
  {
    id: 'bobs',
    kind: 'code',
    label: 'Bob’s',
    when: { customers: ['bob'] },
    limits: { uses: 1 },
    reward: { percentOff: 5 },
  },
  {
    id: 'members',
    kind: 'code',
    label: 'For who signs in',
    group: 'members',
    limits: { usesPerCustomer: 1 },
    reward: { percentOff: 5 },
  },
]

const exhausted = {
  status: 422,
  body: { code: 'refused', reason: 'exhausted', message: 'This offer has been used up.' },
}

describe.each([
  ['memory', createMemoryLedger],
  [
    'SQLite',
    (options: { clock: () => number }) => createSqliteLedger(openDatabase(':memory:'), options),
  ],
])('offers with limits, with a ledger in %s', (_name, createLedger) => {
  let limits: UseLimits | undefined
  /** Happens once, while the next interaction is deciding. */
  let meanwhile: (() => Promise<unknown>) | undefined
  let ledger: Ledger
  let asked: number
  let shop: ReturnType<typeof openTestShop>

  beforeEach(() => {
    const time = { now: Date.UTC(2026, 10, 22) }
    limits = { uses: 1 }
    meanwhile = undefined
    asked = 0
    ledger = createLedger({ clock: () => time.now })
    shop = openTestShop({
      offers: () => [firstComers(limits), ...others],
      ledger: {
        ...ledger,
        async usedUp(...args) {
          asked += 1
          const usedUp = await ledger.usedUp(...args)
          const happens = meanwhile
          meanwhile = undefined
          await happens?.()
          return usedUp
        },
      },
      codes: createCodeBook({
        pepper: 'a pepper of at least thirty-two characters',
        codes: { CODE: 'code', BOBS: 'bobs', MEMBERS: 'members' },
      }),
      shopper: ({ metadata }) => ({
        id: metadata?.tier === 'guest' ? null : (metadata?.tier ?? null),
        segments: ['newsletter'],
      }),
    })
  })

  /** A checkout of its own. */
  async function enter(customer = 'ada') {
    const id = await shop.createSession({ tier: customer })
    const send = (interaction: Parameters<typeof shop.send>[0], more = {}, options = {}) =>
      shop.send(interaction, { checkout_session_id: id, ...more }, options)
    return {
      id,
      send,
      apply: (options = {}) => send('apply-cart-promotion', { offer: 'first' }, options),
      once: () => send('apply-customer-offer'),
      redeem: (code: string) => send('redeem-code', { code }),
      remove: () => send('remove'),
      discount: async () => (await shop.read(id)).discount,
      look: async (offer: string) =>
        (await send('offers')).body.value.offers.find(
          (status: { offer: string }) => status.offer === offer,
        ),
    }
  }

  const sweep = () => settleUnsettled({ stripe: shop.stripe, ledger, versions: shop.versions })

  test('one that is used up is refused, until who has it gives it back', async () => {
    const [first, second] = [await enter(), await enter('bob')]
    expect(await first.apply()).toMatchObject({ status: 200 })
    expect(await second.apply()).toMatchObject(exhausted)
    expect(await second.discount()).toBe(0)
    await first.remove()
    expect(await second.apply()).toMatchObject({ status: 200 })
    expect(await first.apply()).toMatchObject(exhausted)
    expect([await first.discount(), await second.discount()]).toEqual([0, 500])
  })

  test('of many checkouts at once, no more get it than may, and no fewer', async () => {
    limits = { uses: 3 }
    const checkouts = await Promise.all(Array.from({ length: 12 }, () => enter()))
    const answers = await Promise.all(checkouts.map(({ apply }) => apply()))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3)
    for (const answer of answers) {
      if (answer.status !== 200) expect(answer).toMatchObject(exhausted)
    }
    const discounts = await Promise.all(checkouts.map(({ discount }) => discount()))
    expect(discounts.filter((minor) => minor === 500)).toHaveLength(3)
    expect(discounts.filter((minor) => minor === 0)).toHaveLength(9)
  })

  test('who has it keeps it, whatever they do', async () => {
    const { id, apply, send, once, discount } = await enter()
    await apply()
    const line = (await shop.read(id)).lines[0]?.id
    expect((await apply()).status).toBe(200)
    expect((await send('refresh')).body.value).toMatchObject({ applied: [{ offer: 'first' }] })
    expect(await send('update-quantity', { line_item: line, quantity: 2 })).toMatchObject({
      status: 200,
      body: { value: { applied: [{ offer: 'first' }] } },
    })
    expect((await once()).status).toBe(200)
    await send('remove', { offer: 'once' })
    expect(await discount()).toBe(500)
  })

  test('who has it keeps it, though its limit becomes lower', async () => {
    limits = { uses: 2 }
    const checkouts = [await enter(), await enter()]
    for (const { apply } of checkouts) await apply()
    limits = { uses: 1 }
    for (const { send, id, discount } of checkouts) {
      await send('refresh')
      const line = (await shop.read(id)).lines[0]?.id
      await send('update-quantity', { line_item: line, quantity: 3 })
      expect(await discount()).toBe(500)
    }
    await checkouts[0]?.remove()
    expect(await (await enter()).apply()).toMatchObject(exhausted)
  })

  test('what was on before there was a limit counts, too', async () => {
    limits = undefined
    await (await enter()).apply()
    limits = { uses: 1 }
    expect(await (await enter()).apply()).toMatchObject(exhausted)
  })

  test('a paid order spends it for good', async () => {
    const first = await enter()
    await first.apply()
    await shop.pay(first.id)
    expect(await (await enter()).apply()).toMatchObject(exhausted)
    expect(await sweep()).toMatchObject({ over: 1, failed: 0 })
    expect(await (await enter()).apply()).toMatchObject(exhausted)
  })

  test('a checkout that expires gives it back', async () => {
    const first = await enter()
    await first.apply()
    await shop.stripe.checkout.sessions.expire(first.id)
    await sweep()
    expect((await (await enter()).apply()).status).toBe(200)
  })

  test('a better one in its place gives it back', async () => {
    const { id, apply, send } = await enter()
    await apply()
    const line = (await shop.read(id)).lines[0]?.id
    await send('update-quantity', { line_item: line, quantity: 2 })
    expect((await send('apply-cart-promotion', { offer: 'large' })).body.value).toMatchObject({
      applied: [{ offer: 'large' }],
    })
    expect((await (await enter()).apply()).status).toBe(200)
  })

  test('the best that is left is put on, where none is named', async () => {
    await (await enter()).apply()
    const { send, discount } = await enter()
    await send('apply-cart-promotion')
    expect(await discount()).toBe(100)
  })

  test('where it is taken while it is decided on, nothing is written', async () => {
    const [first, second] = [await enter(), await enter()]
    meanwhile = () => first.apply()
    const calls = await shop.callsDuring(async () => {
      expect(await second.apply()).toMatchObject(exhausted)
    })
    expect(calls.filter((method) => method === 'POST')).toHaveLength(1)
    expect([await first.discount(), await second.discount()]).toEqual([500, 0])
  })

  test.each([
    ['its answer was lost', loseAnswer],
    ['nobody knows that it was lost', loseRequest],
  ])('a change in doubt holds it: %s', async (_case, fault) => {
    const [first, second] = [await enter(), await enter()]
    shop.network.onNextWrite(fault)
    expect(await first.apply({ key })).toMatchObject({ status: 503 })
    expect(await second.apply()).toMatchObject(exhausted)
    expect(await first.apply({ key })).toMatchObject({ status: 200 })
    expect([await first.discount(), await second.discount()]).toEqual([500, 0])
  })

  test('each customer uses it as often as they may, in one checkout after the other', async () => {
    const [adas, adasOther, bobs] = [await enter(), await enter(), await enter('bob')]
    expect((await adas.once()).status).toBe(200)
    expect(await adasOther.once()).toMatchObject({
      status: 422,
      body: { reason: 'exhausted', message: 'You have used this offer already.' },
    })
    expect((await bobs.once()).status).toBe(200)
    await shop.pay(adas.id)
    await sweep()
    expect(await adasOther.once()).toMatchObject({ status: 422, body: { reason: 'exhausted' } })
  })

  test('a guest cannot use what is counted by customer, and is told what to do', async () => {
    const { once, redeem } = await enter('guest')
    for (const answer of [await once(), await redeem('MEMBERS')]) {
      expect(answer).toMatchObject({
        status: 422,
        body: { reason: 'not_eligible', message: 'Sign in to use this offer.' },
      })
    }
  })

  test('the list shows what is used up, to who has it as on, and tells no numbers', async () => {
    const [first, second] = [await enter(), await enter()]
    expect(await second.look('first')).toMatchObject({ status: 'available' })
    await first.apply()
    expect(await first.look('first')).toMatchObject({ status: 'applied' })
    expect(await second.look('first')).toEqual({
      offer: 'first',
      label: 'For the first',
      interaction: 'apply-cart-promotion',
      status: 'refused',
      reason: 'exhausted',
      message: 'This offer has been used up.',
    })
  })

  test('of a code that is used up who has it is told, and nobody else', async () => {
    const [first, second] = [await enter('bob'), await enter()]
    await first.redeem('CODE')
    await first.redeem('BOBS')
    expect(await second.look('code')).toBeUndefined()
    // It is no guess: so often that guesses would long be refused.
    for (let time = 0; time < 9; time += 1) {
      expect(await second.redeem('CODE')).toMatchObject(exhausted)
    }
    expect(await second.look('code')).toBeUndefined()
    expect(await second.redeem('BOBS')).toMatchObject({ body: { reason: 'invalid_code' } })
    await first.send('remove', { offer: 'code' })
    expect((await second.redeem('CODE')).status).toBe(200)
  })

  test('all limits are asked for at once', async () => {
    const { apply } = await enter()
    await apply()
    expect(asked).toBe(1)
  })
})
