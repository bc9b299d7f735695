import type Stripe from 'stripe'
import { boolean, checked, integer, list, oneOf, text } from '../../api/params.ts'
import { mapped, type Param, type Place, within } from '../../api/param.ts'
import { missing, record } from '../../api/record-param.ts'
import { invalidRequest } from '../../api/stripe-error.ts'

type CustomField = Stripe.Checkout.Session.CustomField

function alphanumeric(max: number): Param<string> {
  return checked((given) => {
    if (/^[a-z0-9]+$/i.test(given) && given.length <= max) return undefined
    return { message: `Invalid value: must be alphanumeric, with at most ${max} characters.` }
  })
}

const bounded = mapped(
  record({
    default_value: text({ max: 255 }),
    maximum_length: integer({ min: 1, max: 255 }),
    minimum_length: integer({ min: 1, max: 255 }),
  }),
  ({ default_value, maximum_length, minimum_length }) => ({
    default_value: default_value ?? null,
    maximum_length: maximum_length ?? null,
    minimum_length: minimum_length ?? null,
    value: null,
  }),
)

const dropdown = mapped(
  record(
    { default_value: text({ max: 100 }) },
    {
      options: list(record({}, { label: text({ max: 100 }), value: alphanumeric(100) }), {
        max: 200,
      }),
    },
  ),
  ({ default_value, options }) => ({ default_value: default_value ?? null, options, value: null }),
)

const field = record(
  { dropdown, numeric: bounded, optional: boolean, text: bounded },
  {
    key: alphanumeric(200),
    label: record({}, { custom: text({ max: 100 }), type: oneOf(['custom']) }),
    type: oneOf(['dropdown', 'numeric', 'text']),
  },
)

const nothing = { default_value: null, maximum_length: null, minimum_length: null, value: null }

/** @see https://docs.stripe.com/payments/checkout/custom-fields */
export const customFields: Param<CustomField[]> = {
  read(value, place) {
    const fields = list(field, { max: 3 }).read(value, place)
    return fields.map(({ optional = false, ...given }, index) => {
      const at = within(place, String(index))
      refuseTwins(
        fields.map(({ key }) => key),
        index,
        at,
      )
      const { type, key, label } = given
      const named = { key, label, optional, type }
      // Choice: settings of another type than the field's are not needed, and left out.
      if (type === 'text') return { ...named, text: given.text ?? nothing }
      if (type === 'numeric') return { ...named, numeric: given.numeric ?? nothing }
      if (given.dropdown) return { ...named, dropdown: given.dropdown }
      throw missing(within(at, 'dropdown').path)
    })
  },
}

function refuseTwins(keys: readonly string[], index: number, place: Place): void {
  if (keys.indexOf(keys[index] ?? '') === index) return
  // Choice: the text is not documented.
  throw invalidRequest('Custom fields must have unique keys.', {
    param: within(place, 'key').path,
  })
}
