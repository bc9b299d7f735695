import { interactions } from 'checkout-discounts-contract'
import type { Route } from './+types/discounts'
import { handlers } from './shop.server'

/** A route's action takes a `Request` and gives a `Response`: so do the handlers. */
export function action({ request, params }: Route.ActionArgs): Promise<Response> {
  const interaction = interactions.find((name) => name === params.interaction)
  if (!interaction) throw new Response(null, { status: 404 })
  return handlers[interaction](request)
}
