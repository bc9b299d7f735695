import { endpoint } from '../api/endpoint.ts'
import { record } from '../api/record-param.ts'
import { invalidRequest, noSuch } from '../api/stripe-error.ts'
import { couponView } from './coupon.ts'
import { couponCreate } from './coupon-params.ts'
import { createCoupon } from './create-coupon.ts'

export const couponEndpoints = [
  endpoint({
    method: 'POST',
    path: '/v1/coupons',
    params: couponCreate,
    run(params, { namespace }) {
      if (params.id !== undefined && namespace.coupons.has(params.id)) {
        throw invalidRequest('Coupon already exists.', {
          code: 'resource_already_exists',
          param: 'id',
        })
      }
      const coupon = createCoupon(params, namespace.now)
      namespace.keepNewCoupon(coupon)
      return couponView(coupon)
    },
  }),
  endpoint({
    method: 'GET',
    path: '/v1/coupons/:id',
    params: record({}),
    run(_params, { namespace, id }) {
      const coupon = namespace.coupons.get(id)
      if (!coupon) throw noSuch('coupon', id)
      return couponView(coupon)
    },
  }),
]
