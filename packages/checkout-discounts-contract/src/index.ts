export type {
  AgreedAnswer,
  AnswerTotals,
  AppliedOffer,
  ComparedOffer,
  DiscountAnswer,
  ErrorAnswer,
  NextStep,
  OfferStatus,
} from './answer.ts'
export { type ErrorCode, type RefusalReason, refusalReasons, statusByCode } from './codes.ts'
export {
  idempotencyKeyHeader,
  type Interaction,
  type InteractionBody,
  interactions,
} from './interaction.ts'
export { type ReadAnswer, readAnswer } from './read-answer.ts'
