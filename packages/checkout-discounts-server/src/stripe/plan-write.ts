import type { Stripe } from 'stripe'
import type { SessionSnapshot } from '../session/snapshot.ts'
import { couponLabel } from '../offers/coupon-label.ts'
import { couponParams, existingCoupon } from './coupon-writer.ts'
import type { DiscountWrite } from './discount-write.ts'
import { repricedLinesParams } from './repriced-lines-writer.ts'
import type { SessionChange } from './session-change.ts'
import type { DiscountWriter } from './versions.ts'

type MakeParams = (change: SessionChange, intent: string) => Stripe.Checkout.SessionUpdateParams

const writers: Record<DiscountWriter, MakeParams> = {
  coupon_data: couponParams,
  repriced_lines: repricedLinesParams,
}

/** The one update that carries a change out, and what the session shows after it. */
export function planWrite(
  writer: DiscountWriter,
  change: SessionChange,
  intent: string,
): DiscountWrite {
  const { receipts, session } = change
  const isMade =
    writer === 'coupon_data' && receipts.length > 0 && existingCoupon(receipts) === null
  return {
    sessionId: session.id,
    intent,
    params: writers[writer](change, intent),
    expected: {
      receipts,
      couponName: isMade ? couponLabel(receipts) : null,
      subtotalMinor: session.cart.subtotalMinor,
    },
  }
}

/** Whether Stripe's session is what the write asked for. */
export function shows(session: SessionSnapshot, { intent, expected }: DiscountWrite): boolean {
  const sum = expected.receipts.reduce((total, { amountMinor }) => total + amountMinor, 0)
  return (
    session.intent === intent &&
    (expected.couponName === null || session.couponName === expected.couponName) &&
    session.discountMinor === sum &&
    session.cart.subtotalMinor === expected.subtotalMinor &&
    session.receipts.length === expected.receipts.length &&
    session.receipts.every(({ offer, amountMinor }, index) => {
      const receipt = expected.receipts[index]
      return receipt?.offer === offer && receipt.amountMinor === amountMinor
    })
  )
}
