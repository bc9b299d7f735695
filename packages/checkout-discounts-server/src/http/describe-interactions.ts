import {
  type ErrorCode,
  type Interaction,
  interactions,
  type RefusalReason,
  refusalReasons,
} from 'checkout-discounts-contract'
import { z } from 'zod'
import { interactionRules } from './interaction-rules.ts'

/** What an interaction takes, and how it can end: for a description such as OpenAPI's. */
export interface InteractionDescription {
  readonly interaction: Interaction
  /** Of the body: JSON Schema, draft 2020-12. */
  readonly body: Readonly<Record<string, unknown>>
  /** By which it can fail; `statusByCode` has their HTTP statuses. */
  readonly errors: readonly ErrorCode[]
  /** Why it can be `refused`; empty where it never is. */
  readonly reasons: readonly RefusalReason[]
}

/**
 * Describes every interaction as the handlers check it.
 *
 * @example
 * ```ts
 * for (const { interaction, body } of describeInteractions()) console.log(interaction, body)
 * ```
 */
export function describeInteractions(): InteractionDescription[] {
  return interactions.map((interaction) => {
    const { $schema: _, ...body } = z.toJSONSchema(interactionRules[interaction].body, {
      io: 'input',
    })
    const reasons = reasonsOf(interaction)
    return { interaction, body, reasons, errors: errorsOf(interaction, reasons) }
  })
}

function reasonsOf(interaction: Interaction): readonly RefusalReason[] {
  switch (interaction) {
    case 'offers':
      return []
    case 'refresh':
    case 'remove':
    case 'update-quantity':
      // What was on and ends is told in the answer; only what cannot be done at all is refused.
      return ['not_combinable', 'not_eligible', 'exhausted']
    case 'redeem-code':
      return refusalReasons
    default:
      return refusalReasons.filter((reason) => reason !== 'invalid_code')
  }
}

function errorsOf(interaction: Interaction, reasons: readonly RefusalReason[]): ErrorCode[] {
  return [
    'bad_request',
    'forbidden',
    'not_found',
    ...(interaction === 'offers' ? [] : (['conflict'] as const)),
    'closed',
    'too_large',
    'unsupported_media_type',
    ...(reasons.length > 0 ? (['refused'] as const) : []),
    'rate_limited',
    'internal',
    'unavailable',
  ]
}
