import type { AgreedAnswer } from './answer.ts'
import { interactions } from './interaction.ts'
import { isAmount, isDetails, isRecord, isRefusalReason } from './json.ts'

/** Whether it is what a server says that agrees. What it says of offers is whole or not at all. */
export const isAgreedValue = (value: unknown): value is AgreedAnswer['value'] => isAgreed(value)

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string'
const flag: Check = (value) => typeof value === 'boolean'

function oneOf(words: readonly unknown[]): Check {
  return (value) => words.includes(value)
}

function optional(check: Check): Check {
  return (value) => value === undefined || check(value)
}

function list(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check)
}

function record(checks: Readonly<Record<string, Check>>): Check {
  return (value) =>
    isRecord(value) && Object.entries(checks).every(([name, check]) => check(value[name]))
}

const named = { offer: text, label: text }
const sum = { amountMinor: isAmount, amount: text }

const isAgreed = record({
  succeeded: oneOf([true]),
  applied: optional(
    list(
      record({
        ...named,
        ...sum,
        currency: text,
        points: optional(isAmount),
        endsAt: optional(text),
        heldUntil: optional(text),
      }),
    ),
  ),
  offers: optional(
    list(
      record({
        ...named,
        interaction: oneOf(interactions),
        status: oneOf(['applied', 'available', 'refused']),
        amountMinor: optional(isAmount),
        amount: optional(text),
        tier: optional(text),
        points: optional(isAmount),
        reason: optional(isRefusalReason),
        message: optional(text),
        details: optional(isDetails),
        next: optional(record({ ...sum, missingMinor: isAmount, missing: text })),
        startsAt: optional(text),
        endsAt: optional(text),
      }),
    ),
  ),
  compared: optional(list(record({ ...named, ...sum, kept: flag }))),
  ended: optional(list(record({ ...named, reason: isRefusalReason, message: text }))),
  totals: optional(
    record({
      currency: text,
      subtotalMinor: isAmount,
      subtotal: text,
      discountMinor: isAmount,
      discount: text,
    }),
  ),
  now: optional(text),
})
