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

export { DiscountsProvider, type DiscountsProviderProps } from './provider/discounts-provider.tsx'

export { useAppliedDiscounts } from './hooks/use-applied-discounts.ts'
export { useCanConfirm } from './hooks/use-can-confirm.ts'
export { useDiscountTotals } from './hooks/use-discount-totals.ts'
export { useDiscountsPending } from './hooks/use-discounts-pending.ts'
export {
  type DiscountStatus,
  type ServerDiscount,
  useServerDiscount,
} from './hooks/use-server-discount.ts'

export {
  ApplyLoyaltyDiscount,
  type ApplyLoyaltyDiscountProps,
} from './apply-loyalty-discount/apply-loyalty-discount.tsx'
export { loyaltyDiscount } from './apply-loyalty-discount/loyalty-discount.ts'
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

export { en } from './messages/en.ts'
export type { MessageOverrides, Messages } from './messages/messages.ts'
export type { ElementProps, PartProps } from './part/part-props.ts'
