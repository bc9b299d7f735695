import { notEmulated } from '../api/stripe-error.ts'
import { brandOf, type CardBrand } from '../stripe-js/card/card-brand.ts'
import { type CardBehaviour, declinedFor, pays, refusedFor } from './card-behaviour.ts'
import { cardsByCountry } from './cards-by-country.ts'

/** A card of Stripe's test mode. */
export interface TestCard {
  readonly number: string
  readonly brand: CardBrand
  readonly funding: 'credit' | 'debit' | 'prepaid'
  /** ISO 3166-1, two letters. */
  readonly country: string
  readonly behaviour: CardBehaviour
}

const lacksFunds = declinedFor('insufficient_funds', 'Your card has insufficient funds.')
const generic = declinedFor('generic_decline')
const fraudulent = declinedFor('fraudulent')
const badCvc = refusedFor('incorrect_cvc', "Your card's security code is incorrect.", 'cvc')
const failsProcessing = refusedFor(
  'processing_error',
  'An error occurred while processing your card. Try again in a little bit.',
  null,
)
const expired = refusedFor('expired_card', 'Your card has expired.', 'exp_month')
const authenticates: CardBehaviour = { ...pays, authentication: 'always' }

/**
 * By the name that it has in `pm_card_NAME` and `tok_NAME`.
 *
 * @see https://docs.stripe.com/testing#cards
 */
const named: Readonly<Record<string, TestCard>> = {
  visa: card('4242424242424242'),
  visa_debit: card('4000056655665556', pays, 'debit'),
  mastercard: card('5555555555554444'),
  mastercard_debit: card('5200828282828210', pays, 'debit'),
  mastercard_prepaid: card('5105105105105100', pays, 'prepaid'),
  amex: card('378282246310005'),
  discover: card('6011111111111117'),
  diners: card('3056930009020004'),
  jcb: card('3566002020360505', pays, 'credit', 'JP'),
  unionpay: card('6200000000000005', pays, 'credit', 'CN'),
  visa_chargeDeclined: card('4000000000000002', generic),
  visa_chargeDeclinedInsufficientFunds: card('4000000000009995', lacksFunds),
  visa_chargeDeclinedLostCard: card('4000000000009987', declinedFor('lost_card')),
  visa_chargeDeclinedStolenCard: card('4000000000009979', declinedFor('stolen_card')),
  visa_chargeDeclinedVelocityLimitExceeded: card(
    '4000000000006975',
    declinedFor(
      'card_velocity_exceeded',
      'Your card was declined for making repeated attempts too frequently or exceeding its amount limit.',
    ),
  ),
  chargeDeclinedExpiredCard: card('4000000000000069', expired),
  chargeDeclinedIncorrectCvc: card('4000000000000127', badCvc),
  chargeDeclinedProcessingError: card('4000000000000119', failsProcessing),
  chargeCustomerFail: card('4000000000000341', { ...generic, attaches: true }),
  chargeDeclinedFraudulent: card('4100000000000019', fraudulent),
  radarBlock: card('4100000000000019', fraudulent),
  riskLevelHighest: card('4000000000004954', fraudulent),
  riskLevelElevated: card('4000000000009235'),
  cvcCheckFail: card('4000000000000101', { ...pays, failsCvcCheck: true }),
  pendingRefund: card('4000000000007726'),
  refundFail: card('4000000000005126'),
  bypassPending: card('4000000000000077'),
  bypassPendingInternational: card('4000003720000278', pays, 'credit', 'IE'),
  authenticationRequired: card('4000002760003184', authenticates, 'credit', 'DE'),
  authenticationRequiredOnSetup: card(
    '4000002500003155',
    { ...pays, authentication: 'unlessSetUp' },
    'credit',
    'FR',
  ),
  authenticationRequiredSetupForOffSession: card(
    '4000003800000446',
    { ...pays, authentication: 'onSession' },
    'credit',
    'IT',
  ),
  authenticationRequiredChargeDeclinedInsufficientFunds: card(
    '4000008260003178',
    { ...lacksFunds, authentication: 'always', attaches: true },
    'credit',
    'GB',
  ),
  threeDSecure2Required: card('4000000000003220', authenticates),
  threeDSecureRequired: card('4000000000003063', authenticates),
  threeDSecureRequiredChargeDeclined: card('4000008400001629', {
    ...generic,
    authentication: 'always',
    attaches: true,
  }),
  threeDSecureRequiredProcessingError: card('4000008400001280', generic),
  threeDSecureOptional: card('4000000000003055', { ...pays, authentication: 'onRequest' }),
  amex_threeDSecureNotSupported: card('378282246310005'),
  ...Object.fromEntries(
    Object.entries(cardsByCountry).map(([country, number]) => [
      country,
      card(number, pays, 'credit', country.toUpperCase()),
    ]),
  ),
  us: card('4242424242424242'),
}

const others: readonly TestCard[] = [
  card('2223003122003222'),
  card('371449635398431'),
  card('6011000990139424'),
  card('36227206271667'),
  card('6555900000604105'),
]

const byNumber = new Map([...Object.values(named), ...others].map((it) => [it.number, it]))

/** Cards that pay, and are disputed afterwards. */
const disputed = new Set(['4000000000000259', '4000000000001976', '4000000000002685'])

/**
 * @param number digits
 * @returns undefined where Stripe's test mode has no such card
 * @throws StripeError 400 for a card that is disputed
 */
export function testCardOf(number: string): TestCard | undefined {
  if (disputed.has(number)) throw notEmulated('disputes')
  return byNumber.get(number)
}

/**
 * @param id `pm_card_visa`, `tok_visa`; a `visa_` before what the card does may be there or not
 * @returns undefined for any other id
 * @throws StripeError 400 for a card that is disputed
 */
export function testCardNamed(id: string): TestCard | undefined {
  const name = /^(?:pm_card|tok)_(\w+)$/.exec(id)?.[1]
  if (name === undefined) return undefined
  if (/^create\w*Dispute/.test(name)) throw notEmulated('disputes')
  const found = [name, `visa_${name}`, name.replace(/^visa_/, '')].find((it) =>
    Object.hasOwn(named, it),
  )
  return found === undefined ? undefined : named[found]
}

function card(
  number: string,
  behaviour: CardBehaviour = pays,
  funding: TestCard['funding'] = 'credit',
  country = 'US',
): TestCard {
  return { number, brand: brandOf(number).brand, funding, country, behaviour }
}
