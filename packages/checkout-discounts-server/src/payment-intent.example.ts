import { evaluate, formatMoney, isOwnerReference, type Offer } from 'checkout-discounts-server'
import type { Stripe } from 'stripe'

/** What your shop knows, and what it sells by. */
export interface PaymentIntentShop {
  stripe: Stripe
  offer: Offer
  /** Your login: who sends this request; null for nobody. */
  customerOf(request: Request): Promise<{ id: string; tier: string | null } | null>
  referenceSecret: string
}

/**
 * For shops on the PaymentIntents API: `POST {payment_intent_id}` takes the offer off the amount.
 * When the intent was made, your server kept the price of the cart and its owner in `metadata`:
 * `subtotal_minor` and `owner`, so that applying twice is the same as applying once. The page then
 * calls `elements.fetchUpdates()`.
 */
export async function applyToPaymentIntent(
  request: Request,
  { stripe, offer, customerOf, referenceSecret }: PaymentIntentShop,
): Promise<Response> {
  const body: unknown = await request.json().catch(() => null)
  const id = idIn(body)
  if (id === null) return refuse(400, 'bad_request', 'payment_intent_id: expected pi_…')

  const customer = await customerOf(request)
  const intent = customer && (await retrieve(stripe, id))
  const owner = intent?.metadata.owner ?? null
  if (!intent || !(await isOwnerReference(owner, customer.id, referenceSecret))) {
    return refuse(404, 'not_found', 'There is no such payment here.')
  }
  if (!['requires_payment_method', 'requires_confirmation'].includes(intent.status)) {
    return refuse(410, 'closed', 'This payment is already under way.')
  }

  const { currency } = intent
  const subtotalMinor = Number(intent.metadata.subtotal_minor)
  const evaluation = evaluate(
    offer,
    {
      cart: { currency, subtotalMinor, lines: [] },
      shopper: customer,
      shipsTo: null,
      locale: 'en',
      codesGiven: [],
    },
    Date.now(),
  )
  if (evaluation.kind === 'refused') {
    return refuse(422, 'refused', evaluation.message, evaluation.reason)
  }
  const { amountMinor } = evaluation
  if (amountMinor === subtotalMinor) {
    // A PaymentIntent has an amount: what costs nothing is fulfilled without one.
    return refuse(422, 'refused', 'There is nothing left to pay.', 'not_eligible')
  }
  const updated = await stripe.paymentIntents.update(
    id,
    { amount: subtotalMinor - amountMinor, metadata: { discount_minor: amountMinor } },
    { idempotencyKey: request.headers.get('idempotency-key') ?? crypto.randomUUID() },
  )
  return Response.json({
    type: 'object',
    value: {
      succeeded: true,
      total: formatMoney(updated.amount, currency, 'en'),
      saved: formatMoney(amountMinor, currency, 'en'),
    },
  })
}

/** An id and nothing else: it goes into the path of a request to Stripe. */
function idIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null
  const { payment_intent_id: id, ...more } = body as Record<string, unknown>
  const isAlone = Object.keys(more).length === 0
  return isAlone && typeof id === 'string' && /^pi_[A-Za-z0-9]{8,200}$/.test(id) ? id : null
}

async function retrieve(stripe: Stripe, id: string): Promise<Stripe.PaymentIntent | null> {
  try {
    return await stripe.paymentIntents.retrieve(id)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'resource_missing') return null
    throw error
  }
}

function refuse(status: number, code: string, message: string, reason?: string): Response {
  return Response.json({ type: 'error', code, message, ...(reason && { reason }) }, { status })
}
