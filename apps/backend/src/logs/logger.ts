import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino'
import { requestContext } from '../http/request-context.ts'
import { withoutSecrets } from './without-secrets.ts'

export type { Logger }

/** Censored wherever they stand, down to the third level. */
const secrets = [
  'cookie',
  'set-cookie',
  'authorization',
  'stripe-signature',
  'client_secret',
  'clientSecret',
  'email',
  'customer_email',
  // Whole, because what a shopper typed stands in it: codes, addresses.
  'body',
]

/**
 * Lines of JSON; each of a request's has its `requestId`.
 *
 * @param destination default: the standard output
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    redact: {
      paths: secrets.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]),
      censor: '[redacted]',
    },
    serializers: { err: describeError },
    mixin() {
      const requestId = requestContext()?.requestId
      return requestId === undefined ? {} : { requestId }
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

/**
 * Of an error, only what helps to find it: Stripe's errors carry whole answers and headers, and
 * a session in them its client secret.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? withoutSecrets(error) : error
  const { name, message, stack, cause } = error
  const own = Object.fromEntries(
    ['type', 'code', 'param', 'statusCode', 'requestId']
      .map((key) => [key, Reflect.get(error, key)] as const)
      .filter(([, value]) => value !== undefined),
  )
  return {
    name,
    message: withoutSecrets(message),
    ...own,
    stack: withoutSecrets(stack ?? ''),
    ...(cause !== undefined && { cause: describeError(cause) }),
  }
}
