import { z } from 'zod'

function portFrom(lowest: 0 | 1) {
  const error = ({ input }: { input?: unknown }) =>
    `expected a port number from ${lowest} to 65535, got «${String(input)}».`
  return z
    .string()
    .regex(/^\d{1,5}$/, { error })
    .transform(Number)
    .refine((number) => number >= lowest && number < 65_536, { error })
}

/** Where something is to be found. */
const port = portFrom(1)
/** Where one listens: at 0 on any that is free. */
const ownPort = portFrom(0)
const origin = z
  .url({ protocol: /^https?$/, error: 'Expected an origin such as https://shop.example' })
  .transform((url) => new URL(url).origin)
const secret = z.string().min(32, 'Expected 32 characters or more')
const webhookSecret = z.string().regex(/^whsec_\S{8,}$/, 'Expected whsec_…')
const count = z
  .string()
  .regex(/^\d{1,9}$/, 'Expected a whole number, 0 or more')
  .transform(Number)

/** Every variable that this backend reads. `.env.example` describes them. */
const variables = z.object({
  NODE_ENV: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  BACKEND_HOST: z.string().default('localhost'),
  BACKEND_PORT: ownPort.default(4_242),
  STOREFRONT_PORT: port.default(5_173),
  SHOP_ORIGIN: origin.optional(),
  TRUST_PROXY: count.default(0),
  RATE_LIMIT: count.default(600),
  DATABASE_FILE: z.string().optional(),
  CODE_PEPPER: secret.optional(),
  OWNER_COOKIE_SECRET: secret.optional(),
  OWNER_COOKIE_SECRET_PREVIOUS: secret.optional(),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_\w+$/, 'Expected sk_test_…, rk_test_…, sk_live_… or rk_live_…')
    .optional(),
  STRIPE_PUBLISHABLE_KEY: z
    .string()
    .regex(/^pk_(test|live)_\w+$/, 'Expected pk_test_… or pk_live_…')
    .optional(),
  STRIPE_VERSION_ROW: z.enum(['endive', 'basil']).default('endive'),
  STRIPE_API_VERSION: z.string().optional(),
  STRIPE_API_BASE: origin.optional(),
  STRIPE_WEBHOOK_SECRET: webhookSecret.optional(),
  STRIPE_WEBHOOK_SECRET_PREVIOUS: webhookSecret.optional(),
  DISCOUNT_WRITER: z.enum(['auto', 'coupon_data', 'repriced_lines']).default('auto'),
  EMULATOR_PORT: port.optional(),
})

export type Environment = z.infer<typeof variables>

/**
 * Reads what is set; an empty variable counts as absent.
 *
 * @throws Error of one line that names the first variable that is wrong
 */
export function readEnvironment(env: Record<string, string | undefined>): Environment {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(present)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Error(`${issue?.path.join('.')}: ${issue?.message}`)
}
