import type { StripeCheckoutElementsSdkOptions } from '@stripe/stripe-js'

import { IntegrationError } from '../integration-error.ts'

/**
 * The client secret that a checkout was given, at once or as a promise.
 *
 * @throws IntegrationError at once where it was given something else, later where the promise was
 */
export function clientSecretOf(options: StripeCheckoutElementsSdkOptions): Promise<string> {
  // The page may be plain JavaScript, so the type is a hope.
  const given: unknown = options?.clientSecret
  if (typeof given === 'string') return Promise.resolve(checked(given))
  if (!isThenable(given)) {
    throw new IntegrationError(
      'Expected options.clientSecret to be a client secret or a Promise of one.',
    )
  }
  const secret = Promise.resolve(given).then(checked)
  // It is looked at when the actions are loaded; failing before that is no unhandled rejection.
  secret.catch(() => undefined)
  return secret
}

function checked(secret: unknown): string {
  if (typeof secret === 'string' && /^cs_.+_secret_.+$/.test(secret)) return secret
  throw new IntegrationError(
    'Expected the client_secret of a Checkout Session: cs_test_…_secret_…. ' +
      'Return session.client_secret from your server.',
  )
}

function isThenable(given: unknown): given is PromiseLike<unknown> {
  return typeof given === 'object' && given !== null && 'then' in given
}
