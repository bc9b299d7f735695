import type { ConfirmRequest, SessionRequest, Train } from '../stripe-js/wire.ts'
import { invalidRequest } from './stripe-error.ts'

/** What the emulated Stripe.js sent, read field by field: anybody can post to this address. */
export class StripeJsRequest {
  readonly #fields: Readonly<Record<string, unknown>>

  /** @throws StripeError 400 when the body is not a JSON object */
  constructor(body: string) {
    this.#fields = asRecord(parse(body), 'the body')
  }

  get key(): string {
    return asText(this.#fields.key, 'key')
  }

  get clientSecret(): string {
    return asText(this.#fields.client_secret, 'client_secret')
  }

  get locale(): string {
    return asText(this.#fields.locale, 'locale')
  }

  get flags(): Pick<SessionRequest, 'betas' | 'train'> {
    const { betas, train } = this.#fields
    if (!Array.isArray(betas)) throw wrong('betas')
    return { betas: betas.map((beta) => asText(beta, 'betas')), train: asTrain(train) }
  }

  get payment(): Pick<ConfirmRequest, 'email' | 'expected_amount' | 'payment_method'> {
    const { email, expected_amount, payment_method } = this.#fields
    return {
      ...(email !== undefined && { email: asText(email, 'email') }),
      expected_amount: asNumber(expected_amount, 'expected_amount'),
      payment_method: payment_method === null ? null : asPaymentMethod(payment_method),
    }
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function asPaymentMethod(value: unknown): NonNullable<ConfirmRequest['payment_method']> {
  const { card: given, billing_details } = asRecord(value, 'payment_method')
  const card = asRecord(given, 'payment_method[card]')
  const details = billing_details === undefined ? {} : asRecord(billing_details, 'billing_details')
  return {
    card: {
      number: asText(card.number, 'number'),
      exp_month: asNumber(card.exp_month, 'exp_month'),
      exp_year: asNumber(card.exp_year, 'exp_year'),
      cvc: asText(card.cvc, 'cvc'),
    },
    billing_details: {
      ...(details.name !== undefined && { name: asText(details.name, 'name') }),
      ...(details.postal_code !== undefined && {
        postal_code: asText(details.postal_code, 'postal_code'),
      }),
      ...(details.country !== undefined && { country: asText(details.country, 'country') }),
    },
  }
}

function asTrain(value: unknown): Train {
  if (value === 'basil' || value === 'clover' || value === 'dahlia' || value === 'endive') {
    return value
  }
  throw wrong('train')
}

function asRecord(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw wrong(name)
}

function asText(value: unknown, name: string): string {
  if (typeof value === 'string') return value
  throw wrong(name)
}

function asNumber(value: unknown, name: string): number {
  if (typeof value === 'number') return value
  throw wrong(name)
}

function wrong(name: string) {
  return invalidRequest(`The emulated Stripe.js sends this otherwise: ${name}.`, { param: name })
}
