import { checked, clearable, text } from './params.ts'
import type { Param } from './param.ts'
import { invalidRequest } from './stripe-error.ts'

/** By their codes in upper case: one text for all that is kept in a currency. */
const currencies = new Map(
  Intl.supportedValuesOf('currency').map((code) => [code, code.toLowerCase()]),
)

/** ISO 4217 in any case; read in lower case, as Stripe answers it. */
export const currencyCode: Param<string> = {
  read(value, place) {
    const given = text().read(value, place)
    const code = currencies.get(given.toUpperCase())
    if (code !== undefined) return code
    throw invalidRequest(`Invalid currency: ${given.toLowerCase()}`, {
      code: 'invalid_currency',
      param: place.path,
    })
  },
}

export const url = checked((given) =>
  /^https?:\/\//i.test(given) && URL.canParse(given)
    ? undefined
    : { code: 'url_invalid', message: 'Not a valid URL' },
)

export const email = checked((given) =>
  isEmail(given)
    ? undefined
    : { code: 'email_invalid', message: `Invalid email address: ${given}` },
)

export function isEmail(given: string): boolean {
  return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(given)
}

/** A change of metadata: a null value takes that key away. */
export type MetadataChange = Record<string, string | null>

/** @see https://docs.stripe.com/api/metadata */
export const metadata: Param<MetadataChange> = {
  read(value, place) {
    if (typeof value === 'string') throw invalidRequest('Invalid object', { param: place.path })
    return Object.fromEntries(
      [...value].map(([key, item]) => {
        const path = `${place.path}[${key}]`
        if (key.length > 40) throw tooLong('keys', 40, key, path)
        const given = clearable(text()).read(item, { ...place, path })
        if (given !== null && given.length > 500) throw tooLong('values', 500, given, path)
        return [key, given]
      }),
    )
  },
}

function tooLong(what: string, max: number, given: string, param: string) {
  return invalidRequest(
    `Metadata ${what} can have up to ${max} characters, but you passed in one that is ${given.length} characters.`,
    { param },
  )
}

/** The same for all that have none: nearly everything that is kept. */
const noMetadata: Readonly<Record<string, string>> = Object.freeze({})

/** Metadata after a change; null clears it all. */
export function changeMetadata(
  current: Readonly<Record<string, string>>,
  change: MetadataChange | null,
): Readonly<Record<string, string>> {
  if (change === null) return noMetadata
  const entries = Object.entries({ ...current, ...change })
  const kept = entries.filter((entry): entry is [string, string] => entry[1] !== null)
  if (kept.length > 50) {
    throw invalidRequest(
      `Metadata can have up to 50 keys, but you passed in ${kept.length} keys.`,
      { param: 'metadata' },
    )
  }
  return Object.fromEntries(kept)
}

/** The same for an update; undefined where it does not name the metadata. */
export function metadataAfter(
  current: Readonly<Record<string, string>>,
  change: MetadataChange | null | undefined,
): Readonly<Record<string, string>> | undefined {
  return change === undefined ? undefined : changeMetadata(current, change)
}
