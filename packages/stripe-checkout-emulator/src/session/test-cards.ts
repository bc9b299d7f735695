import { StripeError } from '../api/stripe-error.ts'
import type { CardPaymentMethod } from '../stripe-js/wire.ts'

interface Decline {
  code: string
  declineCode?: string
  message: string
}

const declined = 'Your card was declined.'

/** Cards that are refused. @see https://docs.stripe.com/testing#declined-payments */
const declines: Readonly<Record<string, Decline>> = {
  '4000000000000002': { code: 'card_declined', declineCode: 'generic_decline', message: declined },
  '4000000000009995': {
    code: 'card_declined',
    declineCode: 'insufficient_funds',
    message: 'Your card has insufficient funds.',
  },
  '4000000000000069': { code: 'expired_card', message: 'Your card has expired.' },
  '4000000000000127': {
    code: 'incorrect_cvc',
    message: "Your card's security code is incorrect.",
  },
  '4000000000000119': {
    code: 'processing_error',
    message: 'An error occurred while processing your card. Try again in a little bit.',
  },
  // Choice: until there is a 3-D Secure challenge to pass, these two are refused for want of one.
  ...byNumber(['4000002500003155', '4000002760003184'], {
    code: 'authentication_required',
    declineCode: 'authentication_required',
    message: 'Your card was declined. This transaction requires authentication.',
  }),
}

/** Cards that pay. @see https://docs.stripe.com/testing#cards */
const paying = new Set(
  (
    '4242424242424242 4000056655665556 5555555555554444 2223003122003222 5200828282828210 ' +
    '5105105105105100 378282246310005 371449635398431 6011111111111117 6011000990139424 ' +
    '3056930009020004 36227206271667 3566002020360505 6200000000000005'
  ).split(' '),
)

/**
 * Pays with a card, by the rules of Stripe's test mode.
 *
 * @param nowMs epoch milliseconds, for the expiry
 * @throws StripeError 402 `card_error` when the card does not pay
 */
export function chargeCard({ card }: CardPaymentMethod, nowMs: number): void {
  const number = card.number.replaceAll(/\s/g, '')
  if (!/^\d{12,19}$/.test(number) || !passesLuhn(number)) {
    throw cardError({ code: 'incorrect_number', message: 'Your card number is incorrect.' })
  }
  checkExpiry(card.exp_month, card.exp_year, new Date(nowMs))
  if (!/^\d{3,4}$/.test(card.cvc)) {
    throw cardError({ code: 'invalid_cvc', message: "Your card's security code is invalid." })
  }
  const decline = declines[number]
  if (decline) throw cardError(decline)
  if (paying.has(number)) return
  throw cardError({
    code: 'card_declined',
    declineCode: 'test_mode_live_card',
    message:
      'Your card was declined. Your request was in test mode, but used a non test (live) card. For a list of valid test cards, visit: https://stripe.com/docs/testing.',
  })
}

function checkExpiry(month: number, year: number, now: Date): void {
  const nowYear = now.getUTCFullYear()
  if (!Number.isInteger(month) || month < 1 || month > 12) throw badMonth()
  if (!Number.isInteger(year) || year < nowYear || year > nowYear + 50) {
    throw cardError({
      code: 'invalid_expiry_year',
      message: "Your card's expiration year is invalid.",
    })
  }
  if (year === nowYear && month < now.getUTCMonth() + 1) throw badMonth()
}

function badMonth(): StripeError {
  return cardError({
    code: 'invalid_expiry_month',
    message: "Your card's expiration month is invalid.",
  })
}

function passesLuhn(number: string): boolean {
  let sum = 0
  for (const [index, digit] of [...number].toReversed().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

function cardError({ code, declineCode, message }: Decline): StripeError {
  return new StripeError(402, 'card_error', message, {
    code,
    ...(declineCode !== undefined && { decline_code: declineCode }),
  })
}

function byNumber(numbers: readonly string[], decline: Decline): Record<string, Decline> {
  return Object.fromEntries(numbers.map((number) => [number, decline]))
}
