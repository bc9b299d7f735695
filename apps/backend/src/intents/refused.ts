import type { RefusalReason } from 'checkout-discounts-contract'

/** The shop's rules say no; the message is for the shopper. */
export class Refused extends Error {
  readonly reason: RefusalReason

  constructor(reason: RefusalReason, message: string) {
    super(message)
    this.name = 'Refused'
    this.reason = reason
  }
}
