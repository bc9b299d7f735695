import type { FieldCheck } from './field-check.ts'

/** What is wrong with the first of fields that is not right, or null. */
export function firstErrorOf(checks: Readonly<Record<string, FieldCheck>>): string | null {
  for (const check of Object.values(checks)) if (check.state !== 'complete') return check.message
  return null
}
