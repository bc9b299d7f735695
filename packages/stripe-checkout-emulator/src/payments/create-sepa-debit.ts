import { invalidRequest } from '../api/stripe-error.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { SepaDebit } from './payment-method.ts'

/** Accounts that do not pay. @see https://docs.stripe.com/payments/sepa-debit/accept-a-payment#test-integration */
const failing = new Set([
  'AT861904300235473202',
  'AT051904300235473205',
  'DE62370400440532013001',
  'FR8420041010050500013M02607',
  'IT60X0542811101000000123456',
])
/** Accounts that take their time. */
const slow = new Set(['AT321904300235473204', 'AT051904300235473205'])

/** Choice: a debit takes a second, so that whoever looks sees the payment `processing` first. */
const momentMs = 1_000
const threeMinutesMs = 3 * 60 * 1000

/**
 * Takes a bank account. Choice: an IBAN that is not on Stripe's list of test accounts pays.
 *
 * @param iban spaces are ignored
 * @throws StripeError 400 `invalid_bank_account_iban`
 */
export function createSepaDebit(iban: string, param: string): SepaDebit {
  const account = iban.replaceAll(/\s/g, '').toUpperCase()
  if (!isIban(account)) {
    throw invalidRequest('The IBAN you provided is invalid.', {
      code: 'invalid_bank_account_iban',
      param,
    })
  }
  return {
    type: 'sepa_debit',
    country: account.slice(0, 2),
    last4: account.slice(-4),
    fingerprint: fingerprintOf(account),
    fails: failing.has(account),
    settlesAfterMs: slow.has(account) ? threeMinutesMs : momentMs,
  }
}

/** @see https://en.wikipedia.org/wiki/International_Bank_Account_Number#Validating_the_IBAN */
function isIban(account: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(account)) return false
  const digits = [...account.slice(4), ...account.slice(0, 4)].map((sign) =>
    Number.parseInt(sign, 36),
  )
  return BigInt(digits.join('')) % 97n === 1n
}
