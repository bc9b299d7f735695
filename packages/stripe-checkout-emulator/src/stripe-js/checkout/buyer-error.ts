import { EmulatorRefusal } from '../ask-emulator.ts'

/** An error that an action resolves to, where Stripe has no code for it. */
export interface BuyerError {
  message: string
  code: null
}

export function buyerError(cause: unknown): BuyerError {
  return { message: cause instanceof Error ? cause.message : String(cause), code: null }
}

/** The same, with the code of a refusal where it is one of those that the action has. */
export function codedError<Code extends string>(
  cause: unknown,
  codes: readonly Code[],
): { message: string; code: Code | null } {
  const code = cause instanceof EmulatorRefusal ? codes.find((one) => one === cause.code) : null
  return { ...buyerError(cause), code: code ?? null }
}
