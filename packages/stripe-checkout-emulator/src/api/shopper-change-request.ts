import type { ShopperChange, ShopperContact } from '../stripe-js/wire.ts'
import { asNumber, asRecord, asText, wrong } from './json-field.ts'

type Fields = Record<string, unknown>

/** @throws StripeError 400 where a field is missing or of another kind */
export function asShopperChange(fields: Fields): ShopperChange {
  const type = asText(fields.type, 'change[type]')
  switch (type) {
    case 'promotion_code':
      return { type, code: asTextOrNull(fields.code, 'code') }
    case 'line_item_quantity':
      return {
        type,
        line_item: asText(fields.line_item, 'line_item'),
        quantity: asNumber(fields.quantity, 'quantity'),
      }
    case 'shipping_address':
    case 'billing_address':
      return { type, contact: fields.contact === null ? null : asContact(fields.contact) }
    case 'shipping_option':
      return { type, shipping_option: asText(fields.shipping_option, 'shipping_option') }
    case 'tax_id':
      return { type, tax_id: fields.tax_id === null ? null : asTaxId(fields.tax_id) }
    case 'add_optional_item':
    case 'remove_optional_item':
      return { type, price: asText(fields.price, 'price') }
    case 'currency':
      return { type, currency: asText(fields.currency, 'currency') }
    case 'remove_payment_method':
      return { type, payment_method: asText(fields.payment_method, 'payment_method') }
    default:
      throw wrong('change[type]')
  }
}

function asContact(value: unknown): ShopperContact {
  const { name, phone, address: given } = asRecord(value, 'contact')
  const address = asRecord(given, 'contact[address]')
  return {
    name: asTextOrNull(name, 'name'),
    phone: asTextOrNull(phone, 'phone'),
    address: {
      country: asText(address.country, 'country'),
      line1: asTextOrNull(address.line1, 'line1'),
      line2: asTextOrNull(address.line2, 'line2'),
      city: asTextOrNull(address.city, 'city'),
      postal_code: asTextOrNull(address.postal_code, 'postal_code'),
      state: asTextOrNull(address.state, 'state'),
    },
  }
}

function asTaxId(value: unknown) {
  const { type, value: number, business_name } = asRecord(value, 'tax_id')
  return {
    type: asText(type, 'tax_id[type]'),
    value: asText(number, 'tax_id[value]'),
    business_name: asText(business_name, 'business_name'),
  }
}

function asTextOrNull(value: unknown, name: string): string | null {
  return value === null ? null : asText(value, name)
}
