import type { AppliedDiscount } from '../checkout/session-view.ts'

/** A discount that a shop's server gives and takes away. */
export interface Discount<Input = void> {
  /** The shop's id of the offer; one id, one pair of addresses on a page. */
  id: string
  /**
   * Which of the shop's offers, where its server has several of a kind. Absent: whichever of the
   * kind saves most.
   */
  offer?: string
  /** The name that the shopper reads. It equals the name of the coupon that the server writes at Stripe. */
  label: string
  /**
   * Where to ask for it: an address (`/update-discounts`, `https://…`), or the name of an
   * interaction (`apply-loyalty`) below the provider's `server`.
   */
  apply: string
  /** Where to take it off, in the same way. Absent: it cannot be removed. */
  remove?: string
  /** What goes into the request beside `checkout_session_id`. Never an amount. */
  body?(input: Input): Record<string, unknown>
  /** The same, for `remove`; from what is on of it. */
  removeBody?(applied: readonly AppliedDiscount[]): Record<string, unknown>
  /**
   * Whether the server settles a repeated request under the same `Idempotency-Key`, instead of
   * doing it twice. Then a lost answer is asked for again; else the session is only read again.
   *
   * @default false
   */
  idempotent?: boolean
}

/**
 * Describes a discount of any server that answers the way of Stripe's guide. Returns it unchanged:
 * it is there for the type of `input`.
 *
 * @param discount its id, its name, and the addresses that apply and remove it
 *
 * @see https://docs.stripe.com/payments/advanced/dynamically-update-discounts
 *
 * @example
 * ```ts
 * const firstOrder = defineDiscount({
 *   id: 'first-order',
 *   label: 'First order',
 *   apply: '/update-discounts',
 * })
 * ```
 */
export function defineDiscount<Input = void>(discount: Discount<Input>): Discount<Input> {
  return discount
}

/** What tells a discount from others. */
export type DiscountName = Pick<Discount, 'id' | 'offer' | 'label' | 'apply'>

/** Those of the applied discounts that are this one. */
export function appliedOf(
  discount: DiscountName,
  applied: readonly AppliedDiscount[],
): readonly AppliedDiscount[] {
  return applied.filter((row) => isOf(discount, row))
}

function isOf({ id, offer, label, apply }: DiscountName, row: AppliedDiscount): boolean {
  // Where no server of ours has told, the name is all that Stripe shows of it.
  if (row.offer === undefined) return row.label === label
  if (offer !== undefined) return row.offer === offer
  return row.offer === id || (row.interaction ? row.interaction === apply : row.label === label)
}

/** Whether it is asked for below the provider's `server`, and not at an address of its own. */
export function isInteraction(address: string): boolean {
  return !/^([a-z][a-z\d+.-]*:|\/)/i.test(address)
}
