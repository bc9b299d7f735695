import { invalidRequest } from './stripe-error.ts'

/** A `Stripe-Version` header, understood. */
export interface ApiVersion {
  /** As it was sent, for the answer's header. */
  text: string
  /** `2026-10-28`: dates compare as text. */
  date: string
  /** Whether it asks for the private previews of dynamic updates. */
  asksForPreviews: boolean
}

const newest = '2026-10-28.endive'

/** The first version of each train, oldest first. */
const trains = [
  ['acacia', '2024-09-30'],
  ['basil', '2025-03-31'],
  ['clover', '2025-09-30'],
  ['dahlia', '2026-03-25'],
  ['endive', '2026-09-30'],
] as const

const known = new Map<string, ApiVersion>()

/**
 * Reads a version such as `2025-03-31.basil; checkout_server_update_beta=v1;`.
 *
 * @param header the header's value; absent: the account's version, which is the newest one
 * @throws StripeError 400 for a version that Stripe never had
 *
 * @see https://docs.stripe.com/api/versioning
 */
export function parseVersion(header: string = newest): ApiVersion {
  const remembered = known.get(header)
  if (remembered) return remembered
  const [release = '', ...features] = header.split(';').map((part) => part.trim())
  const [date = '', train, ...rest] = release.split('.')
  // Choice: Stripe's text for an unknown version is not documented.
  if (rest.length > 0 || !isDate(date) || !isTrainOf(train, date)) {
    throw invalidRequest(`Invalid Stripe API version: ${release}`)
  }
  const version: ApiVersion = {
    text: header,
    date,
    // Choice: which flag opens the preview from dahlia on is not documented; both are taken.
    asksForPreviews: train === 'preview' || features.includes('checkout_server_update_beta=v1'),
  }
  if (known.size < 100) known.set(header, version)
  return version
}

/** `2026-10-28.endive`: a version without the flags for previews. */
export function releaseOf({ text }: ApiVersion): string {
  return text.split(';', 1)[0] ?? text
}

/** The version of an account that never chose one: the newest. */
export const defaultApiVersion = parseVersion(newest)

/** The first version of each train, oldest first. */
export const trainVersions = trains.map(([train, date]) => parseVersion(`${date}.${train}`))

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

function isTrainOf(train: string | undefined, date: string): boolean {
  if (train === 'preview') return date >= trains[0][1]
  const current = trains.findLast(([, first]) => date >= first)
  return current?.[0] === train
}

/** From clover on a Discount names its coupon under `source`. */
export function hasDiscountSource(version: ApiVersion): boolean {
  return version.date >= '2025-09-30'
}

/** From dahlia on: `elements`, where it was `custom`, and so on. */
export function hasNewUiModes(version: ApiVersion): boolean {
  return version.date >= '2026-03-25'
}

/** From endive on a shop allows or excludes types of payment methods, where it listed them before. */
export function hasAllowedTypesOnly(version: ApiVersion): boolean {
  return version.date >= '2026-09-30'
}

/** From that version on a PaymentIntent takes whatever the account has, where it took cards only. */
export function hasAutomaticPaymentMethods(version: ApiVersion): boolean {
  return version.date >= '2023-08-16'
}

/** From clover on a promotion code names its coupon under `promotion`. */
export function namesPromotion(version: ApiVersion): boolean {
  return version.date >= '2025-09-30'
}

/** Until basil a coupon could be given to a customer. */
export function hasCustomerDiscounts(version: ApiVersion): boolean {
  return version.date < '2025-03-31'
}

/** From basil on an invoice names its payments and its subscription in the shapes of today. */
export function hasInvoicePayments(version: ApiVersion): boolean {
  return version.date >= '2025-03-31'
}
