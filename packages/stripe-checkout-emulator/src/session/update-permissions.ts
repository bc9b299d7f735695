import { invalidRequest } from '../api/stripe-error.ts'
import type { CheckoutSession } from './checkout-session.ts'
import type { UpdateParams } from './update-session.ts'

/**
 * Whether a session is one that the server may change so.
 * Choice: what is needed for what is documented, none of the texts is.
 *
 * @throws StripeError 400 for the mode of its page, or a permission that it was not made with
 */
export function requireUpdatable(session: CheckoutSession, params: UpdateParams): void {
  const { uiMode, mode, serverUpdatesDiscounts, serverUpdatesShipping } = session
  if (params.discounts !== undefined && !serverUpdatesDiscounts) {
    throw needsPermission('discounts', 'update_discounts')
  }
  if (params.line_items && uiMode !== 'elements' && uiMode !== 'form') {
    throw invalidRequest('line_items cannot be updated with this ui_mode.', { param: 'line_items' })
  }
  if (params.collected_information?.shipping_details && serverUpdatesShipping !== 'server_only') {
    throw needsPermission('collected_information', 'update_shipping_details')
  }
  if (params.shipping_options !== undefined && mode !== 'payment') {
    throw invalidRequest('You can only update `shipping_options` in `payment` mode.', {
      param: 'shipping_options',
    })
  }
  if (params.subscription_data && mode !== 'subscription') {
    throw invalidRequest(`You can not pass \`subscription_data\` in \`${mode}\` mode.`, {
      param: 'subscription_data',
    })
  }
  if (params.payment_intent_data && (uiMode !== 'elements' || mode !== 'payment')) {
    throw invalidRequest(
      'payment_intent_data can only be updated in `payment` mode with ui_mode `elements`.',
      { param: 'payment_intent_data' },
    )
  }
}

function needsPermission(param: string, permission: string) {
  const what = param === 'discounts' ? 'discounts' : 'shipping details'
  return invalidRequest(
    `To update the ${what} of a Checkout Session, create it with permissions[${permission}]=server_only.`,
    { param },
  )
}
