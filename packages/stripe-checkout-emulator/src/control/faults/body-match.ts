import { type FormBranch, formToJson, parseForm } from '../../api/form-body.ts'
import type { EmulatorRequest } from '../../emulator.ts'
import type { Fault } from './fault.ts'

/** Whether a request's parameters hold what a fault looks for: see {@link Fault.body}. */
export function bodyMatches(wanted: NonNullable<Fault['body']>, request: EmulatorRequest): boolean {
  return typeof wanted === 'string'
    ? textOf(request).includes(wanted)
    : holds(parametersOf(request), wanted)
}

function textOf({ path, body }: EmulatorRequest): string {
  const text = `${queryOf(path)}&${body}`
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

/** What cannot be read holds nothing: whoever answers the request says what is wrong with it. */
function parametersOf({ path, body }: EmulatorRequest): unknown {
  try {
    // Stripe.js sends JSON, all others send forms.
    if (body.startsWith('{')) return JSON.parse(body)
    const form: FormBranch = new Map()
    parseForm(form, queryOf(path), body)
    return formToJson(form)
  } catch {
    return undefined
  }
}

function queryOf(path: string): string {
  const mark = path.indexOf('?')
  return mark === -1 ? '' : path.slice(mark + 1)
}

/** Values are compared as text, for text is all that a form knows. */
function holds(given: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return String(given) === String(wanted)
  if (typeof given !== 'object' || given === null) return false
  const fields = new Map(Object.entries(given))
  return Object.entries(wanted).every(([name, value]) => holds(fields.get(name), value))
}
