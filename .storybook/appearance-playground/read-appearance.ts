import type { Appearance } from '@stripe/stripe-js'

/** What somebody typed, read: an Appearance, or why it is none. */
export type ReadAppearance =
  | { appearance: Appearance; error: null }
  | { appearance: null; error: string }

/** @param text JSON, as it stands in a page's code or in Stripe's examples */
export function readAppearance(text: string): ReadAppearance {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return refused(
      `This is no JSON yet: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
  if (!isBranch(value)) return refused('An Appearance is an object: { "theme": "stripe" }.')
  for (const name of ['variables', 'rules'] as const) {
    if (value[name] !== undefined && !isBranch(value[name])) {
      return refused(`«${name}» is an object: { "${name}": { … } }.`)
    }
  }
  // What is in it, appearanceMistakes() judges: it stops nothing.
  return { appearance: value as Appearance, error: null }
}

function refused(error: string): ReadAppearance {
  return { appearance: null, error }
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
