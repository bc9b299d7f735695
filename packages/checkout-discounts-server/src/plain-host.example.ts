import {
  createDiscountHandlers,
  type DiscountServerOptions,
  isOwnerReference,
} from 'checkout-discounts-server'

/** What of a shop this host is made with. */
export interface PlainHostOptions extends Pick<
  DiscountServerOptions,
  'offers' | 'shopper' | 'stripe' | 'versions'
> {
  /** Your login: whom a token belongs to; null: nobody. */
  customerOf(token: string | null): Promise<string | null>
  /** 32 characters or more, and nobody knows. */
  referenceSecret: string
}

/** For any host that takes `{ fetch }`: a worker, a function, Deno, Bun. */
export function createPlainHost({ customerOf, referenceSecret, ...shop }: PlainHostOptions) {
  const handlers = createDiscountHandlers({
    ...shop,
    // A token in a header is nothing that another site's page could send. With a cookie, compare
    // `Origin` and `Sec-Fetch-Site` first.
    async authorize(request, session) {
      const customer = await customerOf(request.headers.get('authorization'))
      const reference = session.client_reference_id
      return customer !== null && (await isOwnerReference(reference, customer, referenceSecret))
        ? customer
        : null
    },
  })
  const routes = new Map(Object.entries(handlers))
  return {
    async fetch(request: Request): Promise<Response> {
      const [, interaction = ''] = new URL(request.url).pathname.split('/discounts/')
      return routes.get(interaction)?.(request) ?? new Response(null, { status: 404 })
    },
  }
}
