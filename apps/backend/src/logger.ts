import { type DestinationStream, type Logger, pino } from 'pino'

export type { Logger }

/** Censored wherever they stand, down to the third level. */
const secrets = [
  'cookie',
  'set-cookie',
  'authorization',
  'client_secret',
  'clientSecret',
  'email',
  'customer_email',
]

/** @param destination default: the standard output */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: {
      paths: secrets.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]),
      censor: '[redacted]',
    },
    serializers: { err: describeError },
  }
  return destination ? pino(options, destination) : pino(options)
}

/**
 * Of an error, only what helps to find it: Stripe's errors carry whole answers and headers, and
 * a session in them its client secret.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { name, message, stack, cause } = error
  const own = Object.fromEntries(
    ['type', 'code', 'param', 'statusCode', 'requestId']
      .map((key) => [key, Reflect.get(error, key)] as const)
      .filter(([, value]) => value !== undefined),
  )
  return {
    name,
    message,
    ...own,
    stack,
    ...(cause !== undefined && { cause: describeError(cause) }),
  }
}
