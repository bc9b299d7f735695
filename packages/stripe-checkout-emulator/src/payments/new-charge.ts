import { randomId } from '../random-id.ts'
import type { Charge } from './charge.ts'
import type { PaymentIntent } from './payment-intent.ts'
import type { PaymentMethod } from './payment-method.ts'

/**
 * A charge of which nothing is known yet.
 *
 * @param prefix of its id: a card's is `ch_…`, a bank account's `py_…`
 * @param nowMs epoch milliseconds
 */
export function newCharge(
  prefix: 'ch' | 'py',
  intent: PaymentIntent,
  paymentMethod: PaymentMethod,
  nowMs: number,
): Charge {
  return {
    id: randomId(prefix),
    paymentIntent: intent.id,
    amount: intent.amount,
    amountCaptured: 0,
    amountRefunded: 0,
    currency: intent.currency,
    status: 'pending',
    isCaptured: false,
    paymentMethod,
    isAuthenticated: intent.isAuthenticated,
    failure: null,
    settlesAtMs: null,
    customer: intent.customer,
    description: intent.description,
    metadata: intent.metadata,
    receiptEmail: intent.receiptEmail,
    shipping: intent.shipping,
    statementDescriptor: intent.statementDescriptor,
    statementDescriptorSuffix: intent.statementDescriptorSuffix,
    transferGroup: intent.transferGroup,
    created: Math.floor(nowMs / 1000),
  }
}
