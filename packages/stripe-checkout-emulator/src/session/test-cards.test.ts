import { describe, expect, it } from 'vitest'
import { chargeCard } from './test-cards.ts'

const now = Date.UTC(2026, 10, 22)
const card = { number: '4242424242424242', exp_month: 12, exp_year: 2026, cvc: '123' }

describe('chargeCard', () => {
  it.each(['4242 4242 4242 4242', '5555555555554444', '378282246310005'])(
    'pays by %s',
    (number) => {
      expect(() => chargeCard({ card: { ...card, number } }, now)).not.toThrow()
    },
  )

  it.each([
    ['4000000000000002', 'card_declined', 'generic_decline'],
    ['4000000000009995', 'card_declined', 'insufficient_funds'],
    ['4000000000000069', 'expired_card', undefined],
    ['4000000000000127', 'incorrect_cvc', undefined],
    ['4000000000000119', 'processing_error', undefined],
    ['4000002500003155', 'authentication_required', 'authentication_required'],
    ['4000002760003184', 'authentication_required', 'authentication_required'],
    ['4111111111111111', 'card_declined', 'test_mode_live_card'],
    ['4242424242424241', 'incorrect_number', undefined],
    ['', 'incorrect_number', undefined],
  ])('is refused %s: %s, %s', (number, code, declineCode) => {
    expect(refusal({ number })).toEqual({ code, ...(declineCode && { decline_code: declineCode }) })
  })

  it('looks at the expiry and at the form of the security code', () => {
    expect(refusal({ exp_month: 10 })?.code).toBe('invalid_expiry_month')
    expect(refusal({ exp_month: 11 })).toBeUndefined()
    expect(refusal({ exp_month: 13 })?.code).toBe('invalid_expiry_month')
    expect(refusal({ exp_year: 2025 })?.code).toBe('invalid_expiry_year')
    expect(refusal({ exp_year: 26 })?.code).toBe('invalid_expiry_year')
    expect(refusal({ cvc: '12' })?.code).toBe('invalid_cvc')
  })
})

function refusal(change: Partial<typeof card>) {
  try {
    chargeCard({ card: { ...card, ...change } }, now)
    return undefined
  } catch (error) {
    expect(error).toMatchObject({ status: 402, type: 'card_error' })
    return (error as { details: { code: string } }).details
  }
}
