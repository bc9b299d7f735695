import { defaultApiVersion } from '../api/api-version.ts'
import type { FormBranch, FormValue } from '../api/form-body.ts'
import type { Param } from '../api/param.ts'

/**
 * Plain data as the form that Stripe's SDK would send for it, so that one grammar reads both.
 * Null is the empty string, which clears; what is undefined is not there.
 */
export function jsonToForm(data: unknown): FormValue {
  if (data === null) return ''
  if (typeof data !== 'object') return String(data)
  const form: FormBranch = new Map()
  for (const [key, value] of Object.entries(data)) {
    if (value !== undefined) form.set(key, jsonToForm(value))
  }
  return form
}

/** @throws StripeError 400 that names what is wrong */
export function readJson<T>(param: Param<T>, data: unknown): T {
  const grammar = { version: defaultApiVersion, previews: false }
  return param.read(jsonToForm(data), { path: '', grammar })
}
