import { interactions } from 'checkout-discounts-contract'
import { http, type RequestHandler } from 'msw'
import { Stripe } from 'stripe'
import { createDiscountHandlers, type DiscountHandlers } from './http/create-discount-handlers.ts'
import type { DiscountServerOptions } from './http/discount-server-options.ts'

/** What we need of a Stripe emulator: any value of this shape will do. */
export interface EmulatorPort {
  fetch: typeof fetch
  /** The account that holds a Checkout Session. */
  namespaceOf(sessionId: string): string | undefined
  namespace(name: string): {
    readonly secretKey: string
    /** What time it is in that account, in epoch milliseconds. */
    readonly clock?: { readonly nowMs: number }
  }
}

/** What makes a discount server behind MSW. */
export interface OfflineShopOptions extends Pick<
  DiscountServerOptions,
  | 'actionTimeoutMs'
  | 'clock'
  | 'codes'
  | 'maxQuantity'
  | 'offers'
  | 'onError'
  | 'onStep'
  | 'shopper'
  | 'stripeTimeoutMs'
  | 'versions'
> {
  emulator: EmulatorPort
  /**
   * Who asks. Behind MSW in a page a request has no cookie and no `Origin`, so that the wiring
   * says it. Default: whom the session's `client_reference_id` names, or its id where it names nobody.
   */
  owner?: string | ((session: Stripe.Checkout.Session) => string | null)
  /** Where the page looks for its discount server. Default: `*\/discounts`, on any origin. */
  path?: string
}

/**
 * The shop offline, in one call: the real handlers, on the official SDK, on an emulated Stripe,
 * behind MSW. Each namespace of the emulator is a shop of its own.
 *
 * @example
 * ```ts
 * const emulator = createStripeEmulator()
 * const handlers = discountHandlers({ emulator, offers, shopper: () => ({ tier: 'gold' }) })
 * ```
 */
export function discountHandlers(options: OfflineShopOptions): RequestHandler[] {
  const { emulator, owner, path = '*/discounts', ...rest } = options
  const shops = new Map<string, DiscountHandlers>()

  function shopOf(namespace: string): DiscountHandlers {
    const known = shops.get(namespace)
    if (known) return known
    const account = emulator.namespace(namespace)
    const stripe = new Stripe(account.secretKey, {
      httpClient: Stripe.createFetchHttpClient(emulator.fetch),
      telemetry: false,
    })
    const shop = createDiscountHandlers({
      // The shop goes by the clock of its Stripe: who moves that one to the end of an offer, is there.
      clock: () => account.clock?.nowMs ?? Date.now(),
      ...rest,
      stripe,
      authorize: (_request, session) =>
        typeof owner === 'function'
          ? owner(session)
          : (owner ?? session.client_reference_id ?? session.id),
    })
    shops.set(namespace, shop)
    return shop
  }

  return interactions.map((interaction) =>
    http.all(`${path}/${interaction}`, async ({ request }) => {
      const namespace = emulator.namespaceOf(await sessionIdOf(request)) ?? 'default'
      return shopOf(namespace)[interaction](request)
    }),
  )
}

/** Only to find the namespace: what the body is worth, the handler says. */
async function sessionIdOf(request: Request): Promise<string> {
  try {
    const body: unknown = await request.clone().json()
    return typeof body === 'object' && body !== null && 'checkout_session_id' in body
      ? String(body.checkout_session_id)
      : ''
  } catch {
    return ''
  }
}
