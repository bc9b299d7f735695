import { given } from '../api/given.ts'
import { missing } from '../api/record-param.ts'
import { invalidRequest } from '../api/stripe-error.ts'
import { metadataAfter } from '../api/stripe-params.ts'
import type { Namespace } from '../control/namespace.ts'
import { couponOfCode } from './coupon-of-code.ts'
import { checkFree } from './create-promotion-code.ts'
import { changeMinimums } from './minimum-amounts.ts'
import { isActive, type PromotionCode } from './promotion-code.ts'
import type { PromotionCodeUpdate } from './promotion-code-params.ts'

/**
 * The code after an update: what is not named stays.
 *
 * @throws StripeError 400 for the reactivation of a code that can never be redeemed again, or
 * whose text is another's by now
 */
export function updatePromotionCode(
  code: PromotionCode,
  params: PromotionCodeUpdate,
  namespace: Namespace,
): PromotionCode {
  const options = params.restrictions?.currency_options ?? {}
  if (Object.keys(options).length > 0 && code.minimumAmountCurrency === null) {
    throw missing('restrictions[minimum_amount_currency]')
  }
  const after = {
    ...code,
    ...changeMinimums(code, options),
    ...given({
      active: params.active,
      metadata: metadataAfter(code.metadata, params.metadata),
    }),
  }
  if (params.active) checkActive(after, namespace)
  return after
}

function checkActive(code: PromotionCode, namespace: Namespace): void {
  if (!isActive(code, couponOfCode(code, namespace), namespace.now)) {
    // Choice: that it stays inactive is documented, the text is not.
    throw invalidRequest(
      'This promotion code cannot be activated: it, or its coupon, can no longer be redeemed.',
      { param: 'active' },
    )
  }
  checkFree(code.code, code.customer, namespace, code)
}
