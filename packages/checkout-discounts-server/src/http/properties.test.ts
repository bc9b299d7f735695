import fc from 'fast-check'
import type { Interaction, InteractionBody } from 'checkout-discounts-contract'
import { expect, test } from 'vitest'
import { createCodeBook } from '../codes/code-book.ts'
import { currencyRules } from '../offers/currency.ts'
import { stripeVersionRow } from '../stripe/versions.ts'
import { type Act, acts, arbitraryShop, type ArbitraryShop } from '../testing/arbitrary-shop.ts'
import { openTestShop } from '../testing/test-shop.ts'
import { interactionOf } from './list-offers.ts'

/** A shopper at a shop that writes its discounts in one of the two ways. */
async function enter(
  { currency, lines, offers, points }: ArbitraryShop,
  writer: 'coupon_data' | 'repriced_lines',
) {
  const shop = openTestShop({
    versions: stripeVersionRow('endive', { writer }),
    offers,
    codes: createCodeBook({
      pepper: 'a pepper of at least thirty-two characters',
      codes: Object.fromEntries(offers.map(({ id }) => [`CODE${id.toUpperCase()}`, id])),
    }),
    shopper: () => ({ id: 'ada', tier: 'gold', segments: ['vip'], points }),
  })
  const id = await shop.createSession(
    { currency, lines },
    { permissions: { update_shipping_details: 'server_only' } },
  )
  const readLines = async () => {
    const { data } = await shop.stripe.checkout.sessions.listLineItems(
      id,
      { limit: 100 },
      { apiVersion: shop.versions.apiVersion },
    )
    return data.map(({ id: line, quantity, price, metadata }) => ({
      id: line,
      quantity,
      unitAmount: String(price?.unit_amount_decimal),
      metadata,
    }))
  }
  const send = (interaction: Interaction, body: Partial<InteractionBody> = {}) =>
    shop.send(interaction, { checkout_session_id: id, ...body })
  const lineIds = (await readLines()).map(({ id: line }) => line)

  return {
    readLines,
    read: () => shop.read(id),
    errors: shop.errors,
    callsDuring: shop.callsDuring,
    /** @returns the answer; undefined for what is no interaction */
    async act(act: Act) {
      switch (act.does) {
        case 'apply':
          return act.kind === 'code'
            ? send('redeem-code', { code: `codeo${act.offer}` })
            : send(interactionOf[act.kind], named(act.offer))
        case 'redeem':
          return send('redeem-code', { code: `codeo${act.offer}` })
        case 'remove':
          return send('remove', named(act.offer))
        case 'refresh':
          return send('refresh')
        case 'change':
          return send('update-quantity', {
            line_item: lineIds[act.line] ?? 'li_none',
            quantity: act.quantity,
          })
        case 'wait':
          shop.wait(act.minutes * 60_000)
          return undefined
        case 'ship':
          await shop.shipTo(id, { country: act.country })
          return undefined
        default:
          return act satisfies never
      }
    },
    look: async () => (await shop.send('offers', { checkout_session_id: id })).body.value,
  }
}

type Visit = Awaited<ReturnType<typeof enter>>

function named(offer: number | null) {
  return offer === null ? {} : { offer: `o${offer}` }
}

/** What the shopper is told is what Stripe charges, and can be charged. */
async function assertTrue(visit: Visit, { currency }: ArbitraryShop, listSubtotal: number) {
  const { total } = await visit.read()
  const { applied, totals } = await visit.look()
  const sum = applied.reduce(
    (minor: number, { amountMinor }: { amountMinor: number }) => minor + amountMinor,
    0,
  )
  expect(totals).toMatchObject({ currency, subtotalMinor: listSubtotal, discountMinor: sum })
  expect(total).toBe(listSubtotal - sum)
  expect(total).toBeGreaterThanOrEqual(0)
  const { minimumChargeMinor } = currencyRules(currency)
  if (sum > 0 && total !== 0) expect(total).toBeGreaterThanOrEqual(minimumChargeMinor)
}

function subtotalOf(lines: Awaited<ReturnType<Visit['readLines']>>, prices: Map<string, string>) {
  return lines.reduce((sum, { id, quantity }) => sum + Number(prices.get(id)) * (quantity ?? 0), 0)
}

