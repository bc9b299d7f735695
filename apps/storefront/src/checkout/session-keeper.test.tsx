import { beforeEach, describe, expect, it } from 'vitest'

import type { OpenedSession, ShopSession } from '../shop-api/shop-api.ts'
import { ShopError } from '../shop-api/shop-error.ts'
import { createSessionKeeper } from './session-keeper.ts'

const place = { currency: 'usd', shipping: true, withoutPreview: false }
const order = { shopper: 'gold', items: [{ product: 'pen', quantity: 1 }], ...place }
const anotherOrder = { shopper: 'guest', items: [{ product: 'pen', quantity: 1 }], ...place }

/** A shop with sessions and nothing else: what the keeper is told is what is in it. */
function createShop() {
  const statuses = new Map<string, ShopSession['status']>()
  const letGo: string[] = []
  let opened = 0
  return {
    statuses,
    wasLetGo: letGo,
    async letGo(id: string) {
      letGo.push(id)
      throw new ShopError('unavailable', id)
    },
    async createSession(): Promise<OpenedSession> {
      opened += 1
      const id = `cs_test_${opened}`
      statuses.set(id, 'open')
      return { id, clientSecret: `${id}_secret` }
    },
    async session(id: string): Promise<ShopSession> {
      const status = statuses.get(id)
      if (!status) throw new ShopError('not_found', id)
      return {
        id,
        status,
        paymentStatus: 'unpaid',
        currency: 'usd',
        amountSubtotal: 0,
        amountDiscount: 0,
        amountTotal: 0,
        lines: [],
        discounts: [],
      }
    },
  }
}

beforeEach(() => sessionStorage.clear())

describe('createSessionKeeper', () => {
  it('opens one session for two entries at once', async () => {
    const shop = createShop()
    const keeper = createSessionKeeper(shop, sessionStorage)
    const [one, other] = await Promise.all([keeper.enter(order), keeper.enter(order)])
    expect(one).toBe(other)
    expect([...shop.statuses.keys()]).toEqual(['cs_test_1'])
  })

  it('finds the session again after a reload', async () => {
    const shop = createShop()
    const before = await createSessionKeeper(shop, sessionStorage).enter(order)
    const after = await createSessionKeeper(shop, sessionStorage).enter(order)
    expect(after).toMatchObject({ state: 'open', id: before.id, clientSecret: 'cs_test_1_secret' })
    expect(shop.statuses.size).toBe(1)
  })

  it.each([
    ['the order changed', anotherOrder, 'open' as const, ['cs_test_1']],
    ['the session has expired', order, 'expired' as const, []],
    ['the shop no longer knows it', order, undefined, []],
  ])('opens another when %s', async (_why, nextOrder, status, letGo) => {
    const shop = createShop()
    const keeper = createSessionKeeper(shop, sessionStorage)
    await keeper.enter(order)
    shop.statuses.delete('cs_test_1')
    if (status) shop.statuses.set('cs_test_1', status)
    expect(await keeper.enter(nextOrder)).toMatchObject({ state: 'open', id: 'cs_test_2' })
    expect(shop.wasLetGo).toEqual(letGo)
  })

  it('never bills an order that has been paid', async () => {
    const shop = createShop()
    const keeper = createSessionKeeper(shop, sessionStorage)
    await keeper.enter(order)
    shop.statuses.set('cs_test_1', 'complete')
    expect(await keeper.enter(order)).toEqual({ state: 'paid', id: 'cs_test_1' })
    expect(shop.statuses.size).toBe(1)
  })

  it('opens a session of its own for the same order after the receipt', async () => {
    const shop = createShop()
    const keeper = createSessionKeeper(shop, sessionStorage)
    await keeper.enter(order)
    expect(keeper.forget('cs_test_of_another_tab')).toBeUndefined()
    expect(keeper.forget('cs_test_1')).toEqual(order)
    expect(keeper.forget('cs_test_1')).toBeUndefined()
    expect(await keeper.enter(order)).toMatchObject({ state: 'open', id: 'cs_test_2' })
  })

  it('can be entered again after the shop did not answer', async () => {
    const shop = createShop()
    const down = { ...shop, createSession: () => Promise.reject(new ShopError('unavailable', '')) }
    await expect(createSessionKeeper(down, sessionStorage).enter(order)).rejects.toThrow(ShopError)
    const keeper = createSessionKeeper(shop, sessionStorage)
    expect(await keeper.enter(order)).toMatchObject({ state: 'open' })
  })

  it('finds a session again for the order that it was changed to', async () => {
    const shop = createShop()
    const keeper = createSessionKeeper(shop, sessionStorage)
    const { id } = await keeper.enter(order)
    keeper.keepOrder('cs_test_of_another_tab', order)
    keeper.keepOrder(id, anotherOrder)
    expect(await keeper.enter(anotherOrder)).toMatchObject({ state: 'open', id })
    expect(keeper.forget(id)).toEqual(anotherOrder)
  })
})
