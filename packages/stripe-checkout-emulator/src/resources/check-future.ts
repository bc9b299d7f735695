import { invalidRequest } from '../api/stripe-error.ts'

const fiveYears = 5 * 365 * 24 * 60 * 60

/**
 * Checks a time until which something is to be had.
 *
 * @param seconds epoch seconds
 * @param now epoch seconds
 * @throws StripeError 400 for one that is past, or more than five years ahead
 */
export function checkFuture(seconds: number | undefined, now: number, param: string): void {
  if (seconds === undefined) return
  if (seconds <= now) {
    throw invalidRequest(
      `The parameter \`${param}\` expects a unix timestamp representing a date and time in the future. You specified the value \`${seconds}\` which is in the past.`,
      { param },
    )
  }
  if (seconds - now > fiveYears) {
    throw invalidRequest('Invalid timestamp: can be no more than five years in the future.', {
      param,
    })
  }
}
