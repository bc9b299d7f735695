import { checked, clearable, integer, oneOf, text } from '../api/params.ts'
import { type Param, type Read, within } from '../api/param.ts'
import { missing, record } from '../api/record-param.ts'
import { email, metadata } from '../api/stripe-params.ts'
import { address } from '../api/address-params.ts'

const digits = checked((given) =>
  /^[\d\s]+$/.test(given)
    ? undefined
    : { code: 'incorrect_number', message: 'Your card number is incorrect.' },
)

const cardNumber = record(
  { cvc: text({ max: 4 }) },
  { number: digits, exp_month: integer(), exp_year: integer() },
  ['networks'],
)

/** A card's number and all, or a token that stands for them. */
const card: Param<{ token: string } | Read<typeof cardNumber>> = {
  read(value, place) {
    if (typeof value !== 'string' && value.has('token')) {
      return record({}, { token: text() }).read(value, place)
    }
    return cardNumber.read(value, place)
  },
}

export const billingDetails = record(
  {
    address: clearable(address),
    email: clearable(email),
    name: clearable(text()),
    phone: clearable(text()),
  },
  {},
  ['tax_id'],
)

const allowRedisplay = oneOf(['always', 'limited', 'unspecified'])

/** Of the many types there are, the ones that are emulated. */
const types = ['card', 'sepa_debit'] as const

const shape = record(
  {
    allow_redisplay: allowRedisplay,
    billing_details: billingDetails,
    card,
    metadata,
    sepa_debit: record({}, { iban: text() }),
  },
  { type: oneOf(types) },
  [
    'acss_debit',
    'bancontact',
    'customer_balance',
    'ideal',
    'klarna',
    'link',
    'paypal',
    'radar_options',
    'us_bank_account',
  ],
)

/**
 * What a PaymentMethod is made of, by itself or as `payment_method_data`.
 *
 * @see https://docs.stripe.com/api/payment_methods/create
 */
export const paymentMethodData: Param<PaymentMethodData> = {
  read(value, place) {
    const { type, card: given, sepa_debit, ...rest } = shape.read(value, place)
    if (type === 'card') {
      if (!given) throw missing(within(place, 'card').path)
      return { ...rest, type, card: given }
    }
    if (!sepa_debit) throw missing(within(place, 'sepa_debit').path)
    return { ...rest, type, sepa_debit }
  },
}

type Common = Omit<Read<typeof shape>, 'card' | 'sepa_debit' | 'type'>
export type PaymentMethodData = Common &
  ({ type: 'card'; card: Read<typeof card> } | { type: 'sepa_debit'; sepa_debit: { iban: string } })

/** @see https://docs.stripe.com/api/payment_methods/update */
export const paymentMethodUpdate = record(
  {
    allow_redisplay: allowRedisplay,
    billing_details: billingDetails,
    metadata: clearable(metadata),
  },
  {},
  ['card'],
)
