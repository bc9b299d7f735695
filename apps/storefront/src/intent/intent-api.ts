import { ShopError } from '../shop-api/shop-error.ts'
import type { OpenedSession, SessionOrder, ShopSession } from '../shop-api/shop-api.ts'
import { shopRequest } from '../shop-api/shop-request.ts'

/** An order that is paid by a PaymentIntent; amounts in minor units of `currency`. */
export interface IntentOrder extends ShopSession {
  offers: IntentOffer[]
}

export interface IntentOffer {
  offer: string
  label: string
  status: 'applied' | 'available' | 'refused'
  amount?: number
  /** Why it is refused. */
  message?: string
}

/** Without any of them: the server decides anew on what is on. */
export interface DiscountChange {
  apply?: string
  remove?: string
  code?: string
}

type ChangeAnswer =
  | { kind: 'changed'; order: IntentOrder }
  /** The shop's rules say no. Nothing has changed. */
  | { kind: 'refused'; message: string }
  /** Nobody knows whether something has changed. */
  | { kind: 'unknown' }

const pathOf = (id: string) => `/checkout/intents/${encodeURIComponent(id)}`

/** The shop's endpoints for orders that are paid by a PaymentIntent. */
export const intentApi = {
  session: (id: string) => shopRequest<IntentOrder>(pathOf(id)),
  createSession: ({ shopper, items, currency }: SessionOrder) =>
    shopRequest<OpenedSession>('/checkout/intents', {
      method: 'POST',
      json: { shopper, items, currency },
    }),
  change: changeDiscount,
  /** A PaymentIntent holds nothing. */
  letGo: async () => undefined,
}

/** Asks twice under one key: where the first answer is lost, the second is the same. */
async function changeDiscount(id: string, change: DiscountChange): Promise<ChangeAnswer> {
  const key = crypto.randomUUID()
  const ask = () => askOnce(id, change, key)
  const first = await ask()
  return first.kind === 'unknown' ? ask() : first
}

async function askOnce(id: string, change: DiscountChange, key: string): Promise<ChangeAnswer> {
  try {
    const response = await fetch(`${pathOf(id)}/discount`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(change),
    })
    const body: unknown = await response.json()
    // The page and its backend are released together, so the shape is not checked again here.
    if (response.ok) return { kind: 'changed', order: body as IntentOrder }
    if (response.status === 422 || response.status === 429)
      return { kind: 'refused', message: messageIn(body) }
    return { kind: 'unknown' }
  } catch {
    return { kind: 'unknown' }
  }
}

function messageIn(body: unknown): string {
  const isError = typeof body === 'object' && body !== null && 'message' in body
  if (isError && typeof body.message === 'string') return body.message
  throw new ShopError('unavailable', 'discount', { cause: body })
}
