/** An error that an action resolves to, where Stripe has no code for it. */
export interface BuyerError {
  message: string
  code: null
}

export function buyerError(cause: unknown): BuyerError {
  return { message: cause instanceof Error ? cause.message : String(cause), code: null }
}