/** Of the answer, what does not depend on how a discount is written. */
function told(answer: Awaited<ReturnType<Visit['act']>>) {
  if (!answer) return undefined
  const { status, body } = answer
  const value = withoutNow(body.value ?? {})
  return { status, value, code: body.code, reason: body.reason, message: body.message }
}

const numRuns = Number(process.env.PROPERTY_RUNS ?? 25)

test(
  'whatever a shopper does, the sums are true, and the same whichever way they are written',
  { timeout: 1_000 * numRuns + 30_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryShop, acts, async (shop, sequence) => {
        const visits = [await enter(shop, 'coupon_data'), await enter(shop, 'repriced_lines')]
        const first = await Promise.all(
          visits.map(async (visit) => ({
            ...(await visit.read()),
            lines: await visit.readLines(),
          })),
        )
        const prices = first.map(
          ({ lines }) => new Map(lines.map((line) => [line.id, line.unitAmount])),
        )

        for (const act of sequence) {
          const answers: ReturnType<typeof told>[] = []
          for (const [index, visit] of visits.entries()) {
            const answer = await visit.act(act)
            answers.push(told(answer))
            expect(answer?.status ?? 200).toBeLessThan(500)
            const lines = await visit.readLines()
            await assertTrue(visit, shop, subtotalOf(lines, prices[index] ?? new Map()))
            const isLineGone = act.does === 'change' && act.quantity === 0
            if (answer?.status === 200 && !isLineGone) {
              const calls = await visit.callsDuring(async () => {
                expect((await visit.act(act))?.body.value.totals).toEqual(answer.body.value.totals)
              })
              expect(calls).not.toContain('POST')
            }
          }
          expect(answers[1]).toEqual(answers[0])
          expect(withoutNow(await visits[1]?.look())).toEqual(withoutNow(await visits[0]?.look()))
        }

        for (const [index, visit] of visits.entries()) {
          await visit.act({ does: 'remove', offer: null })
          const { discount, metadata } = await visit.read()
          expect(discount).toBe(0)
          expect(without(metadata, 'discount_intent')).toEqual(first[index]?.metadata)
          for (const line of await visit.readLines()) {
            const unchanged = expect.objectContaining(without(line, 'quantity'))
            expect(first[index]?.lines).toContainEqual(unchanged)
          }
        }
        expect(visits.flatMap(({ errors }) => errors)).toEqual([])
      }),
      { numRuns },
    )
  },
)

function withoutNow(value: Record<string, unknown>) {
  return without(value, 'now')
}

function without(value: Record<string, unknown>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
}
test('what is for some products fits next to what is for the whole cart', async () => {
  const visit = await enter(
    {
      currency: 'usd',
      lines: ['p0', 'p1'].map((product) => ({ product, amountMinor: 1_000, quantity: 1 })),
      offers: [
        {
          id: 'o0',
          kind: 'customer',
          label: 'All',
          when: { segments: ['vip'] },
          reward: { percentOff: 20 },
        },
        {
          id: 'o1',
          kind: 'code',
          label: 'One',
          group: 'a',
          reward: { percentOff: 100, products: ['p0'] },
        },
      ],
      points: 0,
    },
    'repriced_lines',
  )
  await visit.act({ does: 'apply', kind: 'customer', offer: 0 })
  expect((await visit.act({ does: 'redeem', offer: 1 }))?.status).toBe(200)
  expect(await visit.read()).toMatchObject({ total: 600 })
})

test('what is for some products fits next to what is for some of the same', async () => {
  const visit = await enter(
    {
      currency: 'usd',
      lines: ['p0', 'p1', 'p2'].map((product) => ({ product, amountMinor: 1_000, quantity: 1 })),
      offers: [
        {
          id: 'o0',
          kind: 'customer',
          label: 'Half',
          when: { segments: ['vip'] },
          reward: { percentOff: 50, products: ['p0', 'p1'] },
        },
        {
          id: 'o1',
          kind: 'code',
          label: 'All',
          group: 'a',
          reward: { percentOff: 100, products: ['p1', 'p2'] },
        },
      ],
      points: 0,
    },
    'repriced_lines',
  )
  await visit.act({ does: 'apply', kind: 'customer', offer: 0 })
  expect((await visit.act({ does: 'redeem', offer: 1 }))?.status).toBe(200)
  expect(await visit.read()).toMatchObject({ total: 0 })
})
