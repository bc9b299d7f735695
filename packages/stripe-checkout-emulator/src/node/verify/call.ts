import type { RequestLogEntry } from '../../emulator.ts'

/** What the endpoint was asked once, what it answered, and what Stripe saw of it. */
export interface Call {
  answer: Answer
  /** What Stripe had answered by the time of the answer. */
  atStripe: readonly RequestLogEntry[]
  /** What came after it. */
  late: readonly RequestLogEntry[]
  /** The Checkout Session at Stripe; null where the request named none that there is. */
  before: Order | null
  after: Order | null
  /** Whether what was to go wrong at Stripe did. */
  wentWrong: boolean
}

export type Answer =
  | { status: number; body: string }
  /** Nothing came: why. */
  | { status: null; why: string }

/** What a Checkout Session comes to, in minor units. */
export interface Order {
  currency: string
  subtotalMinor: number
  discountMinor: number
  totalMinor: number
}

/** What was asked of a Checkout Session's own path. */
export function readsOf(requests: readonly RequestLogEntry[]): RequestLogEntry[] {
  return requests.filter(({ method, path }) => method === 'GET' && sessionPath.test(path))
}

export function updatesIn(requests: readonly RequestLogEntry[]): RequestLogEntry[] {
  return requests.filter(({ method, path }) => method === 'POST' && sessionPath.test(path))
}

const sessionPath = /^\/v1\/checkout\/sessions\/[^/?]+(?:\?|$)/

/** Whether Stripe did it. */
export function isDone({ status }: RequestLogEntry): boolean {
  return status >= 200 && status < 300
}

/** The first thing that was written, of whatever kind. */
export function writtenIn({ atStripe, late }: Call): RequestLogEntry | undefined {
  return [...atStripe, ...late].find((request) => request.method !== 'GET' && isDone(request))
}

export function isSuccess({ status }: Answer): boolean {
  return status !== null && status >= 200 && status < 300
}

export function isRefusal({ status }: Answer): boolean {
  return status !== null && status >= 400 && status < 500
}

/** Whether a request as usual gave a discount: without that, other requests prove nothing. */
export function works({ answer, before, after }: Call): boolean {
  return isSuccess(answer) && before?.totalMinor !== after?.totalMinor
}
