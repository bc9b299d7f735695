import type { EmulatorRequest, EmulatorResponse } from '../emulator.ts'

export const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'Request-Id, Stripe-Version, Idempotency-Key, Idempotent-Replayed, Stripe-Should-Retry',
} as const

/** A browser asks first, and without the key: answered before authentication. */
export function preflight({ headers }: EmulatorRequest): EmulatorResponse {
  return {
    status: 204,
    headers: {
      ...corsHeaders,
      'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
      'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
      'access-control-max-age': '600',
    },
    body: '',
  }
}
