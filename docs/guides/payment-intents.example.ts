import { combine, evaluate, type Facts, type Offer } from 'checkout-discounts-server'
import type { Stripe } from 'stripe'

/** An order as your database has it. */
export interface Order {
  paymentIntent: string
  /** Its cart at your prices, its buyer, the codes that they gave. */
  facts: Facts
  /** The offers that are on, by their ids. */
  on: readonly string[]
}

/**
 * Decides, and writes what there is to pay: the offers that the shopper wants on, and no others.
 *
 * @param key names one click of the shopper; a retry sends it again
 * @returns what is on in the end; null once the payment is under way
 */
export async function writeAmount(
  stripe: Stripe,
  offers: readonly Offer[],
  { paymentIntent, facts, on }: Order,
  key: string,
): Promise<string[] | null> {
  const { status } = await stripe.paymentIntents.retrieve(paymentIntent)
  if (!['requires_payment_method', 'requires_confirmation'].includes(status)) return null
  const candidates = offers.filter(needsNoLedger).flatMap((offer) => {
    const evaluation = evaluate(offer, facts, Date.now())
    const isOn = on.includes(offer.id) && evaluation.kind === 'eligible'
    return isOn ? [{ offer, evaluation }] : []
  })
  const { receipts, amountMinor } = combine(candidates, facts.cart)
  await stripe.paymentIntents.update(
    paymentIntent,
    {
      amount: facts.cart.subtotalMinor - amountMinor,
      metadata: {
        discounts: JSON.stringify(receipts.map((each) => [each.offer, each.amountMinor])),
      },
    },
    { idempotencyKey: `${paymentIntent} ${key}` },
  )
  return receipts.map(({ offer }) => offer)
}

/** Nobody here would hold points, or count the uses of what may be used a number of times. */
function needsNoLedger(offer: Offer): boolean {
  return !offer.limits && !(offer.kind === 'loyalty' && offer.points)
}

/** `POST /payment-discount`: `{"on": ["loyalty"]}`. Nothing else of the page is looked at. */
export async function payment(
  request: Request,
  shop: {
    stripe: Stripe
    offers: readonly Offer[]
    /** The order of whoever sends this: by your login, or a cookie. */
    orderOf(request: Request): Promise<Order | null>
    keep(order: Order): Promise<void>
  },
): Promise<Response> {
  const { on } = await request.json()
  const order = await shop.orderOf(request)
  if (!order) return Response.json({ message: 'There is no such order here.' }, { status: 404 })
  if (!isListOfTexts(on)) return Response.json({ message: 'on: expected a list' }, { status: 400 })
  const key = request.headers.get('idempotency-key') ?? crypto.randomUUID()
  const isOn = await writeAmount(shop.stripe, shop.offers, { ...order, on }, key)
  if (!isOn) return Response.json({ message: 'This order is being paid.' }, { status: 409 })
  await shop.keep({ ...order, on: isOn })
  return Response.json({ on: isOn })
}

function isListOfTexts(given: unknown): given is string[] {
  return Array.isArray(given) && given.every((each) => typeof each === 'string')
}
