import { describe, expect, it } from 'vitest'
import { createCard } from './create-card.ts'
import { passesLuhn } from './luhn.ts'
import { cardsByCountry } from './cards-by-country.ts'
import { testCardNamed } from './test-cards.ts'

const now = Date.UTC(2026, 10, 22)
const card = { number: '4242424242424242', exp_month: 12, exp_year: 2026, cvc: '123' }
const declineOf = (number: string) => createCard({ ...card, number }, now).behaviour.decline

describe('a test card', () => {
  it.each([
    '4242 4242 4242 4242',
    '5555555555554444',
    '378282246310005',
    '4000002500003155',
    ...Object.values(cardsByCountry),
  ])('%s pays', (number) => {
    expect(passesLuhn(number.replaceAll(' ', ''))).toBe(true)
    expect(declineOf(number)).toBeNull()
  })

  it.each([
    ['4000000000000002', 'card_declined', 'generic_decline'],
    ['4000000000009995', 'card_declined', 'insufficient_funds'],
    ['4000000000009987', 'card_declined', 'lost_card'],
    ['4000000000009979', 'card_declined', 'stolen_card'],
    ['4000000000006975', 'card_declined', 'card_velocity_exceeded'],
    ['4100000000000019', 'card_declined', 'fraudulent'],
    ['4000000000000069', 'expired_card', null],
    ['4000000000000127', 'incorrect_cvc', null],
    ['4000000000000119', 'processing_error', null],
  ])('%s is declined: %s, %s', (number, code, declineCode) => {
    expect(declineOf(number)).toMatchObject({ code, declineCode })
  })

  it.each([
    ['4111111111111111', 'card_declined', 'test_mode_live_card'],
    ['4242424242424241', 'incorrect_number', undefined],
    ['', 'incorrect_number', undefined],
  ])('%s is none', (number, code, declineCode) => {
    expect(refusal({ number })).toMatchObject({
      code,
      ...(declineCode && { decline_code: declineCode }),
    })
  })

  it('has an expiry and a security code of the right form', () => {
    expect(refusal({ exp_month: 10 })?.code).toBe('invalid_expiry_month')
    expect(refusal({ exp_month: 11 })).toBeUndefined()
    expect(refusal({ exp_month: 13 })?.code).toBe('invalid_expiry_month')
    expect(refusal({ exp_year: 2025 })?.code).toBe('invalid_expiry_year')
    expect(refusal({ exp_year: 26 })?.code).toBe('invalid_expiry_year')
    expect(refusal({ cvc: '12' })?.code).toBe('invalid_cvc')
  })

  it('that is disputed is refused, since there are no disputes', () => {
    expect(() => declineOf('4000000000000259')).toThrow('does not have disputes yet')
    expect(() => testCardNamed('pm_card_createDispute')).toThrow('does not have disputes yet')
  })

  it.each([
    ['pm_card_visa', '4242424242424242'],
    ['tok_visa', '4242424242424242'],
    ['pm_card_us', '4242424242424242'],
    ['pm_card_mastercard', '5555555555554444'],
    ['pm_card_chargeDeclined', '4000000000000002'],
    ['pm_card_visa_chargeDeclined', '4000000000000002'],
    ['pm_card_visa_chargeDeclinedExpiredCard', '4000000000000069'],
    ['pm_card_authenticationRequired', '4000002760003184'],
    ['pm_card_jp', '4000003920000003'],
    ['pm_card_toString', undefined],
    ['pm_1', undefined],
  ])('named %s is %s', (id, number) => {
    expect(testCardNamed(id)?.number).toBe(number)
  })
})

function refusal(change: Partial<typeof card>) {
  try {
    createCard({ ...card, ...change }, now)
    return undefined
  } catch (error) {
    expect(error).toMatchObject({ status: 402, type: 'card_error' })
    return (error as { details: { code: string } }).details
  }
}
