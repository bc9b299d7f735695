import type { Namespaces } from '../control/namespaces.ts'
import { namespaceOfKey, refuseLive, unauthorized } from './authenticate.ts'
import { invalidRequest, type StripeError } from './stripe-error.ts'
import type { StripeJsRequest } from './stripe-js-request.ts'

/** Finds the session or the PaymentIntent by its secret; a key that names a namespace opens no other. */
export function openBySecret(request: StripeJsRequest, namespaces: Namespaces) {
  const { key, clientSecret } = request
  refuseLive(key)
  if (!key.startsWith('pk_test_')) {
    throw unauthorized('Stripe() takes a publishable key, pk_test_….')
  }
  const [id = ''] = clientSecret.split('_secret_', 1)
  const named = namespaceOfKey(key)
  const holding = () => (isIntent(id) ? namespaces.holdingIntent(id) : namespaces.holding(id))
  const namespace = named === undefined ? holding() : namespaces.find(named)
  const kept = isIntent(id) ? namespace?.paymentIntents.get(id) : namespace?.sessions.get(id)
  if (!namespace || kept?.clientSecret !== clientSecret) {
    throw noSuchSecret(isIntent(id) ? 'PaymentIntent' : 'Checkout Session')
  }
  return { namespace, id }
}

/** Whether an id is a PaymentIntent's, and no Checkout Session's. */
export function isIntent(id: string): boolean {
  return id.startsWith('pi_')
}

export function noSuchSecret(thing: string): StripeError {
  return invalidRequest(`No such ${thing}: the client secret is wrong, or of another account.`, {
    code: 'resource_missing',
    param: 'client_secret',
  })
}
