/** A mistake of the page's own code: thrown, never returned, as Stripe.js does. */
export class IntegrationError extends Error {
  override readonly name = 'IntegrationError'
}
