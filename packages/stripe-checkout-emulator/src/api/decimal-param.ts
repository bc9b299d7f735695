import { text } from './params.ts'
import type { Param } from './param.ts'
import { invalidRequest } from './stripe-error.ts'

interface Bounds {
  min: number
  max: number
  /** How many digits may stand after the point. */
  decimals: number
}

/** A number with decimals, kept as text so that no float touches it. */
export function decimal({ min, max, decimals }: Bounds): Param<string> {
  return {
    read(value, place) {
      const given = text().read(value, place)
      const [, fraction = ''] = given.split('.')
      if (!/^-?\d{1,15}(?:\.\d+)?$/.test(given) || fraction.length > decimals) {
        throw invalidRequest(`Invalid decimal: ${given}`, { param: place.path })
      }
      if (Number(given) < min) throw outside(given, `greater than or equal to ${min}`, place.path)
      if (Number(given) > max) throw outside(given, `less than or equal to ${max}`, place.path)
      return given
    },
  }
}

/** Stripe writes what it was given as Ruby writes a float: `5.0`. */
function outside(given: string, bound: string, param: string) {
  const number = Number(given)
  const shown = Number.isInteger(number) ? `${number}.0` : String(number)
  return invalidRequest(`This value must be ${bound} (it currently is '${shown}').`, { param })
}
