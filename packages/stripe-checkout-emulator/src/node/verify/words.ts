import type { RequestLogEntry } from '../../emulator.ts'
import { formatAmount } from '../../money/format-amount.ts'
import type { Answer, Order } from './call.ts'

/** `HTTP 200 {"type":"error"}`, as far as one line goes. */
export function answerInWords(answer: Answer): string {
  if (answer.status === null) return answer.why
  const body = answer.body.replaceAll(/\s+/g, ' ').trim()
  return `HTTP ${answer.status}${body && ` ${body.length > 120 ? `${body.slice(0, 120)}…` : body}`}`
}

/** `POST /v1/checkout/sessions/{id} 200` */
export function requestInWords({ method, path, status }: RequestLogEntry): string {
  const place = path.replace(/cs_(?:test|live)_\w+/, '{id}').replace(/\?.*$/s, '')
  return `${method} ${place} ${status === 0 ? 'no answer' : status}`
}

export function amountInWords(amountMinor: number, { currency }: Order): string {
  return formatAmount(amountMinor, currency, 'en')
}

/** What Stripe said against it. */
export function messageOf({ answer }: RequestLogEntry): string {
  const { error } = (answer ?? {}) as { error?: { message?: string } }
  return error?.message ?? ''
}
