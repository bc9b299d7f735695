import { oneOf, text } from '../api/params.ts'
import type { Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { email } from '../api/stripe-params.ts'
import { type CheckoutSession, statusOf } from './checkout-session.ts'

/** What a list of sessions can ask for, besides `created` and its page. */
export const sessionFilters = {
  customer: text(),
  customer_details: record({}, { email }),
  payment_intent: text(),
  status: oneOf(['complete', 'expired', 'open']),
  subscription: text(),
}

/** What Stripe has besides. */
export const laterFilters = ['customer_account', 'payment_link']

/** By what else than its id a session is looked for. */
export function keysOfSession({ customer, paymentIntent, completion }: CheckoutSession): string[] {
  const ids = [customer, paymentIntent, completion?.began?.subscription]
  return ids.filter((id) => typeof id === 'string')
}

/** One of those keys: the one that the fewest have. */
export function keyInFilters(filters: Filters): string | undefined {
  return filters.payment_intent ?? filters.subscription ?? filters.customer
}

type Filters = Partial<{ [Key in keyof typeof sessionFilters]: Read<(typeof sessionFilters)[Key]> }>

/** @param now epoch seconds */
export function isWanted(session: CheckoutSession, filters: Filters, now: number): boolean {
  const { customer, customer_details, payment_intent, status, subscription } = filters
  return (
    (customer === undefined || session.customer === customer) &&
    (customer_details === undefined || emailOf(session) === customer_details.email) &&
    (payment_intent === undefined || session.paymentIntent === payment_intent) &&
    (status === undefined || statusOf(session, now) === status) &&
    (subscription === undefined || session.completion?.began?.subscription === subscription)
  )
}

/** The address in the session's `customer_details`. */
function emailOf({ completion, email: known }: CheckoutSession): string | null {
  return completion?.customer.email ?? known
}
