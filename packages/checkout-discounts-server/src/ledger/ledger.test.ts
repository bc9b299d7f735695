import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createSqliteLedger, openDatabase } from '../sqlite.ts'
import { adas, testReservation, aUse } from '../testing/test-reservation.ts'
import type { Ledger, OfferUse } from './ledger.ts'
import { createMemoryLedger } from './memory-ledger.ts'

function failToApply(): never {
  throw new Error('The account is locked.')
}

const once = aUse({ uses: 1 })
const onceEach = (customer: string | null) => aUse({ usesPerCustomer: 1 }, customer)
const twoOneEach = (customer: string) => aUse({ uses: 2, usesPerCustomer: 1 }, customer)

const exhausted = { code: 'refused', reason: 'exhausted' }

describe.each([
  ['memory', createMemoryLedger],
  [
    'SQLite',
    (options: { clock: () => number }) => createSqliteLedger(openDatabase(':memory:'), options),
  ],
])('a ledger in %s', (_name, create) => {
  let now: number
  let ledger: Ledger
  beforeEach(() => {
    now = 1_000
    ledger = create({ clock: () => now })
  })

  async function activate(sessionId: string, intent: string, points = adas(60, 100)) {
    await ledger.reserve(testReservation(sessionId, intent, { points, createdAtMs: now }))
    await ledger.commit(sessionId, intent)
  }

  const reserve = (sessionId: string, intent: string, ...uses: OfferUse[]) =>
    ledger.reserve(testReservation(sessionId, intent), uses)

  async function put(sessionId: string, intent: string, ...uses: OfferUse[]) {
    await reserve(sessionId, intent, ...uses)
    await ledger.commit(sessionId, intent)
  }

  /** Whether the next session may still have one. */
  const isLeft = async (use = once) => (await ledger.usedUp('another', [use])).length === 0

  test('keeps a change as pending until it is committed, to the byte', async () => {
    const reservation = testReservation('s', 'a', { points: adas(60, 100) })
    await ledger.reserve(reservation)
    expect(JSON.stringify(await ledger.pending('s'))).toBe(JSON.stringify(reservation))
    expect(await ledger.active('s')).toBeNull()
    await ledger.commit('s', 'a')
    expect(await ledger.pending('s')).toBeNull()
    expect(await ledger.active('s')).toEqual(reservation)
  })

  test('a session has one pending change', async () => {
    await ledger.reserve(testReservation('s', 'a'))
    await expect(ledger.reserve(testReservation('s', 'b'))).rejects.toMatchObject({
      code: 'unavailable',
    })
    expect((await ledger.pending('s'))?.write.intent).toBe('a')
    await ledger.reserve(testReservation('another', 'b'))
  })

  test('a commit puts the new one in force in place of the old one', async () => {
    await activate('s', 'a')
    await activate('s', 'b', adas(30, 100))
    expect((await ledger.active('s'))?.write.intent).toBe('b')
    expect(await ledger.heldPoints('ada', 'another')).toBe(30)
  })

  test('a release lets the pending one go, and never the one in force', async () => {
    await activate('s', 'a')
    await ledger.release('s', 'a')
    expect((await ledger.active('s'))?.write.intent).toBe('a')
    await ledger.reserve(testReservation('s', 'b'))
    await ledger.release('s', 'b')
    expect(await ledger.pending('s')).toBeNull()
    expect((await ledger.active('s'))?.write.intent).toBe('a')
  })

  test('a commit of what is not pending changes nothing', async () => {
    await activate('s', 'a')
    await ledger.reserve(testReservation('s', 'b'))
    await ledger.release('s', 'b')
    await ledger.commit('s', 'b')
    await ledger.commit('s', 'unknown')
    expect((await ledger.active('s'))?.write.intent).toBe('a')
  })

  test('what was released may be reserved again, what was in force may not', async () => {
    await ledger.reserve(testReservation('s', 'a'))
    await ledger.release('s', 'a')
    await activate('s', 'a')
    await activate('s', 'b')
    for (const intent of ['a', 'b']) {
      await expect(ledger.reserve(testReservation('s', intent))).rejects.toMatchObject({
        code: 'conflict',
      })
    }
  })

  describe('points', () => {
    test('a session holds the most of its two, not their sum', async () => {
      await activate('s', 'a', adas(60, 100))
      await ledger.reserve(testReservation('s', 'b', { points: adas(80, 100) }))
      expect(await ledger.heldPoints('ada', 'another')).toBe(80)
      await ledger.release('s', 'b')
      expect(await ledger.heldPoints('ada', 'another')).toBe(60)
      await ledger.reserve(testReservation('s', 'c', { points: adas(10, 100) }))
      expect(await ledger.heldPoints('ada', 'another')).toBe(60)
      expect(await ledger.heldPoints('ada', 's')).toBe(0)
      expect(await ledger.heldPoints('bob', 'another')).toBe(0)
    })

    test('other checkouts of the customer hold theirs, to the last one', async () => {
      await activate('s', 'a', adas(60, 100))
      await expect(
        ledger.reserve(testReservation('t', 'b', { points: adas(41, 100) })),
      ).rejects.toMatchObject(exhausted)
      expect(await ledger.pending('t')).toBeNull()
      await ledger.reserve(testReservation('t', 'b', { points: adas(40, 100) }))
      expect(await ledger.heldPoints('ada', 'another')).toBe(100)
    })

    test('what was spent after the balance was read is not in it any more', async () => {
      const decidedAtMs = now
      await activate('s', 'a', adas(60, 100))
      now += 500
      await ledger.settle('s', { outcome: 'paid', intent: 'a' })
      const wanted = (balance: number, createdAtMs: number) =>
        ledger.reserve(testReservation('t', 'b', { points: adas(50, balance), createdAtMs }))
      await expect(wanted(100, decidedAtMs)).rejects.toMatchObject(exhausted)
      // In the same millisecond nobody knows which was first.
      await expect(wanted(100, now)).rejects.toMatchObject(exhausted)
      now += 1
      await expect(wanted(40, now)).rejects.toMatchObject(exhausted)
      await wanted(50, now)
    })

    test.each([
      [{ customer: 'ada', points: 0, balance: 9 }],
      [{ customer: 'ada', points: 1.5, balance: 9 }],
      [{ customer: 'ada', points: 1, balance: Number.NaN }],
    ])('refuses %j', async (points) => {
      await expect(ledger.reserve(testReservation('s', 'a', { points }))).rejects.toThrow(
        RangeError,
      )
      expect(await ledger.pending('s')).toBeNull()
    })
  })

  describe('uses', () => {
    test('are held from before the change is sent, and nothing is kept of one too many', async () => {
      await reserve('s', 'a', once)
      expect(await isLeft()).toBe(false)
      await expect(reserve('t', 'b', once)).rejects.toMatchObject({
        ...exhausted,
        message: 'This offer has been used up.',
      })
      expect(await ledger.pending('t')).toBeNull()
      expect(await ledger.unsettled(10)).toEqual(['s'])
      await reserve('t', 'c', aUse({ uses: 2 }))
      expect(await isLeft(aUse({ uses: 3 }))).toBe(true)
      expect(await isLeft(aUse({ uses: 2 }))).toBe(false)
    })

    test('are each session’s one, however often it is written', async () => {
      await put('s', 'a', once)
      await put('s', 'b', once)
      await reserve('s', 'c', once)
      expect(await ledger.usedUp('s', [once])).toEqual([])
      expect(await isLeft(aUse({ uses: 2 }))).toBe(true)
    })

    test('come back where the write was not done, and where the offer is taken off', async () => {
      await reserve('s', 'a', once)
      await ledger.release('s', 'a')
      expect(await isLeft()).toBe(true)
      await put('s', 'a', once)
      await reserve('s', 'b')
      expect(await isLeft()).toBe(false)
      await ledger.commit('s', 'b')
      expect(await isLeft()).toBe(true)
    })

    test('of an intent that is reserved again are those of the second time', async () => {
      await reserve('s', 'a', once)
      await ledger.release('s', 'a')
      await put('s', 'a', { ...once, offer: 'other' })
      expect(await isLeft()).toBe(true)
      expect(await isLeft({ ...once, offer: 'other' })).toBe(false)
    })

    test.each([
      ['gone', true],
      ['awaiting_funds', false],
      ['paid', false],
    ] as const)('of a session that is %s: left, %s', async (outcome, left) => {
      await put('s', 'a', once)
      await ledger.settle('s', { outcome, intent: 'a' })
      expect(await isLeft()).toBe(left)
    })

    test('are spent by what was in force, and not by what was not', async () => {
      await put('s', 'a', once)
      await reserve('s', 'b', { ...once, offer: 'other' })
      await ledger.settle('s', { outcome: 'paid', intent: 'b' })
      expect(await isLeft()).toBe(true)
      expect(await isLeft({ ...once, offer: 'other' })).toBe(false)
    })

    test('come back where awaited funds fail', async () => {
      await put('s', 'a', once)
      await ledger.settle('s', { outcome: 'awaiting_funds', intent: 'a' })
      await ledger.settle('s', { outcome: 'gone', intent: null })
      expect(await isLeft()).toBe(true)
    })

    test('that the ledger had let go count again where an order was paid with them', async () => {
      await reserve('s', 'a', once)
      await ledger.release('s', 'a')
      await put('t', 'b', once)
      expect(await ledger.settle('s', { outcome: 'paid', intent: 'a' })).toBe('overrun')
      expect(await isLeft(aUse({ uses: 2 }))).toBe(false)
    })

    test('by each customer are counted for each, and a guest has none', async () => {
      await put('s', 'a', onceEach('ada'))
      expect(await isLeft(onceEach('ada'))).toBe(false)
      await expect(reserve('t', 'b', onceEach('ada'))).rejects.toMatchObject({
        ...exhausted,
        message: 'You have used this offer already.',
      })
      await put('t', 'c', onceEach('bob'))
      await expect(reserve('u', 'd', onceEach(null))).rejects.toMatchObject(exhausted)
      expect(await isLeft(onceEach(null))).toBe(false)
      expect(await isLeft(onceEach('cyd'))).toBe(true)
    })

    test('in all and by each customer are two limits', async () => {
      await put('s', 'a', twoOneEach('ada'))
      await expect(reserve('t', 'b', twoOneEach('ada'))).rejects.toMatchObject(exhausted)
      await put('t', 'b', twoOneEach('bob'))
      await expect(reserve('u', 'c', twoOneEach('cyd'))).rejects.toMatchObject(exhausted)
    })

    test('of what was on before its limit stay, and leave nobody another', async () => {
      await put('s', 'a', aUse(undefined))
      await put('t', 'b', aUse(undefined))
      expect(await isLeft()).toBe(false)
      await put('s', 'c', once)
      expect(await ledger.usedUp('s', [once])).toEqual([])
    })

    test('of a session whose shopper is another one now are that one’s', async () => {
      await put('s', 'a', onceEach('ada'))
      await put('t', 'b', onceEach('bob'))
      expect(await ledger.usedUp('t', [onceEach('ada')])).toEqual(['first'])
    })

    test('of several offers are asked for at once, and only the ones that are used up named', async () => {
      await put('s', 'a', once, { ...once, offer: 'other' })
      const asked = ['first', 'second', 'other'].map((offer) => ({ ...once, offer }))
      expect(await ledger.usedUp('t', asked)).toEqual(['first', 'other'])
      expect(await ledger.usedUp('s', asked)).toEqual([])
      expect(await ledger.usedUp('t', [aUse(undefined)])).toEqual([])
    })
  })

  describe('a session that is over', () => {
    test('applies the effects of a paid order once, and lets the points go', async () => {
      await activate('s', 'a')
      const apply = vi.fn()
      expect(await ledger.settle('s', { outcome: 'paid', intent: 'a', apply })).toBe('settled')
      expect(await ledger.settle('s', { outcome: 'paid', intent: 'a', apply })).toBe('unchanged')
      expect(apply).toHaveBeenCalledTimes(1)
      expect(apply.mock.calls[0]?.[0]?.write.intent).toBe('a')
      expect(await ledger.heldPoints('ada', 'another')).toBe(0)
      expect(await ledger.unsettled(10)).toEqual([])
    })

    test('takes what is pending for what is in force, where the session says so', async () => {
      await activate('s', 'a')
      await ledger.reserve(testReservation('s', 'b', { points: adas(10, 100) }))
      const apply = vi.fn()
      expect(await ledger.settle('s', { outcome: 'paid', intent: 'b', apply })).toBe('settled')
      expect(apply.mock.calls[0]?.[0]?.points).toEqual(adas(10, 100))
      await ledger.commit('s', 'b')
      expect([await ledger.pending('s'), await ledger.active('s')]).toEqual([null, null])
    })

    test('holds the points until the funds are there', async () => {
      await activate('s', 'a')
      await ledger.reserve(testReservation('s', 'b', { points: adas(90, 100) }))
      const apply = vi.fn()
      await ledger.settle('s', { outcome: 'awaiting_funds', intent: 'a', apply })
      expect(await ledger.heldPoints('ada', 'another')).toBe(60)
      expect(await ledger.unsettled(10)).toEqual(['s'])
      expect(apply).not.toHaveBeenCalled()
      expect(await ledger.settle('s', { outcome: 'paid', intent: 'a', apply })).toBe('settled')
      expect(apply).toHaveBeenCalledTimes(1)
      expect(await ledger.heldPoints('ada', 'another')).toBe(0)
    })

    test.each([['awaiting_funds'], ['gone']] as const)(
      '%s after paid changes nothing',
      async (outcome) => {
        await activate('s', 'a')
        const apply = vi.fn()
        await ledger.settle('s', { outcome: 'paid', intent: 'a', apply })
        expect(await ledger.settle('s', { outcome, intent: 'a', apply })).toBe('unchanged')
        expect(await ledger.settle('s', { outcome: 'paid', intent: 'a', apply })).toBe('unchanged')
        expect(apply).toHaveBeenCalledTimes(1)
        expect(await ledger.heldPoints('ada', 'another')).toBe(0)
      },
    )

    test.each([[null], ['a']])('lets all go where it expired with %s in force', async (intent) => {
      await activate('s', 'a')
      await ledger.reserve(testReservation('s', 'b', { points: adas(10, 100) }))
      const apply = vi.fn()
      expect(await ledger.settle('s', { outcome: 'gone', intent, apply })).toBe('settled')
      expect(await ledger.settle('s', { outcome: 'gone', intent, apply })).toBe('unchanged')
      expect(await ledger.heldPoints('ada', 'another')).toBe(0)
      expect([await ledger.pending('s'), await ledger.active('s')]).toEqual([null, null])
      expect(apply).not.toHaveBeenCalled()
    })

    test('takes no more changes', async () => {
      await ledger.settle('s', { outcome: 'awaiting_funds', intent: null })
      await expect(ledger.reserve(testReservation('s', 'a'))).rejects.toMatchObject({
        code: 'closed',
      })
    })

    test('says where an order was paid with what the ledger had let go', async () => {
      await ledger.reserve(testReservation('s', 'a', { points: adas(60, 100) }))
      await ledger.release('s', 'a')
      const apply = vi.fn()
      expect(await ledger.settle('s', { outcome: 'paid', intent: 'a', apply })).toBe('overrun')
      expect(apply.mock.calls[0]?.[0]?.points).toEqual(adas(60, 100))
      expect(await ledger.settle('s', { outcome: 'paid', intent: 'a', apply })).toBe('unchanged')
      expect(apply).toHaveBeenCalledTimes(1)
    })

    test('says where an order was paid with what another was put in place of', async () => {
      await activate('s', 'a')
      await activate('s', 'b')
      expect(await ledger.settle('s', { outcome: 'paid', intent: 'a' })).toBe('overrun')
    })

    test('says where an order was paid with what it never knew', async () => {
      const apply = vi.fn()
      expect(await ledger.settle('s', { outcome: 'paid', intent: 'x', apply })).toBe('overrun')
      expect(apply).toHaveBeenCalledWith(null)
    })

    test('holds again what it had let go, while funds are awaited', async () => {
      await ledger.reserve(testReservation('s', 'a', { points: adas(60, 100) }))
      await ledger.release('s', 'a')
      const settle = (outcome: 'awaiting_funds' | 'paid') =>
        ledger.settle('s', { outcome, intent: 'a' })
      expect(await settle('awaiting_funds')).toBe('overrun')
      expect(await ledger.heldPoints('ada', 'another')).toBe(60)
      expect(await settle('paid')).toBe('settled')
    })

    test('applies the effects of an order without anything of ours', async () => {
      const apply = vi.fn()
      expect(await ledger.settle('s', { outcome: 'paid', intent: null, apply })).toBe('settled')
      expect(await ledger.settle('s', { outcome: 'paid', intent: null, apply })).toBe('unchanged')
      expect(apply.mock.calls).toEqual([[null]])
    })

    test('stays as it was where the effects fail, and they are tried again', async () => {
      await activate('s', 'a')
      const settle = (apply: () => void) =>
        ledger.settle('s', { outcome: 'paid', intent: 'a', apply })
      await expect(settle(failToApply)).rejects.toThrow('locked')
      expect(await ledger.heldPoints('ada', 'another')).toBe(60)
      await expect(settle(async () => {})).rejects.toThrow(TypeError)
      expect(await settle(() => {})).toBe('settled')
    })
  })

  test('lists what a sweep looks after, page by page, as it first heard of it', async () => {
    for (const id of ['c', 'a', 'b', 'd']) await activate(id, 'i', adas(1, 100))
    await ledger.reserve(testReservation('c', 'j'))
    await ledger.settle('a', { outcome: 'gone', intent: null })
    expect(await ledger.unsettled(2)).toEqual(['c', 'b'])
    expect(await ledger.unsettled(2, 'b')).toEqual(['d'])
    expect(await ledger.unsettled(2, 'a')).toEqual(['b', 'd'])
    expect(await ledger.unsettled(2, 'd')).toEqual([])
    expect(await ledger.unsettled(1, 'unknown')).toEqual(['c'])
  })
})

