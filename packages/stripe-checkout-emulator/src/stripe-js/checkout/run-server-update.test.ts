import type { StripeCheckoutSession } from '@stripe/stripe-js'
import { afterEach, describe, expect, test, vi } from 'vitest'

import type { StripeConstructorOptions } from '../stripe-constructor.ts'
import { stripeJsPaths } from '../wire.ts'
import { openCheckout, openShop } from '../../testing/open-checkout.ts'

/** A checkout whose session was granted server updates, and what its `change` event said. */
async function open(page: Partial<StripeConstructorOptions> = {}) {
  const shop = await openShop()
  const { checkout, actions } = await openCheckout(shop, page)
  const { runServerUpdate } = actions
  if (!runServerUpdate) throw new Error('The session was not granted server updates.')
  const changes: StripeCheckoutSession[] = []
  checkout.on('change', (session) => changes.push(session))
  const { requests } = shop.emulator.namespace('default')
  const reads = () => requests.filter(({ path }) => path === stripeJsPaths.session).length
  return { ...shop, checkout, actions, runServerUpdate, changes, reads }
}

const never = () => new Promise(() => undefined)

afterEach(() => {
  vi.useRealTimers()
})

describe('runServerUpdate', () => {
  test('reads the session again once the server is through, and resolves to it', async () => {
    const { actions, runServerUpdate, discount, id } = await open()
    const result = await runServerUpdate(() => discount(10_00))
    expect(result).toMatchObject({ type: 'success', session: { id } })
    expect(actions.getSession().total).toMatchObject({
      subtotal: { minorUnitsAmount: 100_00, amount: '$100.00' },
      discount: { minorUnitsAmount: 10_00, amount: '$10.00' },
      total: { minorUnitsAmount: 90_00, amount: '$90.00' },
    })
    expect(result).toHaveProperty('session', actions.getSession())
  })

  test('fires change before it resolves', async () => {
    const { checkout, runServerUpdate, discount } = await open()
    const order: string[] = []
    checkout.on('change', ({ total }) => order.push(total.total.amount))
    await runServerUpdate(() => discount(10_00)).then(() => order.push('resolved'))
    // The first one is canConfirm going off.
    expect(order).toEqual(['$100.00', '$90.00', 'resolved'])
  })

  test('gives a new session object each time, and writes to none that it gave', async () => {
    const { actions, runServerUpdate, discount, changes } = await open()
    const before = actions.getSession()
    const asItWas = structuredClone(before)
    await runServerUpdate(() => discount(10_00))
    expect(changes.at(-1)).toBe(actions.getSession())
    expect(new Set([before, ...changes]).size).toBe(3)
    expect(before).toEqual(asItWas)
  })

  test('runs updates one at a time, in order', async () => {
    const { runServerUpdate, discount } = await open()
    const gate = Promise.withResolvers<void>()
    const steps: string[] = []
    const first = runServerUpdate(async () => {
      steps.push('first begins')
      await gate.promise
      await discount(10_00)
      steps.push('first ends')
    })
    const second = runServerUpdate(async () => {
      steps.push('second')
      await discount(20_00)
    })
    gate.resolve()
    const results = await Promise.all([first, second])
    expect(steps).toEqual(['first begins', 'first ends', 'second'])
    expect(
      results.map((result) => 'session' in result && result.session.total.total.amount),
    ).toEqual(['$90.00', '$80.00'])
  })

  test('cannot be confirmed past: canConfirm is false while one is queued or runs', async () => {
    const { actions, runServerUpdate, changes } = await open()
    expect(actions.getSession().canConfirm).toBe(true)
    const both = [runServerUpdate(async () => 0), runServerUpdate(async () => 0)]
    expect(actions.getSession().canConfirm).toBe(false)
    await Promise.all(both)
    expect(changes.map(({ canConfirm }) => canConfirm)).toEqual([false, false, true])
  })

  test('leaves canConfirm alone on a train before endive', async () => {
    const { actions, runServerUpdate } = await open({ train: 'dahlia' })
    const update = runServerUpdate(async () => 0)
    expect(actions.getSession().canConfirm).toBe(true)
    await update
  })

  test.each(['thrown at once', 'rejected with'])(
    'an error %s is rethrown unchanged',
    async (how) => {
      const { actions, runServerUpdate, changes, reads } = await open()
      const error = new Error('The shop said no.')
      const readsBefore = reads()
      await expect(
        runServerUpdate(() => {
          if (how === 'thrown at once') throw error
          return Promise.reject(error)
        }),
      ).rejects.toBe(error)
      expect(reads()).toBe(readsBefore)
      expect(changes.map(({ canConfirm }) => canConfirm)).toEqual([false, true])
      expect(actions.getSession().canConfirm).toBe(true)
    },
  )

  test('after a failed one, the page sees the old total until the next one succeeds', async () => {
    const { actions, runServerUpdate, discount } = await open()
    const lost = runServerUpdate(async () => {
      await discount(10_00)
      throw new Error('The answer was lost.')
    })
    await expect(lost).rejects.toThrow('lost')
    expect(actions.getSession().total.total.amount).toBe('$100.00')
    await runServerUpdate(async () => undefined)
    expect(actions.getSession().total.total.amount).toBe('$90.00')
  })

  test('resolves to an error when the session cannot be read again', async () => {
    const { emulator, ...shop } = await openShop()
    let isLost = false
    const { actions } = await openCheckout(
      { emulator, ...shop },
      {
        fetch: (...request) =>
          isLost ? Promise.reject(new TypeError('Failed to fetch')) : emulator.fetch(...request),
      },
    )
    const result = await actions.runServerUpdate?.(async () => {
      isLost = true
    })
    expect(result).toEqual({ type: 'error', error: { message: 'Failed to fetch', code: null } })
    expect(actions.getSession().canConfirm).toBe(true)
  })

  test('takes nothing but a function', async () => {
    const { actions, runServerUpdate } = await open()
    // A page in plain JavaScript may pass what it likes.
    const passed = (value: unknown) => runServerUpdate(value as () => Promise<unknown>)
    expect(() => passed(Promise.resolve())).toThrow('takes a function')
    expect(actions.getSession().canConfirm).toBe(true)
  })
})

