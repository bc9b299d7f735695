import { checked, clearable, text } from './params.ts'
import type { Param } from './param.ts'
import { invalidRequest } from './stripe-error.ts'

const currencies = new Set(Intl.supportedValuesOf('currency'))

/** ISO 4217 in any case; read in lower case, as Stripe answers it. */
export const currencyCode: Param<string> = {
  read: (value, place) =>
    checked((given) =>
      currencies.has(given.toUpperCase())
        ? undefined
        : { code: 'invalid_currency', message: `Invalid currency: ${given.toLowerCase()}` },
    )
      .read(value, place)
      .toLowerCase(),
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

/** Metadata after a change; null clears it all. */
export function changeMetadata(
  current: Readonly<Record<string, string>>,
  change: MetadataChange | null,
): Record<string, string> {
  if (change === null) return {}
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
): Record<string, string> | undefined {
  return change === undefined ? undefined : changeMetadata(current, change)
}
