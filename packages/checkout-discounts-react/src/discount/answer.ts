import type { AgreedAnswer, ReadAnswer } from 'checkout-discounts-contract'
import { DiscountError } from './discount-error.ts'

/** What came of a request to the shop's server: what it agreed to, or why there is nothing. */
export type Answer =
  | { value: AgreedAnswer['value']; error?: undefined }
  | { value?: undefined; error: DiscountError }

/** Judges what the server said, body and status together. */
export function answerOf(read: ReadAnswer): Answer {
  if (read.kind === 'agreed') return { value: read.value }
  const { status } = read
  if (read.kind === 'unreadable') {
    return { error: new DiscountError('bad_answer', { status, cause: read.received }) }
  }
  if (read.kind === 'refused') {
    const { answer } = read
    return {
      error: new DiscountError(codes[answer.code as 'closed'] ?? 'rejected', { status, answer }),
    }
  }
  // 408: a proxy gave up on the request, as with the 504 of others.
  if (status >= 500 || status === 408) return { error: new DiscountError('server', { status }) }
  if (status !== 429) return { error: new DiscountError('bad_answer', { status }) }
  // What stands before the server has turned the request away.
  const answer = { type: 'error', code: 'rate_limited', message: '' } as const
  return { error: new DiscountError('rejected', { status, answer }) }
}

/** Of a refusal; any other is `rejected`. */
const codes = { closed: 'checkout_closed', internal: 'server', unavailable: 'server' } as const
