import { invalidRequest } from './stripe-error.ts'

export function asRecord(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw wrong(name)
}

export function asText(value: unknown, name: string): string {
  if (typeof value === 'string') return value
  throw wrong(name)
}

export function asNumber(value: unknown, name: string): number {
  if (typeof value === 'number') return value
  throw wrong(name)
}

export function asBoolean(value: unknown, name: string): boolean {
  if (typeof value === 'boolean') return value
  throw wrong(name)
}

export function wrong(name: string) {
  return invalidRequest(`The emulated Stripe.js sends this otherwise: ${name}.`, { param: name })
}