test('a ledger in memory forgets the orders that ended first, and nothing that is live', async () => {
  const ledger = createMemoryLedger()
  await ledger.reserve(testReservation('live', 'a'))
  for (let order = 0; order <= 10_000; order += 1) {
    await ledger.settle(`s${order}`, { outcome: 'paid', intent: null })
  }
  expect(await ledger.settle('s1', { outcome: 'paid', intent: null })).toBe('unchanged')
  expect(await ledger.settle('s0', { outcome: 'paid', intent: null })).toBe('settled')
  expect(await ledger.pending('live')).not.toBeNull()
})

test('a ledger in memory counts the uses of the orders that it has forgotten', async () => {
  const ledger = createMemoryLedger()
  const use = aUse({ uses: 9, usesPerCustomer: 1 }, 'ada')
  await ledger.reserve(testReservation('s', 'a'), [use])
  await ledger.settle('s', { outcome: 'paid', intent: 'a' })
  await ledger.reserve(testReservation('t', 'a'), [aUse({ uses: 9 })])
  await ledger.settle('t', { outcome: 'gone', intent: 'a' })
  for (let order = 0; order < 10_001; order += 1) {
    await ledger.settle(`s${order}`, { outcome: 'paid', intent: null })
  }
  expect(await ledger.usedUp('new', [use])).toEqual(['first'])
  expect(await ledger.usedUp('new', [aUse({ uses: 1 })])).toEqual(['first'])
  expect(await ledger.usedUp('new', [aUse({ uses: 2 })])).toEqual([])
})
