import { type ApiVersion, parseVersion } from '../api/api-version.ts'
import { boolean, clearable, list, oneOf, text } from '../api/params.ts'
import type { Param, Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { invalidRequest, notEmulated, StripeError } from '../api/stripe-error.ts'
import { metadata, url } from '../api/stripe-params.ts'
import { eventTypes } from './event-types.ts'

const enabledEvents = list(oneOf(['*', ...eventTypes]), { max: eventTypes.length + 1 })

/** Which version's shape events are sent in. */
const apiVersion: Param<ApiVersion> = {
  read(value, place) {
    const given = text().read(value, place)
    // Before 2024-09-30 versions had no name behind their date.
    if (/^\d{4}-\d{2}-\d{2}$/.test(given)) throw notEmulated(`the version ${given}`, place.path)
    try {
      return parseVersion(given)
    } catch (error) {
      if (!(error instanceof StripeError)) throw error
      throw invalidRequest(error.message, { param: place.path })
    }
  },
}

/** An endpoint for the events of connected accounts. */
const connect: Param<false> = {
  read(value, place) {
    if (boolean.read(value, place)) throw notEmulated('connected accounts', place.path)
    return false
  },
}

const described = { description: clearable(text()), metadata: clearable(metadata) }

/**
 * Choice: a URL may be of this machine, and without TLS. Stripe wants one that it can reach.
 *
 * @see https://docs.stripe.com/api/webhook_endpoints/create
 */
export const webhookEndpointCreate = record(
  { ...described, api_version: apiVersion, connect },
  { enabled_events: enabledEvents, url },
)
export type WebhookEndpointCreate = Read<typeof webhookEndpointCreate>

/** @see https://docs.stripe.com/api/webhook_endpoints/update */
export const webhookEndpointUpdate = record({
  ...described,
  disabled: boolean,
  enabled_events: enabledEvents,
  url,
})
export type WebhookEndpointUpdate = Read<typeof webhookEndpointUpdate>
