import type { ChallengeResult } from '../stripe-js/checkout/challenge.ts'
import type { ConfirmRequest, SessionRequest, ShopperChange, Train } from '../stripe-js/wire.ts'
import type { CustomFieldValue } from '../stripe-js/custom-fields/custom-field-ask.ts'
import type { PaymentRequest } from '../session/confirm-session.ts'
import { asBoolean, asNumber, asRecord, asText, wrong } from './json-field.ts'
import { asShopperChange } from './shopper-change-request.ts'

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

  get change(): ShopperChange {
    return asShopperChange(asRecord(this.#fields.change, 'change'))
  }

  /** What the shopper changes, as it was sent, where they change anything. */
  get givenChange(): { change?: unknown } {
    const { change } = this.#fields
    return change === undefined ? {} : { change }
  }

  get challengeResult(): ChallengeResult {
    const { result } = this.#fields
    if (result === 'authenticated' || result === 'failed') return result
    throw wrong('result')
  }

  /** How a PaymentIntent is to be paid, as it was sent: Stripe's own grammar reads it. */
  get intentPayment(): Record<string, unknown> {
    return asRecord(this.#fields.params, 'params')
  }

  get payment(): PaymentRequest {
    const { custom_fields, expected_amount, payment_method } = this.#fields
    const { save_payment_method: save } = this.#fields
    return {
      ...this.#texts('email', 'phone', 'individual_name', 'business_name'),
      ...(custom_fields !== undefined && { custom_fields: asCustomFields(custom_fields) }),
      expected_amount: asNumber(expected_amount, 'expected_amount'),
      payment_method: payment_method === null ? null : asPaymentMethod(payment_method),
      ...(save !== undefined && { save_payment_method: asBoolean(save, 'save_payment_method') }),
    }
  }

  /** Those of these fields that there are. */
  #texts<Name extends string>(...names: readonly Name[]): Partial<Record<Name, string>> {
    const given = names.filter((name) => this.#fields[name] !== undefined)
    const texts = given.map((name) => [name, asText(this.#fields[name], name)])
    // The keys are of `names`, which is more than fromEntries can say.
    return Object.fromEntries(texts) as Partial<Record<Name, string>>
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
  if (typeof value === 'string') return value
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

function asCustomFields(given: unknown): CustomFieldValue[] {
  if (!Array.isArray(given)) throw wrong('custom_fields')
  return given.map((field) => {
    const { key, value } = asRecord(field, 'custom_fields')
    return { key: asText(key, 'custom_fields[key]'), value: asText(value, 'custom_fields[value]') }
  })
}

function asTrain(value: unknown): Train {
  if (value === 'basil' || value === 'clover' || value === 'dahlia' || value === 'endive') {
    return value
  }
  throw wrong('train')
}
