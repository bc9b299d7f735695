import { type Call, endpoint } from '../api/endpoint.ts'
import type { Expandable } from '../api/expand.ts'
import { listEndpoint } from '../api/list.ts'
import { record } from '../api/record-param.ts'
import { invalidRequest, noSuch } from '../api/stripe-error.ts'
import type { Namespace } from '../control/namespace.ts'
import { emitUpdate } from '../events/emit-update.ts'
import { type Coupon, couponIncludes, couponView } from './coupon.ts'
import { couponCreate, couponUpdate } from './coupon-params.ts'
import { createCoupon, updateCoupon } from './create-coupon.ts'
import { deleteCoupon } from './delete-coupon.ts'
import { found } from './found.ts'
import { keepNewCoupon } from './keep-new-coupon.ts'

const expandable: Expandable = { here: couponIncludes }

export const couponEndpoints = [
  endpoint({
    method: 'POST',
    path: '/v1/coupons',
    params: couponCreate,
    expandable,
    run(params, call) {
      const { namespace } = call
      if (params.id !== undefined && namespace.coupons.has(params.id)) {
        throw invalidRequest('Coupon already exists.', { code: 'resource_already_exists' })
      }
      checkProducts(params.applies_to?.products ?? [], namespace)
      const coupon = createCoupon(params, namespace.now)
      keepNewCoupon(namespace, coupon)
      return view(coupon, call)
    },
  }),
  endpoint({
    method: 'GET',
    path: '/v1/coupons/:id',
    params: record({}),
    expandable,
    run: (_params, call) => view(find(call), call),
  }),
  endpoint({
    method: 'POST',
    path: '/v1/coupons/:id',
    params: couponUpdate,
    expandable,
    run(params, call) {
      const { namespace } = call
      const before = find(call)
      const after = updateCoupon(before, params)
      namespace.coupons.put(after)
      const { now } = namespace
      emitUpdate(namespace, 'coupon.updated', [before, after], (it) => couponView(it, now))
      return view(after, call)
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/v1/coupons/:id',
    params: record({}),
    run(_params, call) {
      const coupon = find(call)
      deleteCoupon(coupon, call.namespace)
      return { id: coupon.id, object: 'coupon', deleted: true }
    },
  }),
  listEndpoint({
    path: '/v1/coupons',
    expandable,
    of: ({ namespace }) => namespace.coupons,
    view,
  }),
]

function find({ namespace, id }: Call): Coupon {
  return found(namespace.coupons, id, 'coupon', 'coupon')
}

function view(coupon: Coupon, { namespace, expand }: Call) {
  return couponView(coupon, namespace.now, expand)
}

function checkProducts(products: readonly string[], namespace: Namespace): void {
  for (const [index, id] of products.entries()) {
    if (!namespace.products.has(id)) {
      throw noSuch('product', id, `applies_to[products][${index}]`)
    }
  }
}