describe('the time limit of runServerUpdate', () => {
  test('is 20 seconds from when the function starts, not from when it was queued', async () => {
    const { runServerUpdate } = await open()
    vi.useFakeTimers()
    const ends: string[] = []
    const first = runServerUpdate(never).catch(() => ends.push('first'))
    const second = runServerUpdate(never).catch(() => ends.push('second'))
    await vi.advanceTimersByTimeAsync(19_999)
    expect(ends).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(ends).toEqual(['first'])
    await vi.advanceTimersByTimeAsync(19_999)
    expect(ends).toEqual(['first'])
    await vi.advanceTimersByTimeAsync(1)
    expect(ends).toEqual(['first', 'second'])
    await Promise.all([first, second])
  })

  test('rejects, and what comes after it is unheard', async () => {
    const { actions, runServerUpdate, discount, changes, reads } = await open({ timeoutMs: 50 })
    vi.useFakeTimers()
    const gate = Promise.withResolvers<void>()
    const late = gate.promise.then(() => discount(10_00))
    const update = expect(runServerUpdate(() => late)).rejects.toMatchObject({
      name: 'TimeLimitError',
    })
    await vi.advanceTimersByTimeAsync(50)
    await update
    vi.useRealTimers()
    const before = { session: actions.getSession(), changes: changes.length, reads: reads() }
    gate.resolve()
    await late
    expect({ session: actions.getSession(), changes: changes.length, reads: reads() }).toEqual(
      before,
    )
    expect(actions.getSession().total.total.amount).toBe('$100.00')
  })

  test('resolves to an error where that was asked for', async () => {
    const { runServerUpdate } = await open({ timeoutMs: 50, onServerUpdateTimeout: 'resolve' })
    vi.useFakeTimers()
    const update = runServerUpdate(never)
    await vi.advanceTimersByTimeAsync(50)
    expect(await update).toMatchObject({ type: 'error', error: { code: null } })
    await expect(runServerUpdate(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  })

  test('does not hold up the next one', async () => {
    const { actions, runServerUpdate, discount } = await open({ timeoutMs: 50 })
    vi.useFakeTimers()
    const stuck = expect(runServerUpdate(never)).rejects.toThrow('50 ms')
    const next = runServerUpdate(() => discount(10_00))
    await vi.advanceTimersByTimeAsync(50)
    await stuck
    vi.useRealTimers()
    await next
    expect(actions.getSession().total.total.amount).toBe('$90.00')
  })
})

test('is not there for an account that does not have it, and comes back with a reset', async () => {
  const shop = await openShop()
  const account = shop.emulator.namespace('default')
  account.serverUpdates = false
  const { actions } = await openCheckout(shop)
  expect(actions).not.toHaveProperty('runServerUpdate')
  account.reset()
  expect(account.serverUpdates).toBe(true)
})
