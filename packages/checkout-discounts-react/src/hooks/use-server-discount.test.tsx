import { waitFor } from '@testing-library/react'
import { useEffect } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { loyaltyDiscount } from '../apply-loyalty-discount/loyalty-discount.ts'
import { defineDiscount } from '../discount/define-discount.ts'
import type { DiscountEvent } from '../discount/discount-event.ts'
import { createGate } from '../testing/gate.ts'
import { openShop, type ShopOptions } from '../testing/open-shop.tsx'
import { guardPage } from '../testing/page.ts'
import { useDiscountsPending } from './use-discounts-pending.ts'
import { type ServerDiscount, useServerDiscount } from './use-server-discount.ts'

const { consoleErrors } = guardPage()

const other = defineDiscount({ id: 'other', label: 'Other', apply: '/other', remove: '/other/off' })

/** What the hooks returned last, as a component of the shop's own would have it. */
let loyalty: ServerDiscount
let second: ServerDiscount
let pending: boolean

function Hooks() {
  const hooks = [
    useServerDiscount(loyaltyDiscount),
    useServerDiscount(other),
    useDiscountsPending(),
  ] as const
  useEffect(() => {
    ;[loyalty, second, pending] = hooks
  })
  return null
}

async function openReady(options: ShopOptions = {}) {
  const shop = await openShop(<Hooks />, options)
  await waitFor(() => expect(loyalty.availability).toBe('ready'))
  return shop
}

const paths = (requests: readonly Request[]) => requests.map(({ url }) => new URL(url).pathname)

test('resolves to the outcome, and reads from the session whether it is on', async () => {
  const shop = await openReady()
  await expect(loyalty.apply()).resolves.toEqual({ ok: true })
  await waitFor(() =>
    expect(loyalty).toMatchObject({ status: 'success', intent: 'apply', error: undefined }),
  )
  expect(loyalty.applied).toMatchObject([
    { label: 'Loyalty discount', amountMinor: 1050, amount: '$10.50' },
  ])
  expect(shop.requests).toHaveLength(1)
})

test('a refusal is a value', async () => {
  await openReady({ tier: null })
  const outcome = await loyalty.apply()
  expect(outcome).toMatchObject({
    ok: false,
    error: { code: 'rejected', reason: 'not_eligible', status: 422, retryable: false },
  })
  await waitFor(() => expect(loyalty).toMatchObject({ status: 'error', applied: [] }))
})

describe('calls', () => {
  const held = createGateEachTest()

  test('of the same action share one outcome while it is pending', async () => {
    const shop = await openReady({ network: held.network })
    const calls = [loyalty.apply(), loyalty.apply()] as const
    expect(calls[0]).toBe(calls[1])
    held.gate.open()
    await Promise.all(calls)
    expect(shop.requests).toHaveLength(1)
    await loyalty.apply()
    expect(shop.requests).toHaveLength(2)
  })

  test('of different actions run one after another, in the order of the clicks', async () => {
    const shop = await openReady({ network: held.network })
    const calls = [loyalty.apply(), second.apply(), loyalty.remove()]
    await waitFor(() => expect(shop.requests).toHaveLength(1))
    held.gate.open()
    await Promise.all(calls)
    expect(paths(shop.requests)).toEqual([
      '/discounts/apply-loyalty',
      '/other',
      '/discounts/remove',
    ])
    await waitFor(() =>
      expect(loyalty).toMatchObject({ status: 'success', intent: 'remove', applied: [] }),
    )
    await waitFor(() => expect(pending).toBe(false))
    consoleErrors()
  })

  test('that were reset leave no trace but on the session', async () => {
    await openReady({ network: held.network })
    const call = loyalty.apply()
    loyalty.reset()
    held.gate.open()
    await call
    await waitFor(() => expect(loyalty.applied).toHaveLength(1))
    expect(loyalty.status).toBe('idle')
  })

  test('that are under way when the page goes away resolve, and touch nothing', async () => {
    const shop = await openReady({ network: held.network })
    const call = loyalty.apply()
    await waitFor(() => expect(shop.requests).toHaveLength(1))
    shop.unmount()
    await expect(call).resolves.toMatchObject({ ok: false, error: { code: 'aborted' } })
    held.gate.open()
  })
})

test('the offer in the answer tells whether it is on, whatever its name', async () => {
  await openReady({
    network: async (request, server) => {
      const answer = await server(request)
      const text = await answer.text()
      return new Response(text.replace('"label":"Loyalty discount"', '"label":"Renamed"'), answer)
    },
  })
  await loyalty.apply()
  await waitFor(() => expect(loyalty.status).toBe('success'))
  expect(loyalty.applied).toMatchObject([{ offer: 'loyalty', label: 'Renamed' }])
})

test('says where the server agreed and nothing came of it', async () => {
  await openReady({
    network: async () => Response.json({ type: 'object', value: { succeeded: true } }),
  })
  const outcome = await loyalty.apply()
  expect(outcome).toMatchObject({ ok: false, error: { code: 'not_reflected' } })
  expect(String(consoleErrors()[0])).toMatch(/server_only/)
})

test('applying what is on already is no error', async () => {
  await openReady()
  await loyalty.apply()
  await expect(loyalty.apply()).resolves.toEqual({ ok: true })
})

test('a session that is closed cannot be changed, and the page learns that it is', async () => {
  const { stripe, sessionId } = await openReady({
    network: async () =>
      Response.json({ type: 'error', code: 'closed', message: 'x' }, { status: 410 }),
  })
  expect((await stripe.checkout.sessions.retrieve(sessionId)).status).toBe('open')
  const outcome = await loyalty.apply()
  expect(outcome).toMatchObject({ ok: false, error: { code: 'checkout_closed', status: 410 } })
})

test('every step is an event, without the session and without a code typed', async () => {
  const events: DiscountEvent[] = []
  await openReady({
    onEvent: (event) => {
      events.push(event)
      throw new Error('statistics are down')
    },
  })
  await loyalty.apply()
  await loyalty.remove()
  expect(events).toMatchObject([
    { type: 'discount_started', discount: 'loyalty', intent: 'apply' },
    { type: 'discount_applied', discount: 'loyalty', intent: 'apply', savedMinor: 1050 },
    { type: 'discount_started', discount: 'loyalty', intent: 'remove' },
    { type: 'discount_removed', discount: 'loyalty', intent: 'remove', savedMinor: 0 },
  ])
  expect(JSON.stringify(events)).not.toContain('cs_test')
  consoleErrors()
})

/** A network that waits, for each test anew. */
function createGateEachTest() {
  const held = {
    gate: createGate(),
    network: async (
      request: Request,
      server: (request: Request) => Promise<Response>,
    ): Promise<Response> => {
      await held.gate.passed
      return server(request)
    },
  }
  beforeEach(() => {
    held.gate = createGate()
  })
  return held
}
