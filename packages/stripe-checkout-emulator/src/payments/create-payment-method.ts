import { pathTo, type Read } from '../api/param.ts'
import { noSuch } from '../api/stripe-error.ts'
import { changeMetadata } from '../api/stripe-params.ts'
import type { Namespace } from '../control/namespace.ts'
import { randomId } from '../random-id.ts'
import { addressOf } from '../resources/address-of.ts'
import { createCard, createNamedCard } from './create-card.ts'
import { createSepaDebit } from './create-sepa-debit.ts'
import type { BillingDetails, PaymentMethod } from './payment-method.ts'
import type { billingDetails, PaymentMethodData } from './payment-method-params.ts'
import { testCardNamed } from './test-cards.ts'

type Clock = Pick<Namespace, 'now' | 'nowMs'>

const nobody: BillingDetails = { name: null, email: null, phone: null, address: addressOf() }

/**
 * @param path where the data stands in the request: `payment_method_data`
 * @throws StripeError 402 for a card that is none, 400 for an account or a token that is none
 */
export function createPaymentMethod(
  data: PaymentMethodData,
  clock: Clock,
  path = '',
): PaymentMethod {
  return {
    ...paymentMethodOf(sourceOf(data, clock, path), clock),
    billing: changeBilling(nobody, data.billing_details),
    metadata: changeMetadata({}, data.metadata ?? null),
    allowRedisplay: data.allow_redisplay ?? 'unspecified',
  }
}

/**
 * The PaymentMethod that an id stands for, from a new one each time: `pm_card_visa`.
 *
 * @returns undefined for any other id
 */
export function createNamedPaymentMethod(id: string, clock: Clock): PaymentMethod | undefined {
  const known = id.startsWith('pm_') ? testCardNamed(id) : undefined
  return known && paymentMethodOf(createNamedCard(known, clock.nowMs), clock)
}

/** What is not named stays; null takes it away. */
export function changeBilling(
  before: BillingDetails,
  { address, email, name, phone }: Read<typeof billingDetails> = {},
): BillingDetails {
  return {
    name: name === undefined ? before.name : name,
    email: email === undefined ? before.email : email,
    phone: phone === undefined ? before.phone : phone,
    address: address === undefined ? before.address : addressOf(address ?? {}),
  }
}

function paymentMethodOf(source: PaymentMethod['source'], { now }: Clock): PaymentMethod {
  return {
    id: randomId('pm'),
    source,
    billing: nobody,
    customer: null,
    metadata: {},
    allowRedisplay: 'unspecified',
    isSpent: false,
    isSetUp: false,
    created: now,
  }
}

function sourceOf(
  data: PaymentMethodData,
  { nowMs }: Clock,
  path: string,
): PaymentMethod['source'] {
  const place = pathTo(path, data.type)
  if (data.type === 'sepa_debit')
    return createSepaDebit(data.sepa_debit.iban, pathTo(place, 'iban'))
  if (!('token' in data.card)) return createCard(data.card, nowMs)
  const { token } = data.card
  const known = token.startsWith('tok_') ? testCardNamed(token) : undefined
  if (!known) throw noSuch('token', token, pathTo(place, 'token'))
  return createNamedCard(known, nowMs)
}
