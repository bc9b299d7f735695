import { probePreview, stripeVersionRow } from 'checkout-discounts-server'
import type { Stripe } from 'stripe'

/** Once, when the server starts: as a coupon where the account can, else into the prices. */
export async function chooseVersions(stripe: Stripe) {
  const preview = stripeVersionRow('endive', { writer: 'coupon_data' })
  const { available } = await probePreview(stripe, preview)
  return available === false ? stripeVersionRow('endive', { writer: 'repriced_lines' }) : preview
}
