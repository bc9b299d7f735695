import type { AppliedDiscount } from '../checkout/session-view.ts'
import type { DiscountError } from '../discount/discount-error.ts'
import type { Intent } from '../discount/discount-state.ts'
import type { DiscountStatus, ServerDiscount } from '../hooks/use-server-discount.ts'

/** What a discount's control looks like, in one word: the value of `data-state`. */
export type DiscountButtonStatus =
  | 'loading'
  | 'idle'
  | 'pending'
  | 'applied'
  | 'error'
  | 'unavailable'

/** What a click does now, or is doing. */
export interface DiscountButtonState {
  /** @selector `[data-state="loading | idle | pending | applied | error | unavailable"]` */
  status: DiscountButtonStatus
  /** @selector `[data-intent="apply | remove | resync"]` of the button */
  intent: Intent
  /** Only of a click on this very control. */
  error: DiscountError | undefined
  /** What Stripe shows of the discount; empty: it is not on. */
  applied: readonly AppliedDiscount[]
  /** Whether a click does nothing. */
  isDisabled: boolean
}

/** Which of the two directions a button offers; `toggle`: the one that is left. */
export type ButtonIntent = 'apply' | 'remove' | 'toggle'

type DiscountView = DiscountStatus &
  Pick<ServerDiscount, 'availability' | 'applied' | 'startedHere'>

export function discountButtonState(
  discount: DiscountView,
  offered: ButtonIntent,
): DiscountButtonState {
  const { applied, availability } = discount
  const isOn = applied.length > 0
  const error = discount.startedHere && isForShoppers(discount.error) ? discount.error : undefined
  const isPending = discount.status === 'pending'
  // A button that only applies does not take on the look of a removal that another one asked for.
  const isShownPending =
    isPending && (offered === 'toggle' || discount.intent !== opposite[offered])
  const status = statusOf({ availability, isShownPending }, isOn, error)
  const next = offered === 'toggle' ? (isOn ? 'remove' : 'apply') : offered
  const isOver = isOn === (next === 'apply')
  const needsResync = error?.code === 'refresh_failed'
  return {
    status,
    intent: isShownPending ? discount.intent : needsResync ? 'resync' : next,
    error,
    applied,
    isDisabled: isPending || availability !== 'ready' || (isOver && !needsResync),
  }
}

const opposite = { apply: 'remove', remove: 'apply' } as const

/** The others are the developer's to know, or nobody's. */
function isForShoppers(error: DiscountError | undefined): boolean {
  return error !== undefined && error.code !== 'not_reflected' && error.code !== 'aborted'
}

function statusOf(
  {
    availability,
    isShownPending,
  }: Pick<DiscountView, 'availability'> & { isShownPending: boolean },
  isOn: boolean,
  error: DiscountError | undefined,
): DiscountButtonStatus {
  if (availability === 'loading') return 'loading'
  if (isShownPending) return 'pending'
  if (availability !== 'ready') return isOn ? 'applied' : 'unavailable'
  if (error) return 'error'
  return isOn ? 'applied' : 'idle'
}
