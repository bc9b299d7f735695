import { describe, expect, test } from 'vitest'
import { DiscountError } from './discount-error.ts'
import { ended, idle, type Run, settledBySession, started } from './discount-state.ts'

const click: Run = {
  intent: 'apply',
  discount: { id: 'loyalty', label: 'Loyalty discount', apply: 'apply-loyalty' },
  origin: 'button',
}
const pending = started(click)
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
    expect(ended(pending, click, { ok: true })).toMatchObject({ status: 'success' })
    expect(ended(pending, click, { ok: false, error: timeout })).toMatchObject({
      status: 'error',
      error: timeout,
    })
  })
})

describe('a late result', () => {
  test('of an older click is not news', () => {
    const newer = started({ ...click })
    expect(ended(newer, click, { ok: false, error: timeout })).toBe(newer)
  })

  test('after a reset is not news', () => {
    expect(ended(idle, click, { ok: true })).toBe(idle)
  })
})

describe('the session settles an error', () => {
  const unknown = ended(pending, click, { ok: false, error: timeout })

  test('whose outcome was unknown, once it shows what was asked for', () => {
    expect(settledBySession(unknown, [])).toBe(unknown)
    expect(settledBySession(unknown, on)).toMatchObject({ status: 'success' })
    const remove: Run = { ...click, intent: 'remove' }
    const removal = ended(started(remove), remove, { ok: false, error: timeout })
    expect(settledBySession(removal, on)).toBe(removal)
    expect(settledBySession(removal, [])).toMatchObject({ status: 'success' })
  })

  test('by the offer that the server told, whatever its name', () => {
    const told = on.map((row) => ({ ...row, label: 'Treue' }))
    expect(settledBySession(unknown, told)).toBe(unknown)
    const [offer] = told.map((row) => ({ ...row, offer: 'loyalty' }))
    expect(settledBySession(unknown, offer ? [offer] : [])).toMatchObject({ status: 'success' })
  })

  test('never a refusal', () => {
    const refused = ended(pending, click, { ok: false, error: rejected })
    expect(settledBySession(refused, on)).toBe(refused)
  })
})
