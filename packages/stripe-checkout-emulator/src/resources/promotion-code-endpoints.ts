import { type Call, endpoint } from '../api/endpoint.ts'
import { listEndpoint } from '../api/list.ts'
import { boolean, text } from '../api/params.ts'
import { record } from '../api/record-param.ts'
import { noSuch } from '../api/stripe-error.ts'
import { couponOfCode } from './coupon-of-code.ts'
import { createPromotionCode } from './create-promotion-code.ts'
import { found } from './found.ts'
import { keepCode } from './keep-code.ts'
import { livingCustomer } from './living-customer.ts'
import { isActive, type PromotionCode } from './promotion-code.ts'
import { promotionCodeCreate, promotionCodeUpdate } from './promotion-code-params.ts'
import { promotionCodeExpandable as expandable, promotionCodeView } from './promotion-code-view.ts'
import { updatePromotionCode } from './update-promotion-code.ts'

export const promotionCodeEndpoints = [
  endpoint({
    method: 'POST',
    path: '/v1/promotion_codes',
    params: promotionCodeCreate,
    expandable,
    run: (params, call) => keep(createPromotionCode(params, call.namespace), call),
  }),
  endpoint({
    method: 'GET',
    path: '/v1/promotion_codes/:id',
    params: record({}),
    expandable,
    run: (_params, call) => view(find(call), call),
  }),
  endpoint({
    method: 'POST',
    path: '/v1/promotion_codes/:id',
    params: promotionCodeUpdate,
    expandable,
    run: (params, call) => keep(updatePromotionCode(find(call), params, call.namespace), call),
  }),
  listEndpoint({
    path: '/v1/promotion_codes',
    filters: { active: boolean, code: text(), coupon: text(), customer: text() },
    expandable,
    of: ({ namespace }) => namespace.promotionCodes,
    check({ coupon, customer }, { namespace }) {
      if (coupon !== undefined && !namespace.coupons.has(coupon)) {
        throw noSuch('coupon', coupon, 'coupon')
      }
      if (customer !== undefined) livingCustomer(customer, namespace, 'customer')
    },
    matches,
    view,
  }),
]

function find({ namespace, id }: Call): PromotionCode {
  return found(namespace.promotionCodes, id, 'promotion code', 'promotion_code')
}

function keep(code: PromotionCode, call: Call) {
  keepCode(code, call.namespace)
  return view(code, call)
}

function view(code: PromotionCode, { namespace, grammar, expand }: Call) {
  const { customers, now: nowSeconds } = namespace
  const customer =
    code.customer !== null && expand.has('customer') ? customers.get(code.customer) : undefined
  const coupon = couponOfCode(code, namespace)
  return promotionCodeView(
    code,
    { coupon, nowSeconds, ...(customer && { customer }) },
    grammar.version,
    expand,
  )
}

interface Filters {
  active?: boolean
  code?: string
  coupon?: string
  customer?: string
}

function matches(code: PromotionCode, wanted: Filters, { namespace }: Call): boolean {
  return (
    (wanted.code === undefined || wanted.code.toLowerCase() === code.code.toLowerCase()) &&
    (wanted.coupon === undefined || wanted.coupon === code.coupon) &&
    (wanted.customer === undefined || wanted.customer === code.customer) &&
    (wanted.active === undefined ||
      wanted.active === isActive(code, couponOfCode(code, namespace), namespace.now))
  )
}
