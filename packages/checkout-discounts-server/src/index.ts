export { type CodeBook, createCodeBook } from './codes/code-book.ts'
export { codeDigest } from './codes/code-digest.ts'
export { generateCode } from './codes/generate-code.ts'
export { createDiscountHandlers, type DiscountHandlers } from './http/create-discount-handlers.ts'
export { describeInteractions, type InteractionDescription } from './http/describe-interactions.ts'
export type { DiscountServerOptions } from './http/discount-server-options.ts'
export type { InteractionStep, StepName } from './http/interaction-steps.ts'
export type {
  Ledger,
  OfferUse,
  PointsHold,
  Reservation,
  SessionOutcome,
  Settled,
  Settlement,
} from './ledger/ledger.ts'
export { OverrunError } from './ledger/overrun-error.ts'
export { type SettlementOptions } from './ledger/settle-session.ts'
export { settleUnsettled, type SweepResult } from './ledger/settle-unsettled.ts'
export { createWebhookHandler, type WebhookOptions } from './http/webhook.ts'
export { createMemoryLedger } from './ledger/memory-ledger.ts'
export { type AttemptLimit, createAttemptLimit } from './limits/attempt-limit.ts'
export * from './offers.ts'
export { isOwnerReference, ownerReference } from './session/owner-reference.ts'
export { readSnapshot, type SessionSnapshot } from './session/snapshot.ts'
export { type PreviewProbe, probePreview } from './stripe/probe-preview.ts'
export {
  createSessionParams,
  type DiscountWriter,
  type StripeVersionName,
  type StripeVersionRow,
  stripeVersionRow,
} from './stripe/versions.ts'
