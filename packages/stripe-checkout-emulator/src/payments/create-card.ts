import { fingerprintOf } from './fingerprint.ts'
import { passesLuhn } from './luhn.ts'
import type { Card } from './payment-method.ts'
import { refusalOf } from './payment-error.ts'
import { type TestCard, testCardOf } from './test-cards.ts'

interface CardInput {
  /** Digits; spaces are ignored. */
  number: string
  /** 1–12 */
  exp_month: number
  /** Four digits. */
  exp_year: number
  cvc?: string
}

/**
 * Takes a card as it was typed.
 *
 * @param nowMs epoch milliseconds, for the expiry
 * @throws StripeError 402 `card_error` when a field is wrong, or the card is none of the test mode
 *
 * @see https://docs.stripe.com/testing#cards
 */
export function createCard(input: CardInput, nowMs: number): Card {
  const number = input.number.replaceAll(/\s/g, '')
  if (!/^\d{12,19}$/.test(number) || !passesLuhn(number)) {
    throw wrong('incorrect_number', 'Your card number is incorrect.', 'number')
  }
  checkExpiry(input, new Date(nowMs))
  if (input.cvc !== undefined && !/^\d{3,4}$/.test(input.cvc)) {
    throw wrong('invalid_cvc', "Your card's security code is invalid.", 'cvc')
  }
  const known = testCardOf(number)
  if (!known) throw isNoTestCard()
  return cardOf(known, {
    expMonth: input.exp_month,
    expYear: input.exp_year,
    hasCvc: input.cvc !== undefined,
  })
}

/** Choice: how long a card that is made from a name is good is not documented; here for a year. */
export function createNamedCard(known: TestCard, nowMs: number): Card {
  const now = new Date(nowMs)
  return cardOf(known, {
    expMonth: now.getUTCMonth() + 1,
    expYear: now.getUTCFullYear() + 1,
    hasCvc: false,
  })
}

function cardOf(
  { number, brand, funding, country, behaviour }: TestCard,
  given: Pick<Card, 'expMonth' | 'expYear' | 'hasCvc'>,
): Card {
  return {
    type: 'card',
    brand,
    last4: number.slice(-4),
    ...given,
    funding,
    country,
    fingerprint: fingerprintOf(number),
    behaviour,
  }
}

function checkExpiry({ exp_month: month, exp_year: year }: CardInput, now: Date): void {
  const nowYear = now.getUTCFullYear()
  if (!Number.isInteger(month) || month < 1 || month > 12) throw badMonth()
  if (!Number.isInteger(year) || year < nowYear || year > nowYear + 50) {
    throw wrong('invalid_expiry_year', "Your card's expiration year is invalid.", 'exp_year')
  }
  if (year === nowYear && month < now.getUTCMonth() + 1) throw badMonth()
}

function badMonth() {
  return wrong('invalid_expiry_month', "Your card's expiration month is invalid.", 'exp_month')
}

function isNoTestCard() {
  return refusalOf({
    type: 'card_error',
    code: 'card_declined',
    declineCode: 'test_mode_live_card',
    message:
      'Your card was declined. Your request was in test mode, but used a non test (live) card. For a list of valid test cards, visit: https://stripe.com/docs/testing.',
    param: null,
  })
}

function wrong(code: string, message: string, param: string) {
  return refusalOf({ type: 'card_error', code, declineCode: null, message, param })
}
