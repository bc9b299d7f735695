import { probePreview, type StripeVersionRow, stripeVersionRow } from 'checkout-discounts-server'
import type { Stripe } from 'stripe'
import type { StripeConfig } from '../config/read-stripe.ts'

/** How this backend speaks with Stripe, and how it came to that. */
export interface ChosenVersions {
  versions: StripeVersionRow
  /** One line for who runs the server. */
  message: string
  /** Whether somebody should look at it. */
  isDoubtful: boolean
}

/**
 * The way to write discounts: the one that is configured, or with `auto` the one that the account
 * has, asked once. Where Stripe cannot say, the preview’s: the first session shows what is wrong.
 * Never rejects.
 */
export async function chooseVersions(
  stripe: Stripe,
  { versionRow, apiVersion, writer }: StripeConfig,
): Promise<ChosenVersions> {
  if (writer !== 'auto') {
    const message = `Discounts are written as ${writer}, as DISCOUNT_WRITER says.`
    const versions = stripeVersionRow(versionRow, { writer, apiVersion })
    return { versions, message, isDoubtful: false }
  }
  const preview = stripeVersionRow(versionRow, { writer: 'coupon_data', apiVersion })
  const { available, message } = await probePreview(stripe, preview)
  if (available === false) {
    return {
      // Its own version string: the configured one is of a preview that this account has not.
      versions: stripeVersionRow(versionRow, { writer: 'repriced_lines' }),
      message: `${message} Discounts are written into the prices of the lines.`,
      isDoubtful: false,
    }
  }
  return { versions: preview, message, isDoubtful: available === null }
}
