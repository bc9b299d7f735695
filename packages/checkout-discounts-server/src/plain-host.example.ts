import { createDiscountHandlers, isOwnerReference, parseOffers } from 'checkout-discounts-server'
import { Stripe } from 'stripe'

const referenceSecret = '32 characters or more, and nobody knows'

const handlers = createDiscountHandlers({
  stripe: new Stripe('sk_test_…', { httpClient: Stripe.createFetchHttpClient() }),
  offers: parseOffers([
    { id: 'loyalty', kind: 'loyalty', label: 'Members', tiers: { gold: { percentOff: 10 } } },
  ]),
  // Your login. A token in a header is nothing that another site's page could send; with a
  // cookie, compare `Origin` and `Sec-Fetch-Site` first.
  async authorize(request, session) {
    const customerId = await customerOf(request.headers.get('authorization'))
    const reference = session.client_reference_id
    return customerId !== null && (await isOwnerReference(reference, customerId, referenceSecret))
      ? customerId
      : null
  },
  shopper: (_session, customerId) => ({ tier: customerId.startsWith('gold-') ? 'gold' : null }),
})

/** For any host that takes `{ fetch }`: a worker, a function, Deno, Bun. */
export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === '/discounts/apply-loyalty') return handlers['apply-loyalty'](request)
    if (pathname === '/discounts/remove') return handlers.remove(request)
    return new Response(null, { status: 404 })
  },
}

/** Stands for your shop's own. */
declare function customerOf(token: string | null): Promise<string | null>
