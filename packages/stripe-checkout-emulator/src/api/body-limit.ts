import { StripeError } from './stripe-error.ts'

/** Far more than any request needs, and little enough to be read at once. */
export const maxBodyBytes = 1024 * 1024

export function tooLarge(maxBytes: number = maxBodyBytes): StripeError {
  return new StripeError(
    413,
    'invalid_request_error',
    `The body of a request has at most ${maxBytes} bytes.`,
  )
}
