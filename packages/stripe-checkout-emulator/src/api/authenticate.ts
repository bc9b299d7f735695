import { StripeError } from './stripe-error.ts'

/**
 * Reads the API key from Bearer or Basic authentication.
 *
 * @returns the name of the namespace that the key opens
 * @throws StripeError 401 without a key, with a wrong one, and with a live one
 *
 * @see https://docs.stripe.com/api/authentication
 */
export function authenticate(authorization: string | undefined): string {
  const key = keyOf(authorization)
  if (key === undefined) {
    throw unauthorized(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details.",
    )
  }
  refuseLive(key)
  if (key.startsWith('pk_test_')) {
    throw unauthorized(
      'This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.',
      'secret_key_required',
    )
  }
  if (!/^[sr]k_test_\w/.test(key)) throw unauthorized(`Invalid API Key provided: ${masked(key)}`)
  return namespaceOfKey(key) ?? 'default'
}

/** The namespace that a key names: `sk_test_ns_NAME`; undefined for any other key. */
export function namespaceOfKey(key: string): string | undefined {
  return /^[spr]k_test_ns_([\w-]{1,100})$/.exec(key)?.[1]
}

/** Whoever sends a live key here believes that real money moves, or has leaked the key. */
export function refuseLive(key: string): void {
  if (!/^[spr]k_live_/.test(key)) return
  throw unauthorized(
    `This is stripe-checkout-emulator, not Stripe: it refuses live keys (${masked(key)}). Use any sk_test_ key, or turn the emulator off.`,
  )
}

export function unauthorized(message: string, code?: string): StripeError {
  return new StripeError(401, 'invalid_request_error', message, code === undefined ? {} : { code })
}

function keyOf(authorization = ''): string | undefined {
  const [scheme = '', credentials = ''] = authorization.trim().split(/\s+/, 2)
  switch (scheme.toLowerCase()) {
    case 'bearer':
      return credentials || undefined
    case 'basic':
      return userOf(credentials) || undefined
    default:
      return undefined
  }
}

function userOf(base64: string): string {
  try {
    return atob(base64).split(':', 1)[0] ?? ''
  } catch {
    return ''
  }
}

function masked(key: string): string {
  return `${/^[a-z]+_(?:test|live)_/.exec(key)?.[0] ?? ''}****${key.length > 12 ? key.slice(-4) : ''}`
}
