import { isAgreedValue } from './agreed-value.ts'
import type { AgreedAnswer, ErrorAnswer } from './answer.ts'
import { type ErrorCode, statusByCode } from './codes.ts'
import { isAmount, isDetails, isRecord, isRefusalReason } from './json.ts'

/** An HTTP answer, told apart by what it means for the page. */
export type ReadAnswer =
  /** Done: the session at Stripe shows it. */
  | { kind: 'agreed'; value: AgreedAnswer['value'] }
  /** The server understood and did not do it. */
  | { kind: 'refused'; answer: ErrorAnswer; status: number }
  /** A fault without an answer of the contract (a proxy's error page, a crash): the outcome is unknown. */
  | { kind: 'fault'; status: number }
  /** A status that says success, and a body that is not of the contract: a developer's mistake. */
  | { kind: 'unreadable'; status: number; received: string }

/**
 * Reads an answer to an interaction. The body is taken before the status, so that a server
 * written after Stripe's guide, which refuses with 200 and `{type:'error', message}` and agrees
 * with `{type:'object', value:{succeeded:true}}`, is understood as well as ours.
 *
 * @param status HTTP status, 100–599
 * @param body the whole body, as text
 *
 * @see https://docs.stripe.com/payments/advanced/dynamically-update-discounts
 *
 * @example
 * ```ts
 * const response = await fetch('/discounts/apply-loyalty', { method: 'POST' })
 * const read = readAnswer(response.status, await response.text())
 * if (read.kind === 'refused') console.log(read.answer.message)
 * ```
 */
export function readAnswer(status: number, body: string): ReadAnswer {
  const json = parse(body)
  if (isRecord(json)) {
    if (json.type === 'error') return { kind: 'refused', status, answer: errorAnswer(json) }
    if (status < 400 && json.type === 'object' && isAgreedValue(json.value)) {
      return { kind: 'agreed', value: json.value }
    }
  }
  if (status >= 400) return { kind: 'fault', status }
  return { kind: 'unreadable', status, received: body }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function errorAnswer(json: Record<string, unknown>): ErrorAnswer {
  return {
    type: 'error',
    message: typeof json.message === 'string' ? json.message : '',
    ...(isErrorCode(json.code) && { code: json.code }),
    ...(isRefusalReason(json.reason) && { reason: json.reason }),
    ...(isDetails(json.details) && { details: json.details }),
    ...(isAmount(json.retryAfter) && { retryAfter: json.retryAfter }),
  }
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(statusByCode, code)
}
