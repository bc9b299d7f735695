import type Stripe from 'stripe'
import { boolean, checked, integer, list, oneOf, text } from '../../api/params.ts'
import { mapped, type Param, type Place, type Read, within } from '../../api/param.ts'
import { missing, record } from '../../api/record-param.ts'
import { invalidRequest } from '../../api/stripe-error.ts'
import { checkCustomField } from './check-custom-field.ts'
import { maxCharacters } from './custom-field-ask.ts'

type CustomField = Stripe.Checkout.Session.CustomField

function alphanumeric(max: number): Param<string> {
  return checked((given) => {
    if (/^[a-z0-9]+$/i.test(given) && given.length <= max) return undefined
    return { message: `Invalid value: must be alphanumeric, with at most ${max} characters.` }
  })
}

const bounded = mapped(
  record({
    default_value: text({ max: maxCharacters }),
    maximum_length: integer({ min: 1, max: maxCharacters }),
    minimum_length: integer({ min: 1, max: maxCharacters }),
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

type Settings = Read<typeof field>

const nothing = { default_value: null, maximum_length: null, minimum_length: null, value: null }

/** @see https://docs.stripe.com/payments/checkout/custom-fields */
export const customFields: Param<CustomField[]> = {
  read(value, place) {
    const given = list(field, { max: 3 }).read(value, place)
    const keys = given.map(({ key }) => key)
    return given.map((settings, index) => {
      const at = within(place, String(index))
      refuseTwins(keys, index, at)
      const read = fieldOf(settings, at)
      checkCustomField(read, at)
      return read
    })
  },
}

function fieldOf(
  { key, label, optional = false, type, dropdown: options, numeric, text: written }: Settings,
  place: Place,
): CustomField {
  const named = { key, label, optional, type }
  // Choice: settings of another type than the field's are not needed, and left out.
  if (type === 'text') return { ...named, text: written ?? nothing }
  if (type === 'numeric') return { ...named, numeric: numeric ?? nothing }
  if (options) return { ...named, dropdown: options }
  throw missing(within(place, 'dropdown').path)
}

function refuseTwins(keys: readonly string[], index: number, place: Place): void {
  if (keys.indexOf(keys[index] ?? '') === index) return
  // Choice: the text is not documented.
  throw invalidRequest('Custom fields must have unique keys.', {
    param: within(place, 'key').path,
  })
}
