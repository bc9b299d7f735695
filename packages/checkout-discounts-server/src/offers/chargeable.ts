import { currencyRules } from './currency.ts'
import type { Cart } from './facts.ts'

/**
 * The most of a discount that leaves either nothing to pay or enough to charge.
 *
 * Choice: a total that Stripe could not charge is brought up to its minimum by giving less.
 *
 * @param amountMinor minor units, 0 or more
 * @returns minor units, 0 to the cart's subtotal
 *
 * @see https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts
 */
export function chargeable(
  amountMinor: number,
  { subtotalMinor, currency }: Pick<Cart, 'subtotalMinor' | 'currency'>,
): number {
  const { minimumChargeMinor } = currencyRules(currency)
  const totalMinor = subtotalMinor - amountMinor
  if (totalMinor <= 0) return subtotalMinor
  if (totalMinor >= minimumChargeMinor) return amountMinor
  return Math.max(0, subtotalMinor - minimumChargeMinor)
}
