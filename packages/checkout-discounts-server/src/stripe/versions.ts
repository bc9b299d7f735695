import type { Stripe } from 'stripe'
import { withUpdatePermission } from './preview-params.ts'

export type StripeVersionName = 'endive' | 'basil'

/** What a release train of Stripe calls the parts of dynamic discounts. */
export interface StripeVersionRow {
  /** Goes out as the `Stripe-Version` header. */
  apiVersion: string
  /** The name of the mode in which a page draws its own checkout with Elements. */
  uiMode: 'elements' | 'custom'
  /** For `loadStripe(key, { betas })` in the page. */
  clientBetas: string[]
}

const rows: Record<StripeVersionName, StripeVersionRow> = {
  endive: {
    // Choice: Stripe names no flag for this train. Its preview SDKs send `<date>.preview`, with
    // the dates of the stable releases; this is the date of the SDK that we pin.
    apiVersion: '2026-10-28.preview',
    uiMode: 'elements',
    clientBetas: ['custom_checkout_server_updates_1'],
  },
  basil: {
    apiVersion: '2025-03-31.basil; checkout_server_update_beta=v1',
    uiMode: 'custom',
    clientBetas: ['custom_checkout_server_updates_1'],
  },
}

/**
 * The row of the version matrix that an account uses.
 *
 * @param name the release train
 * @param options.apiVersion where Stripe gave the account another version string
 *
 * @see https://docs.stripe.com/payments/advanced/dynamically-update-discounts
 */
export function stripeVersionRow(
  name: StripeVersionName = 'endive',
  options: { apiVersion?: string | undefined } = {},
): StripeVersionRow {
  return options.apiVersion === undefined
    ? rows[name]
    : { ...rows[name], apiVersion: options.apiVersion }
}

/**
 * Adds to the parameters of a new Checkout Session what server-driven discounts need: the mode
 * under its name of the day, and the permission that leaves discounts to the server alone.
 * Send them with `{ apiVersion: row.apiVersion }`.
 *
 * @see https://docs.stripe.com/payments/advanced/dynamically-update-discounts
 *
 * @example
 * ```ts
 * const row = stripeVersionRow()
 * const session = await stripe.checkout.sessions.create(
 *   createSessionParams(row, { mode: 'payment', line_items, return_url }),
 *   { apiVersion: row.apiVersion },
 * )
 * ```
 */
export function createSessionParams(
  row: StripeVersionRow,
  params: Omit<Stripe.Checkout.SessionCreateParams, 'ui_mode'>,
): Stripe.Checkout.SessionCreateParams {
  return withUpdatePermission(params, row.uiMode)
}
