import type { Stripe } from 'stripe'
import { withUiMode, withUpdatePermission } from './preview-params.ts'

export type StripeVersionName = 'endive' | 'basil'

/**
 * How a discount is written at Stripe.
 *
 * - `coupon_data`: as a coupon made in the update, or as one that is there; a private preview.
 * - `repriced_lines`: into the prices of the lines, which every account can do.
 */
export type DiscountWriter = 'coupon_data' | 'repriced_lines'

/** What a release train of Stripe calls the parts of dynamic discounts. */
export interface StripeVersionRow {
  /** Goes out as the `Stripe-Version` header. */
  apiVersion: string
  writer: DiscountWriter
  /** The name of the mode in which a page draws its own checkout with Elements. */
  uiMode: 'elements' | 'custom'
  /** For `loadStripe(key, { betas })` in the page. */
  clientBetas: string[]
}

const rows: Record<StripeVersionName, Omit<StripeVersionRow, 'writer'> & { stable: string }> = {
  endive: {
    // Choice: Stripe names no flag for this train. Its preview SDKs send `<date>.preview`, with
    // the dates of the stable releases; this is the date of the SDK that we pin.
    apiVersion: '2026-10-28.preview',
    stable: '2026-10-28.endive',
    uiMode: 'elements',
    clientBetas: ['custom_checkout_server_updates_1'],
  },
  basil: {
    apiVersion: '2025-03-31.basil; checkout_server_update_beta=v1',
    // Line items can be updated from clover on, which still has the names of basil.
    stable: '2025-12-15.clover',
    uiMode: 'custom',
    clientBetas: ['custom_checkout_server_updates_1'],
  },
}

/**
 * The row of the version matrix that an account uses.
 *
 * @param name the release train
 * @param options.writer default: `coupon_data`; {@link probePreview} tells whether the account can
 * @param options.apiVersion where Stripe gave the account another version string
 *
 * @see https://docs.stripe.com/payments/advanced/dynamically-update-discounts
 */
export function stripeVersionRow(
  name: StripeVersionName = 'endive',
  options: { writer?: DiscountWriter | undefined; apiVersion?: string | undefined } = {},
): StripeVersionRow {
  const { stable, apiVersion, uiMode, clientBetas } = rows[name]
  const writer = options.writer ?? 'coupon_data'
  const usual = writer === 'coupon_data' ? apiVersion : stable
  return { apiVersion: options.apiVersion ?? usual, writer, uiMode, clientBetas }
}

/**
 * Adds to the parameters of a new Checkout Session what server-driven discounts need: the mode
 * under its name of the day and, where a coupon is written, the permission that leaves discounts
 * to the server alone.
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
  const permitted = row.writer === 'coupon_data' ? withUpdatePermission(params) : params
  return withUiMode(permitted, row.uiMode)
}
