import type { AppliedDiscount } from '../checkout/session-view.ts'

/** A discount that a shop's server gives and takes away. */
export interface Discount<Input = void> {
  /** The shop's id of the offer; one id, one pair of addresses on a page. */
  id: string
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
  /** The same, for `remove`. */
  removeBody?: Record<string, unknown>
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

/** Those of the applied discounts that are this one, told by the name that Stripe shows. */
export function appliedOf(
  discount: Pick<Discount, 'label'>,
  answeredLabel: string | undefined,
  applied: readonly AppliedDiscount[],
): readonly AppliedDiscount[] {
  const name = answeredLabel ?? discount.label
  return applied.filter(({ label }) => label === name)
}
