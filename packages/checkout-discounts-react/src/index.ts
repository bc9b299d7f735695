export type { Availability } from './checkout/availability.ts'
export type {
  Checkout,
  CheckoutAmount,
  CheckoutDiscountAmount,
  CheckoutResult,
  CheckoutSession,
  RunServerUpdate,
} from './checkout/checkout-port.ts'
export type { Amount, AppliedDiscount, DiscountTotals } from './checkout/session-view.ts'

export { defineDiscount, type Discount } from './discount/define-discount.ts'
export {
  DiscountError,
  type DiscountErrorCode,
  type DiscountOutcome,
} from './discount/discount-error.ts'
export type { DiscountEvent } from './discount/discount-event.ts'
export type { Intent } from './discount/discount-state.ts'
export { offerDiscount } from './discount/offer-discount.ts'

export { DiscountsProvider, type DiscountsProviderProps } from './provider/discounts-provider.tsx'

export { useAppliedDiscounts } from './hooks/use-applied-discounts.ts'
export { useAutoDiscount } from './hooks/use-auto-discount.ts'
export { useCanConfirm } from './hooks/use-can-confirm.ts'
export { type DiscountRefresh, useDiscountRefresh } from './hooks/use-discount-refresh.ts'
export { useDiscountTotals } from './hooks/use-discount-totals.ts'
export { useDiscountsPending } from './hooks/use-discounts-pending.ts'
export { type Offers, useOffers } from './hooks/use-offers.ts'
export { type PayPress, usePayPress } from './hooks/use-pay-press.ts'
export {
  type DiscountStatus,
  type ServerDiscount,
  useServerDiscount,
} from './hooks/use-server-discount.ts'
export { type ServerQuantity, useServerQuantity } from './hooks/use-server-quantity.ts'

export {
  ApplyCartPromotion,
  type ApplyCartPromotionProps,
} from './apply-cart-promotion/apply-cart-promotion.tsx'
export { cartPromotion } from './apply-cart-promotion/cart-promotion.ts'
export {
  ApplyCustomerOffer,
  type ApplyCustomerOfferProps,
} from './apply-customer-offer/apply-customer-offer.tsx'
export { customerOffer } from './apply-customer-offer/customer-offer.ts'
export {
  ApplyLimitedTimeOffer,
  type ApplyLimitedTimeOfferProps,
} from './apply-limited-time-offer/apply-limited-time-offer.tsx'
export { limitedTimeOffer } from './apply-limited-time-offer/limited-time-offer.ts'
export {
  ApplyLoyaltyDiscount,
  type ApplyLoyaltyDiscountProps,
} from './apply-loyalty-discount/apply-loyalty-discount.tsx'
export { loyaltyDiscount } from './apply-loyalty-discount/loyalty-discount.ts'
export type { ApplyOfferState } from './apply-offer/use-offer-part.tsx'
export {
  ApplyRegionalDiscount,
  type ApplyRegionalDiscountProps,
} from './apply-regional-discount/apply-regional-discount.tsx'
export { regionalDiscount } from './apply-regional-discount/regional-discount.ts'
export {
  AppliedDiscounts,
  type AppliedDiscountsProps,
  type AppliedDiscountsState,
} from './applied-discounts/applied-discounts.tsx'
export { DiscountButton, type DiscountButtonProps } from './discount-button/discount-button.tsx'
export type {
  ButtonIntent,
  DiscountButtonState,
  DiscountButtonStatus,
} from './discount-button/discount-button-state.ts'
export {
  OfferCountdown,
  type OfferCountdownProps,
  type OfferCountdownState,
} from './offer-countdown/offer-countdown.tsx'
export type { TimeLeft } from './offer-countdown/time-left.ts'
export { OfferList, type OfferListProps, type OfferListState } from './offer-list/offer-list.tsx'
export {
  OrderTotals,
  type OrderTotalsProps,
  type OrderTotalsState,
} from './order-totals/order-totals.tsx'
export {
  OrderTotalsRow,
  type OrderTotalsRowProps,
  type OrderTotalsRowState,
} from './order-totals/order-totals-row.tsx'
export type { TotalsRow } from './order-totals/totals-row.ts'
export { PayButton, type PayButtonProps, type PayButtonState } from './pay-button/pay-button.tsx'
export type { PayReason } from './provider/pay-reason.ts'
export * as PromoCode from './promo-code/promo-code.ts'
export type { PromoCodeState, PromoCodeStatus } from './promo-code/promo-code-context.ts'
export { promoCodeDiscount } from './promo-code/promo-code-discount.ts'
export type { PromoCodeErrorProps } from './promo-code/promo-code-error.tsx'
export type { PromoCodeInputProps } from './promo-code/promo-code-input.tsx'
export type { PromoCodeRootProps } from './promo-code/promo-code-root.tsx'
export type { PromoCodeSubmitProps } from './promo-code/promo-code-submit.tsx'
export {
  ThresholdProgress,
  type ThresholdProgressProps,
  type ThresholdProgressState,
} from './threshold-progress/threshold-progress.tsx'

export { type AppearanceCss, appearanceToCss } from './theme/appearance-to-css.ts'

export { en } from './messages/en.ts'
export type { MessageOverrides, Messages, OfferWords } from './messages/messages.ts'
export type { RefusalDetails } from './messages/refusal-text.ts'
export type { ElementProps, PartProps } from './part/part-props.ts'
