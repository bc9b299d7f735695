import type Stripe from 'stripe'
import { defaultApiVersion } from '../api/api-version.ts'
import type { FormBranch } from '../api/form-body.ts'
import { findRoute } from '../api/handle-rest.ts'
import { pathTo } from '../api/param.ts'
import type { Route } from '../api/router.ts'
import { invalidRequest, StripeError } from '../api/stripe-error.ts'
import { withId } from '../random-id.ts'
import { jsonToForm } from './json-form.ts'
import type { Namespace } from './namespace.ts'

/**
 * What an account has from the start: by resource, what its create endpoint takes, and the id that
 * the object gets. Made in the order in which it is written: a price after its product.
 *
 * @example
 * ```ts
 * const seed = {
 *   products: [{ id: 'prod_mug', name: 'Mug' }],
 *   prices: [{ id: 'price_mug', product: 'prod_mug', currency: 'usd', unit_amount: 1200 }],
 *   'checkout.sessions': [
 *     {
 *       id: 'cs_test_cart',
 *       mode: 'payment',
 *       success_url: 'https://shop.example/thanks',
 *       line_items: [{ price: 'price_mug', quantity: 2 }],
 *     },
 *   ],
 * } satisfies EmulatorSeed
 * ```
 */
export interface EmulatorSeed {
  readonly 'checkout.sessions'?: readonly Seeded<Stripe.Checkout.SessionCreateParams>[]
  readonly coupons?: readonly Seeded<Stripe.CouponCreateParams>[]
  readonly customers?: readonly Seeded<Stripe.CustomerCreateParams>[]
  readonly prices?: readonly Seeded<Stripe.PriceCreateParams>[]
  readonly products?: readonly Seeded<Stripe.ProductCreateParams>[]
  readonly promotion_codes?: readonly Seeded<Stripe.PromotionCodeCreateParams>[]
  /** Any other resource with a create endpoint, such as `tax_rates`. */
  readonly [resource: string]: readonly object[] | undefined
}

/** Parameters, and an id that begins as Stripe's do: `price_…`. */
export type Seeded<Params> = Params & { readonly id?: string }

/** The resources whose ids Stripe itself lets the caller choose. */
const chooseIds = new Set(['coupons', 'products'])

/**
 * Makes what a seed holds, as the API would.
 *
 * @throws StripeError 400 that names the place; what stands before it is made by then
 */
export function plantSeed(seed: EmulatorSeed, namespace: Namespace): void {
  for (const [resource, objects] of Object.entries(seed)) {
    const route = findRoute('POST', `/v1/${resource.replaceAll('.', '/')}`)
    if (!route || route.id !== '') {
      throw placed(invalidRequest('There is no endpoint that creates them.'), resource)
    }
    if (!Array.isArray(objects)) throw placed(invalidRequest('Invalid array'), resource)
    for (const [index, object] of objects.entries()) {
      try {
        create(object, { route, namespace, takesId: chooseIds.has(resource) })
      } catch (error) {
        const place = pathTo(resource, String(index))
        throw error instanceof StripeError ? placed(error, place) : error
      }
    }
  }
}

interface Planting {
  route: Route
  namespace: Namespace
  takesId: boolean
}

function create(object: unknown, { route, namespace, takesId }: Planting): void {
  const form = jsonToForm(object)
  if (typeof form === 'string') throw invalidRequest('Invalid object')
  const grammar = { version: defaultApiVersion, previews: namespace.previews }
  const run = (params: FormBranch) =>
    route.endpoint.prepare(params, { namespace, grammar, id: '' })()
  const { id, ...rest } = Object.fromEntries(form)
  if (typeof id !== 'string' || takesId) {
    run(form)
    return
  }
  if (Object.values(namespace.objects()).some((collection) => collection.has(id))) {
    throw invalidRequest(`There is an object ${id} already.`, {
      code: 'resource_already_exists',
      param: 'id',
    })
  }
  if (withId(id, () => run(new Map(Object.entries(rest))))) return
  throw invalidRequest(
    `No such object has the id ${id}: it begins as Stripe's do, price_ and so on.`,
    {
      param: 'id',
    },
  )
}

/** The same error, as one of a part of the seed. */
function placed({ status, type, message, details }: StripeError, place: string): StripeError {
  const { param } = details
  const [root = '', ...inner] = param?.split('[') ?? []
  const where = param === undefined ? place : [pathTo(place, root), ...inner].join('[')
  return new StripeError(status, type, `Seed, ${where}: ${message}`, { ...details, param: where })
}
