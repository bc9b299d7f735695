import { IntegrationError } from './integration-error.ts'

/**
 * Lets only a publishable test key through.
 *
 * @throws IntegrationError
 */
export function checkPublishableKey(key: unknown): void {
  if (typeof key !== 'string' || key === '') {
    throw new IntegrationError('Missing value for Stripe(): the publishable key must be a string.')
  }
  if (/^(sk|rk)_/.test(key)) {
    throw new IntegrationError(
      'Stripe() was called with a secret key. Pass a publishable one (pk_test_…), and keep the ' +
        'secret key out of the browser.',
    )
  }
  if (!key.startsWith('pk_test_')) {
    throw new IntegrationError(
      'This is an emulated Stripe.js: it takes publishable test keys (pk_test_…) and refuses ' +
        'live ones. Load Stripe.js from Stripe to take payments.',
    )
  }
}
