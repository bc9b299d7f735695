import { Stripe } from 'stripe'
import type { BackendConfig } from '../config/read-config.ts'

/** The official SDK: on Stripe, or on the emulator where the configuration names one. */
export function createStripeClient({ stripe }: Pick<BackendConfig, 'stripe'>): Stripe {
  const options = { timeout: 5_000, maxNetworkRetries: 0 }
  if (stripe.emulatorUrl === null) return new Stripe(stripe.secretKey, options)
  const { hostname, port, protocol } = new URL(stripe.emulatorUrl)
  return new Stripe(stripe.secretKey, {
    ...options,
    host: hostname,
    port: port || (protocol === 'https:' ? '443' : '80'),
    protocol: protocol === 'https:' ? 'https' : 'http',
    telemetry: false,
  })
}
