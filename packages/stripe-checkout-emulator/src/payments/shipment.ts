import type Stripe from 'stripe'
import { address } from '../api/address-params.ts'
import { clearable, text } from '../api/params.ts'
import type { Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { addressOf } from '../resources/address-of.ts'
import { addressView } from '../resources/address-view.ts'
import type { Shipment } from './payment-intent.ts'

/** `shipping` of a payment. */
export const shipment = record(
  {
    carrier: clearable(text()),
    phone: clearable(text()),
    tracking_number: clearable(text()),
  },
  { address, name: text() },
)

export function shipmentOf(given: Read<typeof shipment>): Shipment {
  return {
    address: addressOf(given.address),
    carrier: given.carrier ?? null,
    name: given.name,
    phone: given.phone ?? null,
    trackingNumber: given.tracking_number ?? null,
  }
}

export function shipmentView({ address: to, carrier, name, phone, trackingNumber }: Shipment) {
  return {
    address: addressView(to),
    carrier,
    ...(name !== null && { name }),
    phone,
    tracking_number: trackingNumber,
  } satisfies Stripe.PaymentIntent.Shipping
}
