import { StripeError } from '../api/stripe-error.ts'

/** Who asks, as far as HTTP tells. */
interface Caller {
  method: string
  headers: Readonly<Record<string, string | undefined>>
}

const anyAddress = new Set(['0.0.0.0', '::', '[::]'])

/**
 * Lets this machine alone control the emulator: a page of somebody else's, open in the developer's
 * browser, could otherwise reach it, by its address or by a name that it points here.
 *
 * @param host where the server listens, which is allowed as a name, too
 * @throws StripeError 403 for a foreign host or origin
 *
 * @see https://owasp.org/www-community/attacks/DNS_Rebinding
 */
export function requireLocal({ headers }: Caller, host: string): void {
  const asked = hostnameOf(`http://${headers.host ?? ''}`)
  const isOurs = isLoopback(asked) || asked === host || (anyAddress.has(host) && isAddress(asked))
  if (!isOurs) throw forbidden(`by the host ${headers.host ?? 'that is not named'}`)
  const { origin } = headers
  if (origin !== undefined && !isLocalOrigin(origin)) throw forbidden(`by a page of ${origin}`)
}

/** What a page of this machine's may read and send. */
export function controlCors({ headers }: Caller): Record<string, string> {
  const { origin } = headers
  return {
    vary: 'origin',
    ...(origin !== undefined && { 'access-control-allow-origin': origin }),
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
  }
}

function isLocalOrigin(origin: string): boolean {
  return isLoopback(hostnameOf(origin))
}

function hostnameOf(url: string): string {
  return URL.parse(url)?.hostname ?? ''
}

function isLoopback(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
}

/** An address is nobody's to point elsewhere. */
function isAddress(hostname: string): boolean {
  return /^(?:\d+(?:\.\d+){3}|\[[\da-f:]+\])$/.test(hostname)
}

function forbidden(how: string): StripeError {
  return new StripeError(
    403,
    'invalid_request_error',
    `This emulator is not to be controlled ${how}: only from this machine.`,
  )
}
