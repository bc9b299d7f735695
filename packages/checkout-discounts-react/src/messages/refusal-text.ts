import type { ErrorAnswer, OfferStatus, RefusalReason } from 'checkout-discounts-contract'
import { button } from './en/button.ts'
import type { ButtonMessages } from './messages.ts'

/** What the server says beside a reason, for a text of the page's own. */
export interface RefusalDetails {
  /** `missing` is formatted by the server. */
  minimum_not_met: { missing: string }
  /** `opens` is worded by the server, in the session's locale. */
  not_started: { opens: string }
  /**
   * ISO 3166-1 codes, `DE, US`; `parts` of those that are not meant whole, `US-CA, US-NV`, and
   * `DE-10…` by postal code; `needs` where no address is known yet.
   */
  region_not_eligible: { countries: string; parts?: string; needs?: string }
  not_combinable: { keptLabel: string; kept: string; offered: string }
  not_eligible: { missingPoints: number }
  currency_not_offered: { currency: string; offered: string }
}

/** A text for each of these reasons, from its details. */
export type RefusalMessages = {
  [Reason in keyof RefusalDetails]: (details: RefusalDetails[Reason]) => string
}

/** Without these a text would have holes: then the server's own stands. */
const needed: Record<keyof RefusalDetails, readonly string[]> = {
  minimum_not_met: ['missing'],
  not_started: ['opens'],
  region_not_eligible: ['countries'],
  not_combinable: ['keptLabel', 'kept', 'offered'],
  not_eligible: ['missingPoints'],
  currency_not_offered: ['currency', 'offered'],
}

type Refusal = Pick<ErrorAnswer | OfferStatus, 'reason' | 'message' | 'details'>

/** Why the shop refuses, in the page's words where it has them; empty: nobody has said why. */
export function refusalText(
  { reason, message, details }: Refusal,
  messages: Pick<ButtonMessages, 'reasons' | 'refusals'>,
): string {
  const own = reason && details && wordsFor(reason, messages.refusals)
  if (own && own.needs.every((name) => name in details)) return own.say(details)
  const plain = reason && messages.reasons[reason]
  // Words that the page brings go first: the server does not know its language.
  const isBuiltIn = plain === (reason && button.reasons[reason])
  return (isBuiltIn ? message || plain : plain || message) || ''
}

function wordsFor(reason: RefusalReason, refusals: RefusalMessages) {
  if (!(reason in needed)) return undefined
  const known = reason as keyof RefusalDetails
  // The details were checked by name; which belong to which reason, the compiler cannot follow.
  const say = refusals[known] as (details: object) => string
  return { needs: needed[known], say }
}
