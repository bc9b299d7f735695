import { describe, expect, test } from 'vitest'
import type { Checkout } from '../checkout/checkout-port.ts'
import { defineDiscount } from '../discount/define-discount.ts'
import { en } from '../messages/en.ts'
import { checkoutOf } from '../testing/checkout-of.ts'
import { createCheckoutDiscounts } from './checkout-discounts.ts'
import { stateOf } from './discounts-state.ts'

const discount = defineDiscount({ id: 'loyalty', label: 'Loyalty', apply: '/apply' })
const click = { discount, intent: 'apply', input: undefined, origin: 'button' } as const

function open(fetch: typeof globalThis.fetch, server?: string) {
  const reads: string[] = []
  const checkout: Checkout = checkoutOf(async (update) => {
    await update()
    reads.push(checkout.id)
    return { type: 'success', session: checkout }
  })
  const discounts = createCheckoutDiscounts(
    { type: 'success', checkout },
    {
      server,
      headers: undefined,
      fetch,
      timeoutMs: 15_000,
      announcements: en.announcements,
      onEvent: undefined,
    },
  )
  return { discounts, checkout, reads }
}

const never = () => new Promise<never>(() => {})

describe('a page that is hidden while a change is under way', () => {
  test('gives it up, and reads the session again when it comes back', async () => {
    const { discounts, reads } = open(never)
    const hide = discounts.begin()
    const outcome = discounts.run(click)
    expect(discounts.store.getState()).toMatchObject({ changes: 1, isStale: false })
    hide()
    expect(await outcome).toMatchObject({ ok: false, error: { code: 'aborted' } })
    expect(discounts.store.getState()).toMatchObject({ changes: 0, isStale: true })
    expect(stateOf(discounts.store.getState(), 'loyalty').status).toBe('idle')

    discounts.begin()
    await expect.poll(() => discounts.store.getState().isStale).toBe(false)
    expect(reads).toEqual(['cs_test_1'])
  })

  test('reads nothing where nothing was under way', async () => {
    const { discounts, reads } = open(never)
    discounts.begin()()
    discounts.begin()
    await Promise.resolve()
    expect(reads).toEqual([])
    expect(discounts.store.getState().isStale).toBe(false)
  })
})

test('another session begins anew, and ends what was under way', async () => {
  const { discounts, checkout } = open(never)
  discounts.begin()
  const outcome = discounts.run(click)
  discounts.setCheckout({ type: 'success', checkout: { ...checkout, id: 'cs_test_2' } })
  expect(await outcome).toMatchObject({ ok: false, error: { code: 'aborted' } })
  expect(discounts.store.getState()).toMatchObject({ changes: 0, discounts: {}, isStale: false })
})

test('what was asked for an older session, and comes late, is not shown in a newer one', async () => {
  const asked: string[] = []
  const answers: ((offer: string) => void)[] = []
  const fetch: typeof globalThis.fetch = (_url, init) => {
    asked.push(JSON.parse(String(init?.body)).checkout_session_id)
    return new Promise((resolve) => {
      answers.push((label) => {
        const interaction = 'apply-loyalty'
        const offers = [{ offer: 'tier', label, interaction, status: 'available' }]
        const value = { succeeded: true, applied: [], offers }
        resolve(Response.json({ type: 'object', value }))
      })
    })
  }
  const { discounts, checkout } = open(fetch, '/discounts')
  discounts.begin()
  discounts.follow('offers')
  await expect.poll(() => asked).toEqual(['cs_test_1'])
  discounts.setCheckout({ type: 'success', checkout: { ...checkout, id: 'cs_test_2' } })
  await expect.poll(() => asked).toEqual(['cs_test_1', 'cs_test_2'])
  answers[1]?.('new')
  const label = () => discounts.store.getState().offers?.[0]?.label
  await expect.poll(label).toBe('new')
  answers[0]?.('old')
  await new Promise(setImmediate)
  expect(label()).toBe('new')
})

test('a reading that brings nothing new tells nobody', () => {
  const { discounts, checkout } = open(never)
  let told = 0
  discounts.store.subscribe(() => {
    told += 1
  })
  discounts.setCheckout({ type: 'success', checkout: structuredCloneOf(checkout) })
  expect(told).toBe(0)
  discounts.setCheckout({ type: 'success', checkout: { ...checkout, canConfirm: false } })
  expect(told).toBe(1)
})

test('a click before the session has loaded is no request, and no exception', async () => {
  const { discounts } = open(never)
  discounts.setCheckout({ type: 'loading' })
  expect(await discounts.run(click)).toMatchObject({ ok: false, error: { code: 'aborted' } })
})

test('a click on a session that is over is told so', async () => {
  const { discounts, checkout } = open(never)
  discounts.setCheckout({ type: 'success', checkout: { ...checkout, status: { type: 'expired' } } })
  const outcome = await discounts.run(click)
  expect(outcome).toMatchObject({ ok: false, error: { code: 'checkout_closed' } })
})

/** All its data anew, and the same action. */
function structuredCloneOf({ runServerUpdate, ...session }: Checkout): Checkout {
  return { ...structuredClone(session), ...(runServerUpdate && { runServerUpdate }) }
}
