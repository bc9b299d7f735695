import type { Stripe } from 'stripe'
import type { StripeEmulator } from 'stripe-checkout-emulator'

export const payer = { name: 'Ada', email: 'ada@shop.example' }

/** Confirms a session as its page would, at the total that it has. */
export async function paySession(
  emulator: StripeEmulator,
  secretKey: string,
  session: Pick<Stripe.Checkout.Session, 'id' | 'amount_total'>,
  paymentMethod: string,
): Promise<void> {
  const { status, body } = await emulator.handle({
    method: 'POST',
    path: `/v1/payment_pages/${session.id}/confirm`,
    headers: { authorization: `Bearer ${secretKey}` },
    body: `payment_method=${paymentMethod}&expected_amount=${session.amount_total}`,
  })
  if (status !== 200) throw new Error(`The payment was answered with ${status}: ${body}`)
}

/** @returns the id of a card that pays */
export async function createCard(stripe: Stripe): Promise<string> {
  const { id } = await stripe.paymentMethods.create({
    type: 'card',
    card: { token: 'tok_visa' },
    billing_details: payer,
  })
  return id
}
