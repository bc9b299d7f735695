import { type ApiVersion, hasNewUiModes } from '../api/api-version.ts'
import { oneOf } from '../api/params.ts'
import type { Param } from '../api/param.ts'
import type { UiMode } from './checkout-session.ts'

/** What each mode was called before 2026-03-25.dahlia; `form` is newer than that. */
const oldNames = { hosted_page: 'hosted', embedded_page: 'embedded', elements: 'custom' } as const

const newModes = ['hosted_page', 'embedded_page', 'elements', 'form'] as const
const oldModes = ['hosted', 'embedded', 'custom'] as const
const byOldName = {
  hosted: 'hosted_page',
  embedded: 'embedded_page',
  custom: 'elements',
} as const satisfies Record<(typeof oldModes)[number], UiMode>

/** @see https://docs.stripe.com/changelog/dahlia/2026-03-25/updates-available-checkout-session-ui-modes */
export const uiMode: Param<UiMode> = {
  read: (value, place) =>
    hasNewUiModes(place.grammar.version)
      ? oneOf(newModes).read(value, place)
      : byOldName[oneOf(oldModes).read(value, place)],
}

/** The mode by the name that this version has for it. */
export function uiModeName(mode: UiMode, version: ApiVersion): string {
  return hasNewUiModes(version) || mode === 'form' ? mode : oldNames[mode]
}
