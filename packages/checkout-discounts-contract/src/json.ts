import { type RefusalReason, refusalReasons } from './codes.ts'

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Minor units, points or seconds: whole, and never negative. */
export function isAmount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

export function isRefusalReason(reason: unknown): reason is RefusalReason {
  return refusalReasons.includes(reason as RefusalReason)
}

export function isDetails(details: unknown): details is Record<string, string | number> {
  return (
    isRecord(details) &&
    Object.values(details).every((value) => typeof value === 'string' || typeof value === 'number')
  )
}
