import type { StripeCheckoutContact, StripeCheckoutLoadActionsSuccess } from '@stripe/stripe-js'

import { IntegrationError } from '../integration-error.ts'
import type { Train } from '../wire.ts'
import { asContact, asText } from './argument.ts'
import { buyerError, codedError } from './buyer-error.ts'
import { type ChangeSession, createChangeSession } from './change-session.ts'
import type { CheckoutContext } from './checkout-context.ts'
import { removalError } from './removal-error.ts'

/** What the shopper changes of the session at Stripe. */
type ShopperActions = Pick<
  StripeCheckoutLoadActionsSuccess,
  | 'addOptionalLineItem'
  | 'applyPromotionCode'
  | 'removeOptionalLineItem'
  | 'removePromotionCode'
  | 'updateBillingAddress'
  | 'updateLineItemQuantity'
  | 'updateShippingAddress'
  | 'updateShippingOption'
  | 'updateTaxIdInfo'
>

/** @see https://docs.stripe.com/js/custom_checkout */
export function createShopperActions(context: CheckoutContext): ShopperActions {
  const change = createChangeSession(context)
  return {
    ...promotionCodeActions(change, context.settings.train),
    updateShippingAddress: (contact) =>
      change(
        { type: 'shipping_address', contact: contactOf(contact, 'updateShippingAddress') },
        buyerError,
      ),
    updateBillingAddress: (contact) =>
      change(
        { type: 'billing_address', contact: contactOf(contact, 'updateBillingAddress') },
        buyerError,
      ),
    updateShippingOption(shippingOption) {
      const shipping_option = asText(shippingOption, 'updateShippingOption(shippingOption)')
      return change({ type: 'shipping_option', shipping_option }, buyerError)
    },
    updateLineItemQuantity(args) {
      const line_item = asText(args?.lineItem, 'updateLineItemQuantity: lineItem')
      const { quantity } = args
      if (typeof quantity !== 'number') {
        throw new IntegrationError('updateLineItemQuantity: quantity should be a number.')
      }
      return change({ type: 'line_item_quantity', line_item, quantity }, buyerError)
    },
    updateTaxIdInfo: (info) =>
      change({ type: 'tax_id', tax_id: taxIdOf(info) }, (cause) =>
        codedError(cause, ['invalidTaxId']),
      ),
    addOptionalLineItem(priceId) {
      const price = asText(priceId, 'addOptionalLineItem(priceId)')
      return change({ type: 'add_optional_item', price }, buyerError)
    },
    removeOptionalLineItem(priceId) {
      const price = asText(priceId, 'removeOptionalLineItem(priceId)')
      return change({ type: 'remove_optional_item', price }, removalError)
    },
  }
}

function promotionCodeActions(
  change: ChangeSession,
  train: Train,
): Pick<ShopperActions, 'applyPromotionCode' | 'removePromotionCode'> {
  return {
    applyPromotionCode(promotionCode) {
      const code = asText(promotionCode, 'applyPromotionCode(promotionCode)')
      return change({ type: 'promotion_code', code }, (cause) => {
        const error = codedError(cause, ['invalidCode', 'promotionCodeAmountInsufficient'])
        // Choice: before endive there is one code for every code that is refused.
        const isOld = train !== 'endive' && error.code === 'promotionCodeAmountInsufficient'
        return isOld ? { ...error, code: 'invalidCode' as const } : error
      })
    },
    removePromotionCode: () => change({ type: 'promotion_code', code: null }, buyerError),
  }
}

function contactOf(contact: StripeCheckoutContact | null, action: string) {
  return contact === null ? null : asContact(contact, action)
}

function taxIdOf(info: Parameters<ShopperActions['updateTaxIdInfo']>[0]) {
  if (info === null) return null
  return {
    type: asText(info.taxId?.type, 'updateTaxIdInfo: taxId.type'),
    value: asText(info.taxId?.value, 'updateTaxIdInfo: taxId.value'),
    business_name: asText(info.businessName, 'updateTaxIdInfo: businessName'),
  }
}
