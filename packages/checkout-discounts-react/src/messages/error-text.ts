import type { DiscountError } from '../discount/discount-error.ts'
import type { ButtonMessages } from './messages.ts'
import { refusalText } from './refusal-text.ts'

/** What a shopper reads of an error; empty where there is nothing for them to know. */
export function errorText(error: DiscountError, messages: ButtonMessages): string {
  const { code, answer } = error
  if (code !== 'rejected') return messages.errors[code]
  switch (answer?.code) {
    case 'not_found':
      return messages.notFound
    case 'rate_limited':
      return messages.rateLimited({ retryAfterSeconds: answer.retryAfter })
    // A server after Stripe's guide sends no code: its message is meant for the shopper.
    case undefined:
    case 'refused':
      return (answer && refusalText(answer, messages)) || messages.refused
    default:
      return messages.refused
  }
}
