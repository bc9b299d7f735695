import { IntegrationError } from '../integration-error.ts'

/**
 * Lets only the client secret of a PaymentIntent through.
 *
 * @param owner the method that was given it, for the message
 * @throws IntegrationError
 */
export function checkIntentSecret(secret: unknown, owner: string): string {
  if (typeof secret === 'string' && /^pi_.+_secret_.+$/.test(secret)) return secret
  if (typeof secret === 'string' && secret.startsWith('seti_')) {
    throw new IntegrationError(`${owner}: SetupIntents are not emulated.`)
  }
  throw new IntegrationError(
    `${owner} needs the client_secret of a PaymentIntent: pi_…_secret_…. Return ` +
      'paymentIntent.client_secret from your server.',
  )
}
