import { describe, expect, test } from 'vitest'
import { DiscountError } from './discount-error.ts'
import { idle, nextState, type Run, settledBySession } from './discount-state.ts'

const click: Run = {
  run: 1,
  intent: 'apply',
  discount: { id: 'loyalty', label: 'Loyalty discount' },
  origin: 'button',
}
const pending = nextState(idle, { type: 'started', ...click })
const timeout = new DiscountError('timeout')
const rejected = new DiscountError('rejected')
const on = [
  {
    label: 'Loyalty discount',
    amountMinor: 1050,
    amount: '$10.50',
    percentOff: null,
    promotionCode: null,
  },
]

describe('a click', () => {
  test('is pending until its result', () => {
    expect(pending).toMatchObject({ status: 'pending', intent: 'apply' })
    expect(nextState(pending, { type: 'succeeded', run: 1 })).toMatchObject({ status: 'success' })
    expect(nextState(pending, { type: 'failed', run: 1, error: timeout })).toMatchObject({
      status: 'error',
      error: timeout,
    })
  })

  test('leaves nothing of the error before', () => {
    const failed = nextState(pending, { type: 'failed', run: 1, error: rejected })
    const again = nextState(failed, { type: 'started', ...click, run: 2 })
    expect(again).toEqual({ status: 'pending', ...click, run: 2 })
  })
})

describe('a late result', () => {
  test('of an older click is not news', () => {
    const newer = nextState(pending, { type: 'started', ...click, run: 2, intent: 'remove' })
    expect(nextState(newer, { type: 'failed', run: 1, error: timeout })).toBe(newer)
  })

  test('after a reset is not news', () => {
    const reset = nextState(pending, { type: 'reset' })
    expect(reset).toEqual({ status: 'idle' })
    expect(nextState(reset, { type: 'succeeded', run: 1 })).toBe(reset)
  })
})

describe('the session settles an error', () => {
  const unknown = nextState(pending, { type: 'failed', run: 1, error: timeout })

  test('whose outcome was unknown, once it shows what was asked for', () => {
    expect(settledBySession(unknown, undefined, [])).toBe(unknown)
    expect(settledBySession(unknown, undefined, on)).toMatchObject({ status: 'success' })
    const removal = { ...unknown, intent: 'remove' as const }
    expect(settledBySession(removal, undefined, on)).toBe(removal)
    expect(settledBySession(removal, undefined, [])).toMatchObject({ status: 'success' })
  })

  test('by the name in the answer, where there was one', () => {
    expect(settledBySession(unknown, 'Treue', on)).toBe(unknown)
  })

  test('never a refusal', () => {
    const refused = nextState(pending, { type: 'failed', run: 1, error: rejected })
    expect(settledBySession(refused, undefined, on)).toBe(refused)
  })
})
