import type { StripeCheckoutUpdateEmailResult } from '@stripe/stripe-js'

type EmailError = Extract<StripeCheckoutUpdateEmailResult, { type: 'error' }>['error']

/**
 * What is wrong with an email address, or null.
 *
 * Choice: Stripe documents two codes and not where one ends and the other begins. An address that
 * more typing could mend is incomplete.
 */
export function checkEmail(email: string): EmailError | null {
  if (/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*\.[^\s@.]{2,}$/.test(email)) return null
  const isUnfinished = /^[^\s@]*(@[^\s@]*)?$/.test(email) && !/@\.|\.\./.test(email)
  return isUnfinished
    ? { code: 'incompleteEmail', message: 'Your email is incomplete.' }
    : { code: 'invalidEmail', message: 'Your email is invalid.' }
}
