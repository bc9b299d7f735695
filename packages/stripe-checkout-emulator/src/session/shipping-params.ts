import { countryCode } from '../api/address-params.ts'
import { exactlyOneOf } from '../api/exactly-one-of.ts'
import { list, text } from '../api/params.ts'
import { pathTo, type Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { invalidRequest, noSuch } from '../api/stripe-error.ts'
import type { Namespace } from '../control/namespace.ts'
import { createShippingRate } from '../resources/create-shipping-rate.ts'
import type { ShippingRate } from '../resources/shipping-rate.ts'
import { shippingRateData } from '../resources/shipping-rate-params.ts'
import { fullAddressParam } from './address-param.ts'
import type { SessionShipping } from './checkout-session.ts'

export const shippingAddressCollection = record(
  {},
  { allowed_countries: list(countryCode, { max: 300 }) },
)

export const shippingOptions = list(
  exactlyOneOf(
    ['shipping_rate', 'shipping_rate_data'],
    record({ shipping_rate: text(), shipping_rate_data: shippingRateData }),
  ),
  { max: 5 },
)

/** `collected_information` where a session is updated. */
export const collectedInformation = record({
  shipping_details: record({}, { address: fullAddressParam, name: text() }),
})

type Options = Read<typeof shippingOptions>

/**
 * How a session is sent after its options have been replaced: what was chosen stays so, where it
 * is still offered, and else the first is.
 *
 * @throws StripeError 400 for a rate that does not exist, is inactive, or not in the currency
 */
export function withShippingOptions(
  shipping: SessionShipping,
  options: Options,
  currency: string,
  namespace: Namespace,
): SessionShipping {
  const rates = options.map((option, index) => rateOf(option, currency, namespace, index))
  const kept = rates.find(({ id }) => id === shipping.chosen) ?? rates[0]
  return { ...shipping, options: rates, chosen: kept?.id ?? null }
}

function rateOf(
  option: Options[number],
  currency: string,
  namespace: Namespace,
  index: number,
): ShippingRate {
  const path = pathTo('shipping_options', String(index))
  const param = pathTo(path, option.shipping_rate_data ? 'shipping_rate_data' : 'shipping_rate')
  const rate = option.shipping_rate_data
    ? createShippingRate(option.shipping_rate_data, namespace.now, param)
    : existingRate(option.shipping_rate ?? '', namespace, param)
  if (rate.amounts[currency] !== undefined) return rate
  // Choice: the text is not documented; it is the one for a price.
  throw invalidRequest(
    `The shipping rate specified only supports \`${Object.keys(rate.amounts).join('`, `')}\`. This doesn't match the expected currency: \`${currency}\`.`,
    { param },
  )
}

function existingRate(id: string, { shippingRates }: Namespace, param: string): ShippingRate {
  const rate = shippingRates.get(id)
  if (!rate) throw noSuch('shipping rate', id, param)
  if (rate.active) return rate
  // Choice: the text for a rate that is not in use any more is not documented.
  throw invalidRequest(`The shipping rate ${id} is inactive.`, { param })
}
