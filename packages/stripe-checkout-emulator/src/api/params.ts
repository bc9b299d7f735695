import { type FormValue, inListOrder, isIndex } from './form-body.ts'
import { type Param, type Place, within } from './param.ts'
import { invalidRequest } from './stripe-error.ts'

/** Text that is not empty. */
export function text({ max = 5000 }: { max?: number } = {}): Param<string> {
  return {
    read(value, place) {
      const given = scalar(value, place)
      if (given === '') throw cannotBeUnset(place)
      if (given.length <= max) return given
      throw invalidRequest(
        `Invalid string: ${given.slice(0, 10)}...${given.slice(-6)}; must be at most ${max} characters`,
        { param: place.path },
      )
    },
  }
}

/** Text of one form; `check` says what is wrong with another. */
export function checked(check: (given: string) => Refusal | undefined): Param<string> {
  return {
    read(value, place) {
      const given = text().read(value, place)
      const refusal = check(given)
      if (!refusal) return given
      const { code, message } = refusal
      throw invalidRequest(message, { ...(code !== undefined && { code }), param: place.path })
    },
  }
}

export interface Refusal {
  code?: string
  message: string
}

export function integer({ min = 0, max = Number.MAX_SAFE_INTEGER } = {}): Param<number> {
  return {
    read(value, place) {
      const given = text().read(value, place)
      const number = Number(given)
      const details = { code: 'parameter_invalid_integer', param: place.path }
      if (!/^-?\d+$/.test(given) || !Number.isSafeInteger(number)) {
        throw invalidRequest(`Invalid integer: ${given}`, details)
      }
      if (number < min) {
        throw invalidRequest(`This value must be greater than or equal to ${min}.`, details)
      }
      if (number > max) {
        throw invalidRequest(`This value must be less than or equal to ${max}.`, details)
      }
      return number
    },
  }
}

export const boolean: Param<boolean> = {
  read(value, place) {
    const given = text().read(value, place)
    if (given === 'true') return true
    if (given === 'false') return false
    throw invalidRequest(`Invalid boolean: ${given}`, { param: place.path })
  },
}

export function oneOf<const Names extends readonly string[]>(names: Names): Param<Names[number]> {
  return {
    read(value, place) {
      const given = text().read(value, place)
      const found = names.find((name) => name === given)
      if (found !== undefined) return found
      throw invalidRequest(`Invalid ${place.path}: must be one of ${sentence(names)}`, {
        param: place.path,
      })
    },
  }
}

export function list<T>(item: Param<T>, { max = 100 }: { max?: number } = {}): Param<T[]> {
  return {
    read(value, place) {
      if (typeof value === 'string' || ![...value.keys()].every(isIndex)) {
        throw invalidRequest('Invalid array', { param: place.path })
      }
      if (value.size > max) {
        throw invalidRequest(`Array ${place.path} exceeded maximum ${max} allowed elements.`, {
          param: place.path,
        })
      }
      return inListOrder(value).map(([index, given]) => item.read(given, within(place, index)))
    },
  }
}

/** The empty string takes it away: read as null. */
export function clearable<T>(param: Param<T>): Param<T | null> {
  return { ...param, read: (value, place) => (value === '' ? null : param.read(value, place)) }
}

function sentence(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')}, or ${names.at(-1)}`
}

function scalar(value: FormValue, place: Place): string {
  if (typeof value === 'string') return value
  throw invalidRequest(`Invalid string: ${place.path} is an object or an array`, {
    param: place.path,
  })
}

function cannotBeUnset(place: Place) {
  return invalidRequest(
    `You passed an empty string for '${place.path}'. We assume empty values are an attempt to unset a field; however '${place.path}' cannot be unset. You should remove '${place.path}' from your request or supply a non-empty value.`,
    { code: 'parameter_invalid_empty', param: place.path },
  )
}
