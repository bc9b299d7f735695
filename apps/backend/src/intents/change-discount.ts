import { idempotencyKeyHeader } from 'checkout-discounts-contract'
import type { AttemptLimit } from 'checkout-discounts-server'
import { Stripe } from 'stripe'
import { errorResponse, tooManyCodes } from '../http/error-response.ts'
import type { Shop } from '../shop/open-shop.ts'
import { decideDiscount, type Decided, type Situation } from './decide-discount.ts'
import { discountMetadata, type IntentOrder, readOrder } from './intent-order.ts'
import { type DiscountChange, discountChange } from './intent-schemas.ts'
import { readIntent } from './read-intent.ts'
import { Refused } from './refused.ts'

export interface DiscountDesk {
  stripe: Stripe
  apiVersion: string
  shop: Pick<Shop, 'codes'>
  /** Counted by owner: nobody tries all codes. */
  attempts: AttemptLimit
  /** The payment that this browser may ask about, and its owner. */
  find(
    id: string,
    request: Request,
  ): Promise<{ intent: Stripe.PaymentIntent; owner: string } | null>
  situationOf(intent: Stripe.PaymentIntent, order: IntentOrder): Situation
}

/** While it is so, nobody has confirmed the amount. */
const open: readonly Stripe.PaymentIntent.Status[] = [
  'requires_payment_method',
  'requires_confirmation',
]

/**
 * `POST /checkout/intents/:id/discount`: decides, and writes amount and discounts in one update.
 *
 * @returns the order as it is now, or why not
 */
export async function changeDiscount(desk: DiscountDesk, request: Request): Promise<Response> {
  const change = discountChange.safeParse(await request.json().catch(() => null))
  if (!change.success) {
    return errorResponse('bad_request', change.error.issues[0]?.message ?? 'body')
  }
  const found = await desk.find(idIn(request), request)
  const order = found && readOrder(found.intent)
  if (!found || !order) return errorResponse('not_found', 'There is no such payment here.')
  const { intent, owner } = found
  if (!open.includes(intent.status)) return closed()
  const situation = desk.situationOf(intent, order)
  const blockedForMs = change.data.code === undefined ? 0 : desk.attempts.blockedForMs(owner)
  if (blockedForMs > 0) return tooManyCodes(blockedForMs)
  try {
    const decided = await decide(desk, owner, situation, change.data)
    const written = await write(desk, intent, decided, request.headers.get(idempotencyKeyHeader))
    const now = readOrder(written) ?? order
    return Response.json(readIntent(written, { ...situation, order: now }), {
      headers: { 'cache-control': 'no-store' },
    })
  } catch (error) {
    if (error instanceof Refused)
      return errorResponse('refused', error.message, { reason: error.reason })
    if (error instanceof Stripe.errors.StripeIdempotencyError) {
      return errorResponse('conflict', 'This Idempotency-Key was first used for something else.')
    }
    // It was confirmed between our reading and our writing.
    if (isUnexpectedState(error)) return closed()
    throw error
  }
}

function idIn({ url }: Request): string {
  return new URL(url).pathname.split('/').at(-2) ?? ''
}

async function decide(
  { shop, attempts }: DiscountDesk,
  owner: string,
  situation: Situation,
  { apply, code, remove }: DiscountChange,
): Promise<Decided> {
  if (code === undefined) {
    return decideDiscount(situation, {
      ...(apply !== undefined && { add: apply }),
      ...(remove !== undefined && { remove }),
    })
  }
  // Counted before anybody looks, so that a burst of guesses is no way around the limit.
  const takeBack = attempts.fail(owner)
  const add = await shop.codes.find(code)
  if (add === null) throw new Refused('invalid_code', 'This code is not valid.')
  takeBack()
  return decideDiscount(situation, { add, isCodeGiven: true })
}

/** Amount and discounts are one update: nobody sees one without the other. */
async function write(
  { stripe, apiVersion }: DiscountDesk,
  intent: Stripe.PaymentIntent,
  { receipts, amountMinor }: Decided,
  key: string | null,
): Promise<Stripe.PaymentIntent> {
  const metadata = discountMetadata(receipts)
  const isThere = intent.amount === amountMinor && intent.metadata.discounts === metadata.discounts
  if (isThere) return intent
  return stripe.paymentIntents.update(
    intent.id,
    { amount: amountMinor, metadata },
    {
      apiVersion,
      // One for each click, sent again by the page's retry: of an answer that was lost, too.
      idempotencyKey: `discount ${intent.id} ${key ?? crypto.randomUUID()}`,
    },
  )
}

function isUnexpectedState(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeInvalidRequestError &&
    error.code === 'payment_intent_unexpected_state'
  )
}

function closed(): Response {
  return errorResponse('closed', 'This payment is already under way, or over.')
}
