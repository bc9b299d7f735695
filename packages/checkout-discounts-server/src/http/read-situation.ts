import type { Stripe } from 'stripe'
import type { Shopper } from '../offers/facts.ts'
import type { Offer } from '../offers/offer.ts'
import type { SessionSnapshot } from '../session/snapshot.ts'
import type { Asked, DiscountServer } from './endpoint.ts'
import type { Situation } from './interaction-rule.ts'
import { usesBy } from './offer-uses.ts'

/** Brings together what an interaction decides on: the session, the shop's offers and its facts. */
export async function readSituation(
  server: DiscountServer,
  { body, ownerId, deadline }: Asked,
  session: Stripe.Checkout.Session,
  snapshot: SessionSnapshot,
): Promise<{ situation: Situation; shopper: Shopper }> {
  const { ports, codes, clock, maxQuantity } = server
  // Before the balance of points is read: what is settled from now on is not in it.
  const nowMs = clock()
  const [offers, shopper] = await deadline.within(
    Promise.all([listOf(ports.offers), ports.shopper(session, ownerId)]),
  )
  const [points, usedUp] = await deadline.within(
    Promise.all([
      spendable(server, shopper, snapshot.id),
      usedUpOf(server, shopper, offers, snapshot.id),
    ]),
  )
  const situation: Situation = {
    body,
    session: snapshot,
    offers,
    facts: {
      cart: snapshot.cart,
      shopper: { ...shopper, points },
      shipsTo: snapshot.shipsTo,
      locale: snapshot.locale,
      codesGiven: codesOn(snapshot, offers),
      usedUp,
    },
    nowMs,
    maxQuantity,
    redeem: (code, isUsable) => deadline.within(codes.redeem(ownerId, code, isUsable)),
  }
  return { situation, shopper }
}

async function listOf(offers: DiscountServer['ports']['offers']): Promise<readonly Offer[]> {
  return typeof offers === 'function' ? offers() : offers
}

/** What the shopper's other checkouts do not hold. */
async function spendable(
  { ledger }: DiscountServer,
  { id, points = 0 }: Shopper,
  sessionId: string,
): Promise<number> {
  if (points === 0 || id === null || id === undefined) return 0
  return Math.max(0, points - (await ledger.heldPoints(id, sessionId)))
}

/** Which offers with limits other checkouts have used up. */
async function usedUpOf(
  { ledger }: DiscountServer,
  shopper: Shopper,
  offers: readonly Offer[],
  sessionId: string,
): Promise<readonly string[]> {
  const limited = offers.filter(({ limits }) => limits)
  return limited.length === 0 ? [] : ledger.usedUp(sessionId, usesBy(shopper, limited))
}

/** A code that was given once holds as long as its offer is on. */
function codesOn({ receipts }: SessionSnapshot, offers: readonly Offer[]): string[] {
  const codeOffers = new Set(offers.flatMap(({ id, kind }) => (kind === 'code' ? [id] : [])))
  return receipts.flatMap(({ offer }) => (codeOffers.has(offer) ? [offer] : []))
}
